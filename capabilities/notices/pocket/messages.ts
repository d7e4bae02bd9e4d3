// Words of notices on the phone. zh-CN first.

export const messages = {
  title: { zh: '通知', en: 'Notices' },
  some: { zh: '{count} 条新通知', en: '{count} new notices' },
  empty: { zh: '没有通知', en: 'No notices' },
  more: { zh: '更早的', en: 'Earlier ones' },
  open: { zh: '看通知', en: 'Open notices' },
} as const
