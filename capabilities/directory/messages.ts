// Words of the dispatch directory: why a rule refuses. zh-CN first.

export const messages = {
  'directory.duty-unknown': { zh: '派单目录里没有这一事项', en: 'The directory has no such duty' },
  'directory.duty-added-already': {
    zh: '派单目录里已有编号为“{key}”的事项',
    en: 'The directory has a duty under “{key}” already',
  },
  'directory.duty-retired': {
    zh: '事项“{duty}”已停用，恢复后才能修改',
    en: 'The duty “{duty}” is out of the directory; restore it first',
  },
  'directory.class-unknown': {
    zh: '专项行动“{programme}”没有“{class}”这一类别',
    en: 'Programme “{programme}” has no class “{class}”',
  },
  'directory.line-unknown': { zh: '这一事项没有这条分工', en: 'The duty has no such line' },
  'directory.line-added-already': { zh: '这条分工已经登记', en: 'This line was added already' },
  'directory.too-many-lines': {
    zh: '一个事项最多 {most} 条分工',
    en: 'A duty has at most {most} lines',
  },
  'directory.area-unknown': { zh: '没有这个区域，或已停用', en: 'There is no such area in use' },
  'directory.unit-unknown': { zh: '没有这个单位，或已撤销', en: 'There is no such unit in service' },
  'directory.team-unknown': { zh: '没有这支队伍，或已解散', en: 'There is no such team at work' },
  'directory.lead-supports-itself': {
    zh: '牵头单位不能同时是配合单位',
    en: 'The unit that leads does not support itself',
  },
  'directory.span-empty': {
    zh: '失效日 {to} 须在生效日 {from} 之后',
    en: 'The end {to} must come after the beginning {from}',
  },
  'directory.two-leads': {
    zh: '“{duty}”在{area}会同时有两个牵头单位：“{other}”（{otherFrom} 起）和“{unit}”（{from} 起）。请先写明前一条的失效日',
    en: 'Two units would lead “{duty}” in {area}: “{other}” (from {otherFrom}) and “{unit}” (from {from}). End the earlier line first',
  },
  'directory.two-leads-everywhere': {
    zh: '“{duty}”在全部区域会同时有两个牵头单位：“{other}”（{otherFrom} 起）和“{unit}”（{from} 起）。请先写明前一条的失效日',
    en: 'Two units would lead “{duty}” everywhere: “{other}” (from {otherFrom}) and “{unit}” (from {from}). End the earlier line first',
  },
  'directory.end-before-begin': {
    zh: '失效日不能早于生效日 {from}',
    en: 'It cannot end before it began on {from}',
  },
  'directory.line-over': { zh: '这条分工已于 {to} 失效', en: 'This line was over on {to}' },
  'directory.unit-not-found': { zh: '没有名为“{name}”的单位', en: 'There is no unit “{name}”' },
  'directory.unit-ambiguous': {
    zh: '有 {count} 个单位叫“{name}”，请写代码',
    en: '{count} units are called “{name}”; give the code',
  },
  'directory.area-not-found': { zh: '没有名为“{name}”的区域', en: 'There is no area “{name}”' },
  'directory.area-ambiguous': {
    zh: '有 {count} 个区域叫“{name}”，请写代码',
    en: '{count} areas are called “{name}”; give the code',
  },
  'directory.team-not-found': { zh: '没有名为“{name}”的队伍', en: 'There is no team “{name}”' },
  'directory.team-ambiguous': {
    zh: '有 {count} 支队伍叫“{name}”',
    en: '{count} teams are called “{name}”',
  },
  'directory.class-not-found': {
    zh: '现行专项行动都没有“{name}”这一类别',
    en: 'No programme in force has a class “{name}”',
  },
  'directory.duty-ambiguous': {
    zh: '目录里有 {count} 个事项叫“{name}”，请写编号',
    en: '{count} duties are called “{name}”; give the number',
  },
  'directory.cell-too-long': {
    zh: '最多 {limit} 个字，这里有 {length} 个',
    en: 'At most {limit} characters; this has {length}',
  },
  'directory.out-of-reach': {
    zh: '派单目录由全域的办公室维护，您的角色只管一部分',
    en: 'The directory is kept by the office of the whole jurisdiction; your role covers a part of it',
  },
  'directory.too-many-in-cell': { zh: '最多写 {limit} 个', en: 'At most {limit} of them' },
} as const
