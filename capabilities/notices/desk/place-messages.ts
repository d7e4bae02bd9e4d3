// The word in the rail, apart from all others: it is fetched with every page.

export const messages = { place: { zh: '对外渠道', en: 'Ways out' } } as const
