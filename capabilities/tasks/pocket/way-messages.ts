// The word of the way from Me to tasks, which stands before their screens are fetched. zh-CN first.

export const messages = {
  place: { zh: '任务', en: 'Tasks' },
} as const
