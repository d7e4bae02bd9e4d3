// Words of signing in again: apart from the others, since few starts need them.

export const messages = {
  'again.title': { zh: '请重新登录', en: 'Please sign in again' },
  'again.lead': {
    zh: '写的内容都在，登录后接着做。',
    en: 'What you wrote is still here; sign in and go on.',
  },
} as const
