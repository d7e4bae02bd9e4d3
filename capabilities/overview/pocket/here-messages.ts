// Words of what was done on this phone and is on its way. zh-CN first.

export const messages = {
  here: { zh: '本机上的', en: 'On this phone' },
  'here.visit': { zh: '走访', en: 'Visit' },
  'here.note': { zh: '进展', en: 'Progress' },
  'here.promise': { zh: '承诺', en: 'Promise' },
  'here.offline': {
    zh: '现在没有信号，有了就自动送出。',
    en: 'No signal now; it goes out by itself when there is.',
  },
} as const
