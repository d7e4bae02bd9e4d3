// Words of her matter: who has it and until when, the reply, her verdict.

export const messages = {
  number: { zh: '编号 {number}', en: 'No. {number}' },
  'where.hand-over': {
    zh: '{unit}正在安排承办单位，最迟 {day}',
    en: '{unit} is finding the unit to handle it, by {day}',
  },
  'where.reply': {
    zh: '{unit}正在办理，最迟 {day} 答复您',
    en: '{unit} is working on it and will reply by {day}',
  },
  'where.held': {
    zh: '{unit}暂时办不了（{reason}），{day} 复查后继续',
    en: '{unit} cannot go on for now ({reason}); it will be taken up again on {day}',
  },
  'where.verdict': { zh: '{unit}已答复，请您评价', en: '{unit} has replied; the verdict is yours' },
  'where.referred': { zh: '不属政府受理，已告知正当渠道', en: 'It belongs elsewhere; you were told where' },
  'where.closed': { zh: '已办结', en: 'Closed' },
  provisional: {
    zh: '日期暂定：放假安排公布后可能调整。',
    en: 'The date is provisional: it may move once the holidays are published.',
  },
  extended: { zh: '经批准延期：{reason}', en: 'More time was granted: {reason}' },
  how: { zh: '这一天是怎么算的', en: 'How that day was counted' },
  'how.failed': { zh: '没有取到，请再点一次', en: 'It did not come; press once more' },
  'only-you': {
    zh: '只有您能评价和撤回，办理单位不能代办。',
    en: 'Only you can judge or withdraw it; no unit can do so for you.',
  },
  said: { zh: '您反映的问题', en: 'What you raised' },
  reply: { zh: '{unit}的答复', en: 'Reply of {unit}' },
  'reply.planned': { zh: '计划 {day} 前完成', en: 'Planned to be done by {day}' },
  'verdict.yours': { zh: '您的评价', en: 'Your verdict' },
  thread: { zh: '办理过程', en: 'What has happened' },
} as const
