// Words that stand in the calendar itself.

export const messages = {
  calendar: { zh: '一线 · 我的日程', en: 'Yixian · my dates' },
  'matter.due': { zh: '到期 {number} {title}', en: 'Due {number} {title}' },
  'matter.held': { zh: '挂账复核 {number} {title}', en: 'On hold, review {number} {title}' },
  'promise.due': { zh: '承诺 {text}', en: 'Promise: {text}' },
  'promise.to': { zh: '对 {subject} 的承诺', en: 'Promised to {subject}' },
  'task.due': { zh: '任务 {title}', en: 'Task: {title}' },
  'opinion.due': { zh: '协办意见 {number} {title}', en: 'Opinion asked for {number} {title}' },
  'consultation.opinion': { zh: '{form}意见 {title}', en: '{form}, our opinion: {title}' },
  'consultation.held': { zh: '{form} {title}', en: '{form}: {title}' },
  'visit.made': { zh: '走访 {subject}', en: 'Visit to {subject}' },
  'milestone.due': { zh: '节点 {text} · {title}', en: 'Milestone: {text} · {title}' },
  provisional: { zh: '{title}（暂定）', en: '{title} (provisional)' },
  'provisional.why': {
    zh: '期限落在尚未公布放假安排的日子上，公布后可能变动。',
    en: 'The date rests on days whose holidays are not published yet, and may move.',
  },
} as const
