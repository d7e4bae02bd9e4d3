// Why single sign-on led nowhere: said by the server, and by the page that one comes back to.

export const messages = {
  'sso.off': { zh: '没有配置统一身份认证', en: 'No identity provider is configured' },
  'sso.away': { zh: '统一身份认证暂时不可用', en: 'The identity provider does not answer' },
  'sso.refused': {
    zh: '统一身份认证没有通过，请重新登录',
    en: 'The identity provider’s answer did not count; sign in again',
  },
  'sso.unknown': {
    zh: '这个统一身份没有对应的账号，请联系系统管理员',
    en: 'No account belongs to this identity; ask the system administrator',
  },
} as const
