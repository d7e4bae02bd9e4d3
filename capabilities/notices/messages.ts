// Words of notices: why something is refused. zh-CN first.

export const messages = {
  'outgoing.no-address': { zh: '这不是一个 https 地址', en: 'This is no https address' },
  'outgoing.password-in-address': {
    zh: '地址里不能带用户名和口令',
    en: 'An address must not carry a user name and password',
  },
  'outgoing.not-listed': {
    zh: '{host} 不在本机允许外连的名单里；请让运维人员把它加入 YIXIAN_OUTGOING',
    en: '{host} is not on the list of hosts that this house may call; whoever runs it adds it to YIXIAN_OUTGOING',
  },
  'outgoing.not-https': {
    zh: '不加密的 http 只能用于名单里列明的内网地址',
    en: 'Plain http is only for addresses that are listed as such',
  },
  'outlet.unknown-event': { zh: '没有“{event}”这种事件', en: 'There is no event “{event}”' },
  'outlet.too-many': {
    zh: '最多同时用 {most} 个，请先停用不用的',
    en: 'At most {most} at a time; end one first',
  },
  'outlet.no-robot-address': {
    zh: '请填群机器人的完整地址（钉钉含 access_token，企业微信含 key）',
    en: 'Give the whole address of the robot (with access_token for DingTalk, key for WeCom)',
  },
  'outlet.no-secret': { zh: '只有推送地址有签名密钥', en: 'Only a webhook is signed with a secret of ours' },
  'delivery.under-way': { zh: '这一条还在送，不用重发', en: 'This one is still under way' },
} as const
