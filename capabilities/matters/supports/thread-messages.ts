// Words of the thread beside the lead unit; the same on the desk and on the phone. zh-CN first.

export const messages = {
  'entry.support-asked': {
    zh: '请{unit}协办，{day}前给出书面意见',
    en: '{unit} was asked for its written opinion by {day}',
  },
  'entry.opinion.agrees': { zh: '{unit}给出意见：同意', en: '{unit} agrees' },
  'entry.opinion.disagrees': { zh: '{unit}给出意见：不同意', en: '{unit} does not agree' },
  'entry.opinion.neutral': { zh: '{unit}给出意见', en: '{unit} gave its opinion' },
  'entry.opinion.late': { zh: '（逾期）', en: ' (late)' },
  'entry.silent.agrees': {
    zh: '{unit}到期（{day}）未答复，按规定视为同意',
    en: '{unit} gave no answer by {day}, which counts as agreement',
  },
  'entry.silent.goes-to-office': {
    zh: '{unit}到期（{day}）未答复，转办公室处理',
    en: '{unit} gave no answer by {day}; it goes to the office',
  },
  'entry.silent.counts-late': {
    zh: '{unit}到期（{day}）未答复，记为逾期',
    en: '{unit} gave no answer by {day}, which counts as late',
  },
  'entry.responsibles': { zh: '明确责任人 {n} 名', en: '{n} responsible persons named' },
  'entry.referred-out': {
    zh: '告知诉求人正当渠道：{channel}',
    en: 'The asker was told the right channel: {channel}',
  },
  'entry.objected': {
    zh: '诉求人有异议，{unit}在{day}前重新交办',
    en: 'The asker objected; {unit} hands it over anew by {day}',
  },
  'entry.absorbed': {
    zh: '{n} 件相同的事项并入，答复也给它们的诉求人',
    en: '{n} matters of the same were merged into this; their askers get the answer, too',
  },
  'entry.merge-undone': {
    zh: '并入的那件已被撤回，这件恢复办理，{unit}在{day}前交办',
    en: 'The other matter was withdrawn; this one goes on, and {unit} hands it over by {day}',
  },
} as const
