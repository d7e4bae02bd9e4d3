// The word of the way from Me to milestones of one’s unit, which stands before their screens are fetched. zh-CN first.

export const messages = {
  place: { zh: '本单位的工期节点', en: 'My unit’s milestones' },
} as const
