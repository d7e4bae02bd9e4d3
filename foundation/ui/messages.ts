// The kit's own words, beside those a screen brings; those of one part stand in a file of that part.

export const messages = {
  skip: { zh: '跳到正文', en: 'Skip to content' },
  close: { zh: '关闭', en: 'Close' },
  required: { zh: '必填', en: 'required' },
  loading: { zh: '正在取', en: 'Loading' },
  again: { zh: '再试一次', en: 'Try again' },
  kept: { zh: '已写的内容都在', en: 'What you typed is kept' },
  'keys.hint': { zh: '每个按键也都有按钮', en: 'Every key is also a button' },
  signout: { zh: '退出登录', en: 'Sign out' },
  'lost.title': { zh: '没有这一页', en: 'There is no such page' },
  'lost.body': {
    zh: '地址可能写错了，或这一项已不在您的范围内。',
    en: 'The address may be wrong, or this lies outside your reach.',
  },
  'lost.home': { zh: '回到首页', en: 'Go to the start' },
  'broken.title': { zh: '这一块没有打开', en: 'This part did not open' },
  'broken.body': {
    zh: '其他部分照常可用；已写的内容留在本机。',
    en: 'Everything else still works; what you typed stays on this device.',
  },
  brand: { zh: '一线', en: 'Yixian' },
  'pane.whole': { zh: '单独打开', en: 'Open on its own' },
  'pane.content': { zh: '内容', en: 'Content' },
  menu: { zh: '菜单', en: 'Menu' },
} as const
