// Words of signing in.

export const messages = {
  'signin.username': { zh: '用户名', en: 'Username' },
  'signin.password': { zh: '口令', en: 'Password' },
  'signin.show': { zh: '显示口令', en: 'Show password' },
  'signin.hide': { zh: '隐藏口令', en: 'Hide password' },
  'signin.go': { zh: '登录', en: 'Sign in' },
  'signin.going': { zh: '正在登录', en: 'Signing in' },
  'signin.forgot': {
    zh: '忘记口令，请找本单位的安全管理员重置。',
    en: 'Forgot it? Your security administrator resets it.',
  },
  'password.why': {
    zh: '这个口令是别人发给您的，请换成只有您知道的。',
    en: 'This password was given to you; choose one that only you know.',
  },
  'password.current': { zh: '现在的口令', en: 'Current password' },
  'password.wanted': { zh: '新口令', en: 'New password' },
  'password.hint': {
    zh: '十个字符以上；一句只有您知道的话最好记。',
    en: 'Ten characters or more; a sentence of your own is easiest.',
  },
  'password.go': { zh: '换成新口令', en: 'Change it' },
} as const
