// Words about how a due date was counted, day by day. zh-CN first.

export const messages = {
  'days.label': { zh: '逐日计算', en: 'Day by day' },
  'days.counted': { zh: '计入', en: 'counted' },
  'days.added': { zh: '调休上班，计入', en: 'worked weekend, counted' },
  'days.skipped': { zh: '跳过', en: 'skipped' },
  'days.carried': { zh: '顺延至此', en: 'carried to here' },
  'days.due': { zh: '到期', en: 'due' },
  'days.one': { zh: '{day}：{what}', en: '{day}: {what}' },
  'days.named': { zh: '{day}：{what}（{name}）', en: '{day}: {what} ({name})' },
  'days.more': { zh: '另有 {n} 天，见上面的说明', en: '{n} days more, told in the sentence above' },
  'weekday.1': { zh: '一', en: 'Mon' },
  'weekday.2': { zh: '二', en: 'Tue' },
  'weekday.3': { zh: '三', en: 'Wed' },
  'weekday.4': { zh: '四', en: 'Thu' },
  'weekday.5': { zh: '五', en: 'Fri' },
  'weekday.6': { zh: '六', en: 'Sat' },
  'weekday.7': { zh: '日', en: 'Sun' },
} as const
