// Words of calendar links: why one is refused. zh-CN first.

export const messages = {
  'feed.too-many': {
    zh: '最多同时用 {most} 个订阅地址，请先停用不再用的',
    en: 'At most {most} addresses at a time; end one that is no longer used first',
  },
  'feed.too-often': {
    zh: '读取过于频繁，请过一会儿再试',
    en: 'This is read too often; please try again later',
  },
} as const
