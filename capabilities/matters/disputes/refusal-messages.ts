// Why a dispute, a ruling or a sending down is refused; the server says it, so no page carries it. zh-CN first.

export const messages = {
  'matter.disputed-already': {
    zh: '这件事项已提过异议，等待裁定',
    en: 'It is disputed already; the office will rule',
  },
  'matter.ruled-already': {
    zh: '{day} 已由{by}裁定，裁定是最终的，不能再提异议或另行裁定',
    en: '{by} ruled on {day}; the ruling is final and there is no second dispute',
  },
  'matter.dispute-late': {
    zh: '异议应在 {until} 下班前提出，已过期限',
    en: 'It could be disputed until the end of {until}; that is past',
  },
  'matter.dispute-begun': {
    zh: '已开始办理，不能再提异议',
    en: 'Work has begun; it can no longer be disputed',
  },
  'matter.dispute-none': { zh: '没有待裁定的异议', en: 'Nobody disputes whose it is' },
  'matter.dispute-reason': {
    zh: '异议理由“{reason}”不在规定的理由之列',
    en: '“{reason}” is not among the reasons for a dispute',
  },
  'matter.same-unit': { zh: '应另指一个单位', en: 'Name another unit than the one that disputes it' },
  'matter.duty-unknown': { zh: '派单目录里没有这项职责', en: 'The directory has no such duty' },
  'matter.sent-down': {
    zh: '部门职责范围内的事项不能交给乡镇、村主办',
    en: 'A department’s work is not sent down to towns or villages',
  },
  'programme.send-down-class': {
    zh: '可交乡镇的类别里没有“{class}”这一类',
    en: 'There is no class “{class}” to be sent down',
  },
  'programme.dispute-reasons': {
    zh: '异议理由不能为空，也不能重复（{key}）',
    en: 'The reasons for a dispute must be there, each once ({key})',
  },
} as const
