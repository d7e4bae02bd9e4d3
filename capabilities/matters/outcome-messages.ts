// How a matter ended: dispositions and grades. zh-CN first.

export const messages = {
  'disposition.resolved': { zh: '已解决', en: 'resolved' },
  'disposition.partly-resolved': { zh: '部分解决', en: 'partly resolved' },
  'disposition.explained': { zh: '解释说明', en: 'explained' },
  'disposition.planned': { zh: '列入计划', en: 'planned' },
  'disposition.out-of-scope': { zh: '不属受理范围', en: 'out of scope' },
  'disposition.withdrawn': { zh: '撤回', en: 'withdrawn' },
  'disposition.merged': { zh: '合并', en: 'merged' },
  'disposition.referred-out': { zh: '告知渠道', en: 'referred out' },
  'grade.5': { zh: '非常满意', en: 'very satisfied' },
  'grade.4': { zh: '满意', en: 'satisfied' },
  'grade.3': { zh: '基本满意', en: 'fairly satisfied' },
  'grade.2': { zh: '不满意', en: 'dissatisfied' },
  'grade.1': { zh: '非常不满意', en: 'very dissatisfied' },
} as const
