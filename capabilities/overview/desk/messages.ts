// Words of the desk's front page. zh-CN first.

export const messages = {
  place: { zh: '今天', en: 'Today' },
  lead: { zh: '{day}。每个数、每一行都能点开。', en: '{day}. Every number and every line opens.' },
} as const
