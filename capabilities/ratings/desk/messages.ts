// Words of the list of verdicts on the desk. zh-CN first.

export const messages = {
  'place.verdicts': { zh: '评价', en: 'Verdicts' },
  'verdicts.lead': {
    zh: '诉求人自己作出的评价，最近的在前；旁边是单位当时报的结果。',
    en: 'Given by the askers themselves, the latest first, beside what the unit had claimed then.',
  },
  from: { zh: '评价时间从', en: 'Judged from' },
  to: { zh: '评价时间到', en: 'Judged to' },
  'col.at': { zh: '评价时间', en: 'Judged' },
  'col.number': { zh: '编号', en: 'Number' },
  'col.title': { zh: '事项', en: 'Matter' },
  'col.unit': { zh: '现承办单位', en: 'Unit now' },
  'col.claim': { zh: '单位报结果', en: 'Unit’s claim' },
  'col.grade': { zh: '诉求人评价', en: 'Asker’s verdict' },
  'col.telephone': { zh: '用谁的手机评的', en: 'Whose telephone' },
  'grade.any': { zh: '全部等级', en: 'Any verdict' },
  'claim.none': { zh: '没有报', en: 'none' },
  'telephone.register': { zh: '联系人登记的号码', en: 'a contact in the register' },
  'telephone.typed': { zh: '诉求人扫卡自填的号码', en: 'typed by the asker on a card' },
  late: { zh: '后补号码', en: 'Put in late' },
  'late.by': { zh: '{at} 由{by}登记', en: '{at} by {by}' },
  'late.by-nobody': { zh: '{at} 登记', en: '{at}' },
  'late.only': { zh: '只看后补号码评的', en: 'Only by numbers put in late' },
  'late.why': {
    zh: '事项提出以后才登记、或提出前三天内改过的号码',
    en: 'a number that came after the matter was raised, or was changed within three days before',
  },
  'verdicts.empty': { zh: '这里会列出诉求人的评价', en: 'Askers’ verdicts appear here' },
  'verdicts.empty.why': {
    zh: '单位答复后，诉求人用自己的手机评价，这里随即能看到。',
    en: 'Once a unit has replied, the asker judges by her own telephone, and it is here.',
  },
  narrowed: { zh: '没有符合筛选的。', en: 'None fits these filters.' },
  clear: { zh: '清除筛选', en: 'Clear filters' },
  'programme.none': { zh: '还没有实行中的专项行动', en: 'No programme is in force yet' },
} as const
