// Words of picking one of many: apart from other choices, so that the phone fetches no more than it shows.

export const messages = {
  'pick.none': { zh: '没有找到', en: 'Nothing found' },
  'pick.found': { zh: '找到 {n} 项', en: '{n} found' },
} as const
