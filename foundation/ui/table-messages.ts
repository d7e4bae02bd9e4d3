// Words of the desk’s table.

export const messages = {
  total: { zh: '共 {n} 条', en: '{n} in all' },
  listed: { zh: '已列出 {n} 条', en: '{n} listed so far' },
  chosen: { zh: '已选 {n} 条', en: '{n} selected' },
  'choose.row': { zh: '选择：{name}', en: 'Select: {name}' },
  'choose.all': { zh: '全选已列出的', en: 'Select all listed' },
  'choose.none': { zh: '取消选择', en: 'Clear selection' },
  'sort.up': { zh: '升序', en: 'ascending' },
  'sort.down': { zh: '降序', en: 'descending' },
  more: { zh: '再看一些', en: 'Show more' },
  'more.failed': { zh: '后面的没有取到，再试一次', en: 'The rest did not come; try again' },
  loading: { zh: '正在取', en: 'Loading' },
} as const
