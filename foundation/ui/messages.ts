// The kit’s own words that every page may need, beside those a screen brings; those of one part stand in a file of that part.

export const messages = {
  skip: { zh: '跳到正文', en: 'Skip to content' },
  close: { zh: '关闭', en: 'Close' },
  required: { zh: '必填', en: 'required' },
  loading: { zh: '正在取', en: 'Loading' },
  again: { zh: '再试一次', en: 'Try again' },
  kept: { zh: '已写的内容都在', en: 'What you typed is kept' },
  'broken.title': { zh: '这一块没有打开', en: 'This part did not open' },
  'broken.body': {
    zh: '其他部分照常可用；已写的内容留在本机。',
    en: 'Everything else still works; what you typed stays on this device.',
  },
  brand: { zh: '一线', en: 'Yixian' },
} as const
