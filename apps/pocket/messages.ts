// The phone's own words that every start carries: its five places, and that a newer version waits.

export const messages = {
  places: { zh: '五个去处', en: 'Places' },
  today: { zh: '今天', en: 'Today' },
  capture: { zh: '记一次', en: 'Capture' },
  subjects: { zh: '对象', en: 'Subjects' },
  matters: { zh: '问题', en: 'Matters' },
  me: { zh: '我的', en: 'Me' },
  newer: { zh: '有新版本', en: 'There is a newer version' },
  'newer.take': { zh: '更新', en: 'Update' },
} as const
