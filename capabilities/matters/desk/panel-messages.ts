// Words of the panels that matters puts on the front page. zh-CN first.

export const messages = {
  day: { zh: '{day}。每个数、每一行都能点开。', en: '{day}. Every number and every line opens.' },
  now: { zh: '此刻', en: 'at this moment' },
  more: { zh: '{n} 件以上', en: 'more than {n}' },
  counts: { zh: '事项数', en: 'How many matters' },
  'due.title': { zh: '今天到期和已经超期', en: 'Due today or overdue' },
  'due.none': { zh: '今天没有到期的事项', en: 'Nothing is due today' },
  'due.none.why': {
    zh: '到期和超期的事项会列在这里，最急的在前。',
    en: 'What is due or overdue is listed here, the most pressing first.',
  },
  all: { zh: '看全部', en: 'See all' },
  'rung.title': { zh: '各层级的未办结事项', en: 'Open matters by rung' },
  'rung.rung': { zh: '层级', en: 'Rung' },
  'rung.open': { zh: '未办结', en: 'Open' },
  'rung.late': { zh: '其中超期', en: 'Overdue' },
  'rung.oldest': { zh: '最早收到', en: 'Oldest received' },
  'rung.many': {
    zh: '未办结的超过 {n} 件，请在列表里按层级筛选。',
    en: 'More than {n} are open; filter the worklist by rung.',
  },
  'waiting.title': { zh: '等诉求人评价', en: 'Waiting for the asker’s verdict' },
  'waiting.none': { zh: '没有等评价的事项', en: 'No reply waits for a verdict' },
  'waiting.none.why': {
    zh: '单位答复以后，由诉求人评价；等着评价的会列在这里。',
    en: 'After a unit’s reply the asker judges; what waits for that is listed here.',
  },
  'waiting.until': { zh: '可评价到{day}', en: 'may be judged until {day}' },
  'said.title': { zh: '诉求人最近的评价', en: 'The latest verdicts' },
  'said.none': { zh: '还没有评价', en: 'No verdict yet' },
  'said.none.why': {
    zh: '诉求人评价以后，原话会列在这里。',
    en: 'The askers’ own words are listed here once they have judged.',
  },
  'said.among': { zh: '最近收到的 {n} 件里', en: 'among the {n} received last' },
  'said.no-words': { zh: '没有留言', en: 'no words left' },
  'said.reopened': { zh: '已重办', en: 'reopened' },
} as const
