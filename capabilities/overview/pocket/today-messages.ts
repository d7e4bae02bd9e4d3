// Words of the phone’s Today: apart from the others, since every start carries them. zh-CN first.

export const messages = {
  today: { zh: '今天', en: 'Today' },
  'today.capture': { zh: '记一次走访', en: 'Record a visit' },
  due: { zh: '快到期和超期的', en: 'Due and overdue' },
  stuck: { zh: '七天没有动静的', en: 'No move for seven days' },
  verdict: { zh: '已答复，等企业评价', en: 'Replied, waiting for the verdict' },
  tasks: { zh: '我的任务', en: 'My tasks' },
  promises: { zh: '该兑现的承诺', en: 'Promises due' },
  visits: { zh: '我最近的走访', en: 'My latest visits' },
  all: { zh: '全部 {n} 件', en: 'All {n}' },
  'empty.title': {
    zh: '这里会列出快到期、超期、没有动静和等评价的问题',
    en: 'Matters that are due, overdue, stuck or waiting for the verdict appear here',
  },
  'empty.why': { zh: '现在没有要您操心的。', en: 'Nothing needs you at present.' },
  'error.today': { zh: '没有取到今天的内容。{why}', en: 'Today did not come. {why}' },
  since: {
    zh: '没有连上，显示的是{when}存在本机的。',
    en: 'No connection; shown as kept on this phone {when}.',
  },
} as const
