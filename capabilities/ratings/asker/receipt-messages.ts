// Words of the receipt for what was raised from a visit card.

export const messages = {
  'receipt.title': { zh: '已收到，这是您的回执', en: 'Received; this is your receipt' },
  'receipt.number': { zh: '编号 {number}', en: 'No. {number}' },
  'receipt.say': { zh: '打电话或到窗口时报这个号。', en: 'Say it on the telephone or at a counter.' },
  'receipt.lead': {
    zh: '最迟 {day} 会有单位接手。用下面的链接随时查看。',
    en: 'By {day} a unit will have it. Follow it at any time with the link below.',
  },
  'receipt.open': { zh: '查看办理情况', en: 'Follow it' },
} as const
