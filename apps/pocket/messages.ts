// The phone's own words: its five places and what a person sets for it.

export const messages = {
  places: { zh: '五个去处', en: 'Places' },
  today: { zh: '今天', en: 'Today' },
  capture: { zh: '记一次', en: 'Capture' },
  subjects: { zh: '对象', en: 'Subjects' },
  matters: { zh: '问题', en: 'Matters' },
  me: { zh: '我的', en: 'Me' },
  settings: { zh: '这部手机', en: 'This phone' },
  'out.title': { zh: '退出登录', en: 'Sign out' },
  'out.body': {
    zh: '还没送出的内容会留在本机，等您再登录时送出。',
    en: 'What has not been sent stays on this phone and goes out when you sign in again.',
  },
  stay: { zh: '不退出', en: 'Stay' },
  'again.title': { zh: '请重新登录', en: 'Please sign in again' },
  'again.lead': {
    zh: '写的内容都在，登录后接着做。',
    en: 'What you wrote is still here; sign in and go on.',
  },
  newer: { zh: '有新版本', en: 'There is a newer version' },
  'newer.take': { zh: '更新', en: 'Update' },
  nothing: { zh: '这里还没有内容', en: 'There is nothing here yet' },
} as const
