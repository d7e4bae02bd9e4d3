// The word of the way from Me to the directory, which stands before their screens are fetched. zh-CN first.

export const messages = {
  place: { zh: '派单目录：归谁办？', en: 'Directory: whose is it?' },
} as const
