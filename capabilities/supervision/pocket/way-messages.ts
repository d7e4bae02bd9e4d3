// The word of the way from Me to one's slips, which stands before their screens are fetched. zh-CN first.

export const messages = {
  mine: { zh: '发给我的督办单', en: 'Slips for me' },
} as const
