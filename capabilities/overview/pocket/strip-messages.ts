// Words of the strip: apart from the others, since every first page carries them.

export const messages = {
  strip: { zh: '还没送出的', en: 'Not sent yet' },
} as const
