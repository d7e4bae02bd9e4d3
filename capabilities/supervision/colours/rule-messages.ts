// Words of the rules of colour. zh-CN first.

export const ruleMessages = {
  'rule.near': { zh: '离期限不到 {n} {unit}', en: 'due within {n} {unit}' },
  'rule.late': { zh: '已超过期限', en: 'past its due date' },
  'rule.late-by': { zh: '超过期限 {n} {unit}以上', en: 'more than {n} {unit} past its due date' },
  'rule.behind': { zh: '中间环节已超期', en: 'a step on the way is late' },
  'rule.unmet-blue': { zh: '蓝色督办单逾期未回复', en: 'no reply to a blue slip in time' },
  'rule.unmet-amber': { zh: '黄色督办单逾期未回复', en: 'no reply to an amber slip in time' },
  'rule.points': {
    zh: '进度落后计划 {n} 个百分点以上',
    en: 'more than {n} percentage points behind the plan',
  },
  'rule.share': { zh: '完成量不足计划的 {n}%', en: 'less than {n} % of what was planned is finished' },
  'slip.runs': { zh: '已发督办单，尚未解除', en: 'a slip on it is not released yet' },
  'unit.h': { zh: '小时', en: 'hours' },
  'unit.d': { zh: '天', en: 'days' },
  'unit.wd': { zh: '个工作日', en: 'working days' },
} as const
