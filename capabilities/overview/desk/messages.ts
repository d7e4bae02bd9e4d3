// Words of the desk's front page. zh-CN first.

export const messages = {
  place: { zh: '今天', en: 'Today' },
} as const
