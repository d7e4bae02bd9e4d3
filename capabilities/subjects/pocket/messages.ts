// Words of the phone's subjects. zh-CN first.

export const messages = {
  place: { zh: '服务对象', en: 'Subjects' },
  search: { zh: '名称、拼音首字母或代码', en: 'Name, pinyin initials or code' },
  mine: { zh: '我挂钩的', en: 'Paired with me' },
  found: { zh: '找到的', en: 'Found' },
  all: { zh: '全部 {n} 家', en: 'All {n}' },
  'none.mine': {
    zh: '还没有挂钩给您的服务对象，请办公室先建立挂钩。',
    en: 'Nobody is paired with you yet; the office does that.',
  },
  'none.found': { zh: '没有找到，换个写法试试。', en: 'Nothing found; try another way of writing it.' },
} as const
