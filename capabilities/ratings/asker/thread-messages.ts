// Words of what has happened, line by line, as the asker reads it; fetched with the thread.

export const messages = {
  'by.you': { zh: '您', en: 'you' },
  'line.received': { zh: '已登记', en: 'Registered' },
  'line.dispatched': { zh: '交给承办单位', en: 'Handed to a unit' },
  'line.acknowledged': { zh: '承办单位已签收', en: 'The unit has signed for it' },
  'line.in-hand': { zh: '开始办理', en: 'Work has begun' },
  'line.handed-up': { zh: '提高一级办理', en: 'Taken one level higher' },
  'line.replied': { zh: '已答复', en: 'Replied' },
  'line.judged': { zh: '您评价：{grade}', en: 'Your verdict: {grade}' },
  'line.reopened': { zh: '提高一级重新办理', en: 'Taken up again, one level higher' },
  'line.noted': { zh: '进展', en: 'Progress' },
  'line.withdrawn': { zh: '您撤回了事项', en: 'You withdrew it' },
  'line.closed': { zh: '办结', en: 'Closed' },
  'line.merged': { zh: '与同一问题合并办理', en: 'Joined with the same problem' },
  'line.returned': { zh: '重新安排承办单位', en: 'A unit is being found anew' },
  'line.triaged': { zh: '已分类', en: 'Sorted' },
  'line.attempted': { zh: '联系过您', en: 'You were called' },
} as const
