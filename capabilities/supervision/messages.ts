// Words of supervision: why a rule refuses. zh-CN first.

export const messages = {
  'programme.colour-key-twice': {
    zh: '亮色规则“{key}”重名',
    en: 'Two rules of colour are called “{key}”',
  },
  'programme.colour-unknown': {
    zh: '亮色规则“{key}”的颜色 {colour} 不在蓝、黄、红之中',
    en: 'The colour {colour} of the rule “{key}” is none of blue, amber and red',
  },
  'programme.colour-family': {
    zh: '亮色规则“{key}”（{when}）不属于这一类（{family}）',
    en: 'The rule of colour “{key}” ({when}) does not belong to the family {family}',
  },
  'programme.colour-never': {
    zh: '亮色规则“{key}”永远不会生效：条件不可能成立，或总被规则“{by}”盖过',
    en: 'The rule of colour “{key}” can never fire: nothing makes it so, or “{by}” always comes before it',
  },
  'programme.slip-days': {
    zh: '督办单的天数（{field}：{limit}）不在允许范围内',
    en: 'The days of slips ({field}: {limit}) are out of range',
  },
  'slip.unknown': { zh: '没有这份督办单', en: 'There is no such slip' },
  'slip.issued-already': { zh: '这份督办单已经发出', en: 'This slip was issued already' },
  'slip.about-over': { zh: '这件事已经了结', en: 'This is over already' },
  'slip.open-already': {
    zh: '这件事已有督办单 {number}，一事一单',
    en: 'There is a slip on this already ({number}); one at a time',
  },
  'slip.exempt': {
    zh: '这件事已说明正当理由，{until} 之前免于亮色和督办',
    en: 'This is exempt for a good reason until {until}',
  },
  'slip.higher': {
    zh: '高于当前颜色的，由领导决定',
    en: 'Above the present colour is for a leader to decide',
  },
  'slip.higher-reason': {
    zh: '高于当前颜色的，请写明理由',
    en: 'Say why it starts above the present colour',
  },
  'slip.due-past': { zh: '回复时限 {due} 已经过去', en: 'The day {due} has passed' },
  'slip.addressee-unknown': {
    zh: '督办对象中的单位或个人不存在，或已不在岗',
    en: 'A unit or person it is addressed to does not exist, or serves no more',
  },
  'slip.releaser-unknown': {
    zh: '请指定一位在岗人员负责解除',
    en: 'Name somebody who serves here to release it',
  },
  'slip.releaser-addressed': {
    zh: '解除人不能是被督办的单位或个人',
    en: 'Whoever is addressed does not release it',
  },
  'slip.releaser-same': { zh: '解除人没有变化', en: 'That is who releases it already' },
  'slip.over': { zh: '这份督办单已经解除', en: 'This slip is over' },
  'slip.received-already': { zh: '已经签收', en: 'It was received already' },
  'slip.own': {
    zh: '发单人和解除人不代被督办的单位签收、回复或提异议',
    en: 'Who issued it or is to release it does not answer for the unit',
  },
  'slip.replied-already': { zh: '已经回复，待核实解除', en: 'It was replied to and waits for release' },
  'slip.not-replied': { zh: '还没有回复，无可退回', en: 'There is no reply to send back' },
  'slip.not-releaser': {
    zh: '只有督办单上指定的解除人可以解除或退回',
    en: 'Only the person whom it names may release it or send a reply back',
  },
  'slip.not-unmet': { zh: '没有到升级的时候', en: 'It is not to be raised' },
  'slip.objected-already': { zh: '已经提过异议', en: 'It was objected to already' },
  'slip.objection-late': {
    zh: '异议期到 {until} 为止，已经过去',
    en: 'It could be objected to until {until}',
  },
  'slip.objection-none': { zh: '没有待答复的异议', en: 'There is no objection to answer' },
  'slip.objection-answered': { zh: '这项异议已经答复', en: 'The objection was answered already' },
  'slip.objection-open': { zh: '异议还没有答复，不能解除', en: 'An objection waits for its answer' },
  'slip.own-objection': {
    zh: '异议由发出单位答复，不能由提出方自己答复',
    en: 'An objection is not answered by those who made it',
  },
  'exemption.own': {
    zh: '不能免除自己承办的事项',
    en: 'Nobody exempts what is in their own hands',
  },
  'exemption.past': { zh: '截止日 {until} 已经过去', en: 'The day {until} has passed' },
  'exemption.too-long': { zh: '一次最多 {most} 天', en: 'At most {most} days at a time' },
  'exemption.none': { zh: '现在没有免于亮色', en: 'It is not exempt now' },
  'colour.same': { zh: '已经是这个颜色', en: 'It was started at that colour already' },
  'colour.not-started': { zh: '没有直接定过颜色', en: 'No colour was given to it by hand' },
} as const
