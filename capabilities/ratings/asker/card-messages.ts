// Words of the visit card: raising a problem.

export const messages = {
  'card.title': { zh: '反映问题', en: 'Raise a problem' },
  'card.lead': {
    zh: '不用注册。说清三件事，我们给您一个查询链接。',
    en: 'No account needed. Three fields, and you get a link to follow it.',
  },
  'card.about': { zh: '为 {subject}', en: 'For {subject}' },
  'card.what': { zh: '什么问题（一句话）', en: 'What is the problem, in a sentence' },
  'card.more': { zh: '具体情况', en: 'The details' },
  'card.phone': { zh: '您的手机号码', en: 'Your telephone number' },
  'card.phone.hint': {
    zh: '用于告知结果和由您评价，只给办理人员看到末四位',
    en: 'To tell you the result and to let you judge; staff see its last four digits only',
  },
  'card.phone.known': { zh: '不填则发到已登记的 {phone}', en: 'Left empty, it goes to {phone}' },
  'card.send': { zh: '提交', en: 'Send' },
} as const
