// Words of visits and promises: kinds of promise states, and why a rule refuses. zh-CN first.

export const messages = {
  'visit.unknown': { zh: '没有这次走访', en: 'There is no such visit' },
  'visit.recorded-already': { zh: '这次走访已经记录过', en: 'This visit was recorded already' },
  'visit.subject-unknown': {
    zh: '没有这个服务对象，或已不再服务',
    en: 'There is no such subject in service',
  },
  'visit.kind-unknown': { zh: '没有“{kind}”这种走访方式', en: 'There is no kind of visit “{kind}”' },
  'visit.in-future': { zh: '走访时间还没有到', en: 'The visit lies in the future' },
  'visit.nobody-there': { zh: '请写明到场的干部', en: 'Please say which officers were there' },
  'visit.officer-unknown': {
    zh: '到场干部中有人不在干部名册',
    en: 'An officer named is not in the register',
  },
  'visit.contact-unknown': {
    zh: '见到的人中有人不是该对象的联系人',
    en: 'A contact named is not one of this subject',
  },
  'visit.not-yours': {
    zh: '走访记录只能由记录人本人更正',
    en: 'Only the one who recorded a visit may correct it',
  },
  'visit.nothing-corrected': { zh: '没有任何改动', en: 'Nothing was changed' },
  'promise.unknown': { zh: '没有这项承诺', en: 'There is no such promise' },
  'promise.made-already': { zh: '这项承诺已经登记过', en: 'This promise was made already' },
  'promise.owner-unknown': {
    zh: '没有这个责任单位或责任人',
    en: 'There is no such unit or person to answer for it',
  },
  'promise.owner-missing': { zh: '请写明由哪个单位负责兑现', en: 'Please say which unit answers for it' },
  'promise.due-past': { zh: '兑现日期 {due} 已过', en: 'The day {due} is past' },
  'promise.due-or-within': {
    zh: '兑现期限写一个日期，或写几天之内，两者选一个',
    en: 'Give either a day or a number of days',
  },
  'promise.same-day': { zh: '兑现日期本来就是 {due}', en: 'It is due on {due} already' },
  'promise.kept-already': { zh: '这项承诺已经兑现', en: 'This promise was kept already' },
  'promise.broken-already': {
    zh: '已经说明这项承诺兑现不了',
    en: 'It was already said that this promise cannot be kept',
  },
  'promise.word-is-hers': {
    zh: '兑现与否由服务对象自己说',
    en: 'Whether it was kept is for the subject alone to say',
  },
  'promise.word-too-early': {
    zh: '承诺 {due} 才到期，还没有人说已兑现',
    en: 'It is due on {due}, and nobody says yet that it was kept',
  },
  'promise.word-given': { zh: '您已经这样说过', en: 'You have said so already' },
  'promise.kept-in-future': { zh: '兑现日期还没有到', en: 'That day has not come yet' },
  'promise.kept-before-made': {
    zh: '兑现日期早于承诺日期 {madeOn}',
    en: 'That is before it was made, on {madeOn}',
  },
  'promise.move-needs-approval': {
    zh: '改期须由领导小组办公室或领导批准',
    en: 'Moving the day needs the office’s or a leader’s approval',
  },
  'promise.own-move': {
    zh: '责任人不能批准自己改期',
    en: 'Who answers for a promise cannot approve moving it',
  },
  'promise.clock': { zh: '兑现承诺', en: 'keeping the promise' },
  'promise.named-day': {
    zh: '{made} 走访时说定：{due} 前兑现。',
    en: 'Named on the visit of {made}: to be kept by {due}.',
  },
  'promise.moved-day': {
    zh: '{at} 批准改到 {due}：{reason}。',
    en: 'Moved to {due} with approval on {at}: {reason}.',
  },
  'promise.open': { zh: '待兑现', en: 'open' },
  'promise.kept': { zh: '已兑现', en: 'kept' },
  'promise.broken': { zh: '未能兑现', en: 'not kept' },
  'promise.overdue': { zh: '超期未兑现', en: 'overdue' },
} as const
