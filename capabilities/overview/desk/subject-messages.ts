// Words of a subject's page on the desk, beside those of the panels that stand on it.

export const messages = {
  subject: { zh: '服务对象', en: 'Subject' },
  open: { zh: '未办结的事项', en: 'Open matters' },
  closed: { zh: '已办结的事项', en: 'Closed matters' },
  'open.none': { zh: '没有未办结的事项。', en: 'No matter stands open.' },
  'closed.none': { zh: '还没有办结的事项。', en: 'No matter has been closed yet.' },
  all: { zh: '全部', en: 'All' },
  'closed.on': { zh: '{day}办结', en: 'closed {day}' },
} as const
