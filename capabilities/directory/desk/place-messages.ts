// The one word of the directory that the desk shows before it is opened. zh-CN first.

export const messages = {
  place: { zh: '派单目录', en: 'Directory' },
} as const
