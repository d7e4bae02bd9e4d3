// Words of visits and promises in lists; apart from the others, since Today carries them. zh-CN first.

export const messages = {
  promises: { zh: '承诺', en: 'Promises' },
  'promise.due-word': { zh: '{day}前', en: 'by {day}' },
  'promise.due-provisional': { zh: '{day}前（暂定）', en: 'by {day}, provisional' },
  'promise.over': { zh: '过了 {n} 天', en: '{n} days late' },
  'promise.over-one': { zh: '过了 1 天', en: '1 day late' },
  'promise.kept': { zh: '{day}已做到', en: 'kept {day}' },
  'promise.queued': { zh: '已记下，正在送出', en: 'Noted; on its way' },
  visits: { zh: '走访', en: 'Visits' },
  'visit.counts': { zh: '问题 {m} · 承诺 {p}', en: 'matters {m} · promises {p}' },
  'visit.normal': { zh: '没有问题', en: 'no matter' },
} as const
