// Words of days and threads.

export const messages = {
  'thread.left': { zh: '剩 {n} 天', en: '{n} days left' },
  'thread.left-one': { zh: '剩 1 天', en: '1 day left' },
  'thread.today': { zh: '今天到期', en: 'due today' },
  'thread.over': { zh: '已超 {n} 天', en: '{n} days over' },
  'thread.over-one': { zh: '已超 1 天', en: '1 day over' },
  'thread.held': { zh: '挂账中，不计时', en: 'on hold, clock stopped' },
  'thread.closed': { zh: '{day}办结', en: 'closed {day}' },
  'thread.received': { zh: '收到', en: 'received' },
  'thread.no-due': { zh: '未定期限', en: 'no due date' },
  'day.today': { zh: '今天', en: 'today' },
  'day.tomorrow': { zh: '明天', en: 'tomorrow' },
  'day.yesterday': { zh: '昨天', en: 'yesterday' },
  'day.in': { zh: '{n} 天后', en: 'in {n} days' },
  'day.ago': { zh: '{n} 天前', en: '{n} days ago' },
  'day.with': { zh: '{rel}（{day}）', en: '{rel} ({day})' },
} as const
