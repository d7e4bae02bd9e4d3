// Words of re-checks: why a rule refuses. zh-CN first.

export const messages = {
  'recheck.unknown': { zh: '没有这份回访抽查', en: 'There is no such re-check' },
  'recheck.drawn-already': {
    zh: '{month} 的回访抽查已于 {day} 抽取，每月只抽一次',
    en: 'The re-checks of {month} were drawn on {day}; a month is drawn once',
  },
  'recheck.month-runs': {
    zh: '{month} 还没有结束，月底后才能抽取',
    en: '{month} is not over; it is drawn after its end',
  },
  'recheck.not-drawn': {
    zh: '这件事项不在本月抽查之列',
    en: 'This matter was not drawn in this month',
  },
  'recheck.told-already': {
    zh: '这件事项已经回访到诉求人，结果不能再改',
    en: 'The asker of this matter was reached already; what she said stands',
  },
  'recheck.own-work': {
    zh: '本单位承办的事项，请由其他单位回访',
    en: 'Matters that your own unit answered are called back by another unit',
  },
  'recheck.nothing-to-reopen': {
    zh: '只有联系上诉求人、且所述与记录不符时，才能按其意愿重新办理',
    en: 'A matter is taken up again only when the asker was reached and says it is not as recorded',
  },
  'programme.recheck-share': {
    zh: '回访抽查比例须在 0 到 1 之间（{stratum}：{share}）',
    en: 'The share of re-checks lies between 0 and 1 ({stratum}: {share})',
  },
  'programme.recheck-withdrawn': {
    zh: '撤回的事项须全部回访，不能只抽 {share}',
    en: 'Withdrawn matters are called back whole, not at a share of {share}',
  },
  'programme.recheck-least': {
    zh: '回访抽查的最少件数须是不小于 0 的整数（{least}）',
    en: 'The least number of re-checks is a whole number from 0 ({least})',
  },
} as const
