// Words of registers and briefs that no lower capability has.

export const messages = {
  'brief.unknown': { zh: '这个专项行动没有简报', en: 'This programme has no brief' },
  'brief.period-backwards': { zh: '起始日期晚于截止日期', en: 'The period ends before it begins' },
  'brief.figure-unknown': { zh: '简报里没有“{figure}”这一项', en: 'The brief has no figure “{figure}”' },
  'channel.visit': { zh: '走访', en: 'visit' },
  'channel.asker': { zh: '诉求人', en: 'asker' },
  'channel.office': { zh: '办公室', en: 'office' },
  'channel.import': { zh: '导入', en: 'import' },
  'channel.api': { zh: '接口', en: 'interface' },
  'ended.replied': { zh: '已答复', en: 'replied' },
  'ended.returned': { zh: '退回', en: 'returned' },
  'ended.disputed': { zh: '异议成立，改交', en: 'dispute upheld' },
  'ended.handed-up': { zh: '提级', en: 'handed up' },
  'ended.closed': { zh: '办结', en: 'closed' },
  'stay.days': { zh: '{rung} {days} 天', en: '{rung} {days} d' },
  'scope.own': { zh: '本人经手', en: 'my own' },
  'scope.and': { zh: '、', en: ', ' },
  'scope.text': { zh: '{scope}：{text}', en: '{scope}: {text}' },
  'export.sheet': { zh: '{register} {from} 至 {to}', en: '{register} {from} to {to}' },
} as const
