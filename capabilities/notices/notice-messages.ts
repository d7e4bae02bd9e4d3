// What persons and robots are told, in words. zh-CN first.

export const messages = {
  handed: {
    zh: '事项 {number} 交到您手上，期限 {due}',
    en: 'Matter {number} is now in your hands, due {due}',
  },
  'handed.unit': {
    zh: '事项 {number} 交到您单位，期限 {due}',
    en: 'Matter {number} is now in your unit’s hands, due {due}',
  },
  'handed.long': { zh: '【一线】{what}。请登录查看：{url}', en: '[Yixian] {what}. See {url}' },
  'digest.subject': { zh: '一线 · {day} 晨报：{what}', en: 'Yixian · {day}: {what}' },
  'digest.sms': {
    zh: '【一线】晨报：{what}。请登录查看：{url}',
    en: '[Yixian] This morning: {what}. See {url}',
  },
  'digest.new': { zh: '{count} 条新通知', en: '{count} new notices' },
  'digest.today': { zh: '今天到期 {count} 件', en: '{count} due today' },
  'digest.late': { zh: '逾期 {count} 件', en: '{count} late' },
  'digest.line.today': { zh: '今天到期：{what}', en: 'Due today: {what}' },
  'digest.line.late': { zh: '已经逾期：{what}', en: 'Late: {what}' },
  'digest.matters': { zh: '事项 {count} 件', en: '{count} matters' },
  'digest.tasks': { zh: '任务 {count} 件', en: '{count} tasks' },
  'digest.more': { zh: '……还有 {count} 条', en: '… and {count} more' },
  'digest.where': { zh: '请登录查看：{url}', en: 'See {url}' },
  robot: {
    zh: '【一线】{event}：事项 {number}（{unit}）\n{url}',
    en: '[Yixian] {event}: matter {number} ({unit})\n{url}',
  },
  'robot.other': { zh: '【一线】{event}\n{url}', en: '[Yixian] {event}\n{url}' },
  'robot.try': { zh: '【一线】测试消息：这个群机器人已接通', en: '[Yixian] A test: this robot is connected' },
} as const

/** Names of what most people ask for; the others are told by their technical name. */
export const eventWords: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'matter.raised': { zh: '新事项', en: 'raised' },
  'matter.dispatched': { zh: '已交办', en: 'dispatched' },
  'matter.acknowledged': { zh: '已签收', en: 'acknowledged' },
  'matter.replied': { zh: '已答复', en: 'replied' },
  'matter.handed-up': { zh: '已上交', en: 'handed up' },
  'matter.reopened': { zh: '重新办理', en: 'reopened' },
  'matter.closed': { zh: '已办结', en: 'closed' },
  'matter.*': { zh: '事项的全部动态', en: 'everything about matters' },
  'task.*': { zh: '任务的全部动态', en: 'everything about tasks' },
  'slip.*': { zh: '督办单的全部动态', en: 'everything about slips' },
}
