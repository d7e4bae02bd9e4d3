// The asker's page: the words of its frame.

export const messages = {
  foot: {
    zh: '您的姓名和电话只给承办的人看；每次查看都有记录。',
    en: 'Only those who handle it see your name and number; each look is recorded.',
  },
} as const
