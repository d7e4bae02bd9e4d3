// Words of notices on the phone. zh-CN first.

export const messages = {
  title: { zh: '通知', en: 'Notices' },
  back: { zh: '我的', en: 'Me' },
  some: { zh: '{count} 条新通知', en: '{count} new notices' },
  empty: { zh: '没有通知', en: 'No notices' },
  more: { zh: '更早的', en: 'Earlier ones' },
  wishes: { zh: '打扰我的时候', en: 'When I may be disturbed' },
  open: { zh: '看通知', en: 'Open notices' },
} as const
