// The kit’s words that only a desk shows.

export const messages = {
  'keys.hint': { zh: '每个按键也都有按钮', en: 'Every key is also a button' },
  signout: { zh: '退出登录', en: 'Sign out' },
  'pane.whole': { zh: '单独打开', en: 'Open on its own' },
  'pane.content': { zh: '内容', en: 'Content' },
  menu: { zh: '菜单', en: 'Menu' },
} as const
