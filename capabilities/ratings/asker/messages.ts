// Words of the asker’s page, as one would say them to an enterprise owner who opens it once in her life.

export const messages = {
  foot: {
    zh: '您的姓名和电话只给承办的人看；每次查看都有记录。',
    en: 'Only those who handle it see your name and number; each look is recorded.',
  },
  'gone.title': { zh: '这个链接打不开', en: 'This link does not open' },
  'gone.body': {
    zh: '它可能已经过期，或者被新的链接代替。请联系走访您的干部再要一个。',
    en: 'It may have ended, or been replaced by a newer one. Please ask the officer who visits you for another.',
  },
  failed: { zh: '暂时打不开', en: 'It does not open right now' },
  'failed.todo': { zh: '请检查网络后再试', en: 'Please check the network and try again' },
} as const
