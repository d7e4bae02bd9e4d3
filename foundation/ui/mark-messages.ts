// Words of the small marks.

export const messages = {
  'seen.asker': { zh: '诉求人可见', en: 'asker sees this' },
  'seen.internal': { zh: '内部', en: 'internal' },
  'tone.blue': { zh: '提醒', en: 'Reminder' },
  'tone.amber': { zh: '警示', en: 'Warning' },
  'tone.red': { zh: '督办', en: 'Order' },
  'hue.blue': { zh: '蓝', en: 'Blue' },
  'hue.amber': { zh: '黄', en: 'Amber' },
  'hue.red': { zh: '红', en: 'Red' },
  'send.kept': { zh: '已存在本机', en: 'On this phone' },
  'send.sending': { zh: '正在送出', en: 'Sending' },
  'send.received': { zh: '已收到', en: 'Received' },
  'send.needs-you': { zh: '需要您处理', en: 'Needs you' },
  'figure.none': { zh: '没有可算的', en: 'nothing to count' },
} as const
