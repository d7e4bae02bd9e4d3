// Words of what a person sets on the phone, and of the way out.

export const messages = {
  me: { zh: '我的', en: 'Me' },
  ways: { zh: '别的去处', en: 'Other places' },
  settings: { zh: '这部手机', en: 'This phone' },
  'out.title': { zh: '退出登录', en: 'Sign out' },
  'out.body': {
    zh: '还没送出的内容会留在本机，等您再登录时送出。',
    en: 'What has not been sent stays on this phone and goes out when you sign in again.',
  },
  stay: { zh: '不退出', en: 'Stay' },
} as const
