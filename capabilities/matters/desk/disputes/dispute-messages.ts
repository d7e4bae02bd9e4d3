// Words of disputes and rulings on the desk, and of the hands that a matter passed. zh-CN first.

export const messages = {
  passes: { zh: '经手', en: 'Hands' },
  'passes.count': { zh: '移交过 {n} 次', en: 'handed over {n} times' },
  'passes.once': { zh: '移交过 1 次', en: 'handed over once' },
  'passes.next': {
    zh: '这是第 {n} 次移交，会自动从“{from}”提到“{rung}”。',
    en: 'This is hand-over number {n}: it climbs from “{from}” to “{rung}” by itself.',
  },
  'until.ruling': { zh: '裁定期限', en: 'to be ruled upon' },
  'rulings.title': { zh: '待裁定的异议', en: 'Disputes to rule upon' },
  disputed: { zh: '异议', en: 'Disputed' },
  'disputed.fact': { zh: '{unit}认为{reason}。{note}', en: '{unit} says that it is {reason}. {note}' },
  'disputed.proposed': { zh: '认为应由{unit}办。', en: ' It names {unit}.' },
  'ruled.upheld': { zh: '裁定异议成立', en: 'The dispute was upheld' },
  'ruled.rejected': { zh: '裁定异议不成立', en: 'The dispute was not upheld' },
  'ruled.fact': { zh: '{reason}（{who}，{day}）', en: '{reason} ({who}, {day})' },
  'ruled.office': { zh: '办公室', en: 'the office' },

  'form.dispute.until': {
    zh: '每件事项只能提一次，{day}下班前有效。提出后由办公室当天裁定，裁定是最终的；各项期限照走，不成立不延期。',
    en: 'Once a matter, by the end of {day}. The office rules the same day, finally; the clocks go on, and a dispute in vain gains no time.',
  },
  'form.dispute.over': { zh: '已过提异议的期限。', en: 'The time to dispute is over.' },
  'form.dispute.reason': { zh: '理由', en: 'Reason' },
  'form.dispute.reason.none': { zh: '选一个理由', en: 'Choose a reason' },
  'form.dispute.unit': { zh: '应由谁办', en: 'Whose it is' },
  'form.dispute.unit.hint': { zh: '知道就写上，裁定更快', en: 'If you know; it makes the ruling quicker' },
  'form.dispute.duty': { zh: '依据派单目录哪一项', en: 'Which duty of the directory' },
  'form.dispute.duty.hint': {
    zh: '可不填；输入事项名称或关键词查找',
    en: 'Optional; search by its words or a keyword',
  },
  'form.dispute.note': { zh: '依据和说明', en: 'Grounds' },
  'form.dispute.note.hint': {
    zh: '写明按哪条规定不归本单位',
    en: 'By which rule it is not yours',
  },
  'told.dispute': { zh: '异议已提交，等待裁定', en: 'Disputed; the office will rule' },

  'form.ruling.what': {
    zh: '裁定是最终的：此后谁也不能再提异议。',
    en: 'The ruling is final: nobody disputes it again.',
  },
  'form.ruling': { zh: '裁定', en: 'Ruling' },
  'form.ruling.upheld': { zh: '异议成立，改由别的单位办', en: 'Upheld: another unit has it' },
  'form.ruling.upheld.hint': { zh: '期限重新起算', en: 'the clocks begin afresh' },
  'form.ruling.rejected': { zh: '异议不成立，仍由{unit}办', en: 'Not upheld: it stays with {unit}' },
  'form.ruling.rejected.hint': { zh: '原期限不变', en: 'the dates stand' },
  'form.ruling.due': { zh: '办结期限', en: 'To be answered by' },
  'form.ruling.reason': { zh: '裁定依据', en: 'Grounds of the ruling' },
  'form.ruling.teach': { zh: '记入派单目录', en: 'Keep it with the directory' },
  'form.ruling.teach.none': { zh: '不记入', en: 'Do not' },
  'form.ruling.teach.hint': {
    zh: '以后同类事项交办时会提示这次裁定',
    en: 'It will be proposed when the like is handed over again',
  },
  'told.ruling': { zh: '已裁定，由{unit}办', en: 'Ruled; {unit} has it' },

  'lines.title': { zh: '派单目录怎么写的', en: 'What the directory says' },
  'lines.none': { zh: '目录里没有对得上的一项。', en: 'The directory has no line that fits.' },
  'lines.lead': { zh: '{duty}：牵头 {unit}', en: '{duty}: led by {unit}' },
  'lines.co': { zh: '，配合 {units}', en: ', with {units}' },
  'lines.no-lead': { zh: '{duty}：没有写明牵头单位', en: '{duty}: no lead is named' },
  'lines.taught': { zh: '{day}裁定过由{unit}办：{note}', en: 'Ruled on {day} to be {unit}’s: {note}' },
  'lines.use': { zh: '用这个单位', en: 'Take this unit' },
} as const
