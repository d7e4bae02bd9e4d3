// Words of an address that nothing answers.

export const messages = {
  'lost.title': { zh: '没有这一页', en: 'There is no such page' },
  'lost.body': {
    zh: '地址可能写错了，或这一项已不在您的范围内。',
    en: 'The address may be wrong, or this lies outside your reach.',
  },
  'lost.home': { zh: '回到首页', en: 'Go to the start' },
} as const
