// The word of the way from Me to consultations, which stands before their screens are fetched. zh-CN first.

export const messages = {
  place: { zh: '会诊议事', en: 'Consultations' },
} as const
