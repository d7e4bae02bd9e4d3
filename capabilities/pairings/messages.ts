// Words of pairings: why a rule refuses. zh-CN first.

export const messages = {
  'pairing.unknown': { zh: '没有这条挂钩关系', en: 'There is no such pairing' },
  'pairing.begun-already': { zh: '这条挂钩关系已经建立', en: 'This pairing was begun already' },
  'pairing.role-unknown': { zh: '专项行动里没有“{role}”这一角色', en: 'The programme has no role “{role}”' },
  'pairing.one-party': {
    zh: '请指定一名干部或一支队伍，二者选一',
    en: 'Name one officer or one team, not both and not neither',
  },
  'pairing.subject-unknown': { zh: '没有这个服务对象', en: 'There is no such subject' },
  'pairing.subject-retired': { zh: '该服务对象已停用', en: 'The subject is retired' },
  'pairing.party-unknown': {
    zh: '没有这名干部或这支队伍，或已不在岗',
    en: 'There is no such officer or team in service',
  },
  'pairing.span-empty': {
    zh: '结束日 {to} 须在开始日 {from} 之后',
    en: 'The end {to} must come after the beginning {from}',
  },
  'pairing.standing-already': {
    zh: '“{name}”自 {from} 起已以同一角色挂钩',
    en: '“{name}” is paired in this role since {from} already',
  },
  'pairing.lead-taken': {
    zh: '该服务对象已由“{name}”牵头（自 {from} 起），同一时间只能有一位牵头人；如需更换，请办理交接',
    en: '“{name}” leads this subject since {from}; there is one lead at a time. To change it, hand the lead over',
  },
  'pairing.subject-not-found': { zh: '没有找到服务对象“{name}”', en: 'No subject “{name}” was found' },
  'pairing.subject-ambiguous': {
    zh: '有 {count} 个服务对象叫“{name}”，请写统一社会信用代码',
    en: '{count} subjects are called “{name}”; give the code',
  },
  'pairing.party-not-found': {
    zh: '没有找到在岗的“{name}”',
    en: 'Nobody in service called “{name}” was found',
  },
  'pairing.party-ambiguous': {
    zh: '有 {count} 个“{name}”，请写明单位或账号',
    en: '{count} are called “{name}”; name the unit or the username',
  },
  'pairing.unit-not-found': { zh: '没有名为“{name}”的单位', en: 'There is no unit “{name}”' },
  'pairing.unit-ambiguous': {
    zh: '有 {count} 个单位叫“{name}”，请写代码',
    en: '{count} units are called “{name}”; give the code',
  },
  'pairing.cell-too-long': {
    zh: '最多 {limit} 个字，这里有 {length} 个',
    en: 'At most {limit} characters; this has {length}',
  },
  'pairing.over': { zh: '这条挂钩关系已于 {to} 结束', en: 'This pairing was over on {to}' },
  'pairing.end-before-begin': {
    zh: '结束日不能早于开始日 {from}',
    en: 'It cannot end before it began on {from}',
  },
  'pairing.no-leading-role': {
    zh: '专项行动“{programme}”没有设牵头角色',
    en: 'Programme “{programme}” has no leading role',
  },
  'pairing.leads-already': {
    zh: '“{name}”自 {from} 起已经是牵头人',
    en: '“{name}” leads since {from} already',
  },
  'pairing.out-of-reach': { zh: '该服务对象不在您的管理范围内', en: 'This subject is outside your scope' },
} as const
