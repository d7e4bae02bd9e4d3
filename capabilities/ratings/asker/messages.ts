// Words of the asker’s page, as one would say them to an enterprise owner who opens it once in her life.

export const messages = {
  'gone.title': { zh: '这个链接打不开', en: 'This link does not open' },
  'gone.body': {
    zh: '它可能已经过期，或者被新的链接代替。请联系走访您的干部再要一个。',
    en: 'It may have ended, or been replaced by a newer one. Please ask the officer who visits you for another.',
  },
  failed: { zh: '暂时打不开', en: 'It does not open right now' },
  'failed.todo': { zh: '请检查网络后再试', en: 'Please check the network and try again' },
  number: { zh: '编号 {number}', en: 'No. {number}' },
  'where.hand-over': {
    zh: '{unit}正在安排承办单位，最迟 {day}',
    en: '{unit} is finding the unit to handle it, by {day}',
  },
  'where.reply': {
    zh: '{unit}正在办理，最迟 {day} 答复您',
    en: '{unit} is working on it and will reply by {day}',
  },
  'where.verdict': { zh: '{unit}已答复，请您评价', en: '{unit} has replied; the verdict is yours' },
  'where.closed': { zh: '已办结', en: 'Closed' },
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
