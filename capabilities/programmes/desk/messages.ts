// Words of choosing a programme on the desk.

export const messages = {
  programme: { zh: '专项行动', en: 'Programme' },
  'programme.all': { zh: '全部专项行动', en: 'All programmes' },
} as const
