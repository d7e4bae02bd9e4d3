// Words of a list of matters, wherever the phone shows one; apart from the others, since Today carries them. zh-CN first.

export const messages = {
  list: { zh: '问题列表', en: 'Matters' },
  'holder.asker': { zh: '诉求人', en: 'the asker' },
} as const
