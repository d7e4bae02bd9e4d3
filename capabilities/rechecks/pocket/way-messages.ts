// The word that leads to re-checks from Me. zh-CN first.

export const messages = {
  place: { zh: '回访抽查', en: 'Re-checks' },
} as const
