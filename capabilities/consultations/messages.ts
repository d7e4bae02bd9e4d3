// Words of consultations: forms, states, and why a rule refuses. zh-CN first.

export const messages = {
  'form.consultation': { zh: '联合会诊', en: 'Joint consultation' },
  'form.deliberation': { zh: '一企一议', en: 'Deliberation' },
  'form.on-site': { zh: '现场办公', en: 'On-site session' },
  'form.leader-visit': { zh: '领导走访', en: 'Leader’s visit' },
  'status.open': { zh: '进行中', en: 'open' },
  'status.decided': { zh: '已议定', en: 'decided' },
  'status.called-off': { zh: '已取消', en: 'called off' },
  'silence.agrees': { zh: '逾期未答，视为同意', en: 'silent by the day, counted as agreement' },
  'silence.goes-to-office': { zh: '逾期未答，交办公室处理', en: 'silent by the day, left to the office' },
  'silence.counts-late': { zh: '逾期未答，计入逾期', en: 'silent by the day, counted late' },
  'consultation.unknown': { zh: '没有这次会诊', en: 'There is no such consultation' },
  'consultation.convened-already': { zh: '已经发起', en: 'It was convened already' },
  'consultation.over': {
    zh: '已经议定或取消，不能再改',
    en: 'It is decided or called off; it changes no more',
  },
  'consultation.not-yours': {
    zh: '由该专项行动或单位的办公室、领导发起和议定',
    en: 'Convened and decided by a coordinator or leader of that programme or unit',
  },
  'consultation.subject-unknown': { zh: '没有这个服务对象', en: 'There is no such subject' },
  'consultation.unit-unknown': {
    zh: '所列单位或人员中有的不存在或已停用',
    en: 'A unit or person named does not exist or is out of service',
  },
  'consultation.unit-twice': { zh: '同一单位列了两次', en: 'The same unit is asked twice' },
  'consultation.option-twice': { zh: '同一方案列了两次', en: 'The same option is there twice' },
  'consultation.option-unknown': { zh: '没有这个方案', en: 'There is no such option' },
  'consultation.matter-over': {
    zh: '议题中有的事项不存在或已办结',
    en: 'A matter of the agenda is not there or is closed',
  },
  'consultation.opinion-day-missing': {
    zh: '会诊须写明答复意见的日期',
    en: 'A consultation needs the day by which opinions are due',
  },
  'consultation.meeting-day-missing': {
    zh: '请写明开会或到现场的日期',
    en: 'Name the day on which it is held',
  },
  'consultation.day-past': { zh: '{day} 已经过去', en: '{day} is over' },
  'consultation.opinions-after-meeting': {
    zh: '意见应在开会（{heldOn}）之前收齐',
    en: 'Opinions are due before it is held ({heldOn})',
  },
  'consultation.unchanged': { zh: '日期没有变化', en: 'No day would change' },
  'consultation.not-asked': { zh: '没有请这个单位发表意见', en: 'This unit was not asked' },
  'consultation.not-your-unit': {
    zh: '意见由该单位的经办人或负责人提交',
    en: 'An opinion is given by somebody of that unit',
  },
  'consultation.not-held': { zh: '{day} 才举行', en: 'It is held on {day}' },
  'consultation.opinions-awaited': {
    zh: '还有 {units} 个单位未答复，{until} 之前不能议定',
    en: '{units} units may still speak until {until}; it is decided after that',
  },
  'consultation.part-day': {
    zh: '第 {row} 项任务请写明完成日期或工作日数，只写一个',
    en: 'Part {row} needs a day or a number of days, one of the two',
  },
  'consultation.part-matter': {
    zh: '第 {row} 项任务所属的事项不在议题中',
    en: 'The matter of part {row} is not on the agenda',
  },
} as const
