// The desk's own words: its frame, not what stands in it.

export const messages = {
  rail: { zh: '去处', en: 'Places' },
  'group.100': { zh: '办理', en: 'Work' },
  'group.200': { zh: '走访服务', en: 'Visits and service' },
  'group.300': { zh: '督查评价', en: 'Review' },
  'group.400': { zh: '台账简报', en: 'Reports' },
  'group.800': { zh: '基础信息', en: 'Basics' },
  pane: { zh: '打开的一项', en: 'What is open' },
  help: { zh: '键盘操作', en: 'Keyboard' },
  'again.title': { zh: '请重新登录', en: 'Please sign in again' },
  'again.lead': {
    zh: '离开得久了。登录后接着做，页面和写的内容都在。',
    en: 'You were away for long. Sign in and go on; the page and what you typed are still here.',
  },
  'again.other': { zh: '换一个账号', en: 'Use another account' },
  account: { zh: '我的账号', en: 'My account' },
  settings: { zh: '设置', en: 'Settings' },
  'key.move': { zh: '下一行、上一行', en: 'Next row, previous row' },
  'key.open': { zh: '打开这一行', en: 'Open the row' },
  'key.tick': { zh: '选中或取消这一行', en: 'Select or clear the row' },
  'key.act': { zh: '做下一步', en: 'The one next action' },
  'key.search': { zh: '到搜索框', en: 'To the search field' },
  'key.close': { zh: '关上右边', en: 'Close what is open' },
  'key.help': { zh: '这张表', en: 'This list' },
  home: { zh: '这里会列出您的去处', en: 'Your places appear here' },
  'home.why': {
    zh: '您的账号还没有被授予任何范围，请联系本单位的安全管理员。',
    en: 'Your account has been granted nothing yet; ask your security administrator.',
  },
} as const
