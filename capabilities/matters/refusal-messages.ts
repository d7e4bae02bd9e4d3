// Why a rule of matters refuses, and what an import finds wrong; the server says them, so no page carries them. zh-CN first.

export const messages = {
  'matter.unknown': { zh: '没有这件事项', en: 'There is no such matter' },
  'matter.raised-already': { zh: '这件事项已经登记过', en: 'This matter was raised already' },
  'matter.class-unknown': { zh: '没有“{class}”这一类', en: 'There is no class “{class}”' },
  'matter.rung-unknown': { zh: '没有“{rung}”这一层级', en: 'There is no rung “{rung}”' },
  'matter.rung-below': {
    zh: '层级只能向上，不能退到“{rung}”',
    en: 'A matter climbs; it cannot go down to “{rung}”',
  },
  'matter.top-rung': { zh: '已在最高层级，不能再提级', en: 'It stands on the highest rung already' },
  'matter.unit-unknown': { zh: '没有这个单位，或已停用', en: 'There is no such unit in service' },
  'matter.due-past': { zh: '办理期限 {due} 已过', en: 'The due date {due} is past' },
  'matter.not-waiting': {
    zh: '只有待交办的事项才能这样办',
    en: 'Only a matter waiting to be handed over allows this',
  },
  'matter.not-dispatched': {
    zh: '只有刚交办的事项才能签收',
    en: 'Only a matter just dispatched can be acknowledged',
  },
  'matter.not-acknowledged': { zh: '请先签收', en: 'Please acknowledge it first' },
  'matter.not-in-hand': { zh: '事项不在承办单位手中', en: 'The matter is not in a unit’s hands' },
  'matter.not-yours': { zh: '事项不在您的单位手中', en: 'Your unit does not hold this matter' },
  'matter.not-replied': { zh: '还没有答复，不能评价或结案', en: 'There is no reply yet to judge or close' },
  'matter.not-asker': {
    zh: '评价和撤回只能由诉求人本人作出',
    en: 'Only the one who raised it may judge or withdraw it',
  },
  'matter.closed': { zh: '事项已办结', en: 'The matter is closed' },
  'matter.plan-needs-date': { zh: '“列入计划”须写明完成日期', en: '“Planned” needs the day it will be done' },
  'matter.merge-unknown': { zh: '没有找到要并入的事项', en: 'The matter to merge into was not found' },
  'matter.merge-closed': { zh: '要并入的事项已办结', en: 'The matter to merge into is closed' },
  'matter.merge-other-subject': {
    zh: '两件事项的服务对象不同，不能合并',
    en: 'The two matters concern different subjects',
  },
  'matter.asker-has-time': { zh: '诉求人的评价期到 {due} 为止', en: 'The asker has until {due} to judge' },
  'matter.too-few-attempts': {
    zh: '联系诉求人的记录还不够：已有 {days} 天，需要 {needed} 天',
    en: 'Attempts on {days} different days are recorded; {needed} are needed',
  },
  'matter.subject-unknown': { zh: '没有这个服务对象', en: 'There is no such subject' },
  'import.messages': { zh: '群众留言（诉求）', en: 'Petitions' },
  'import.too-long': {
    zh: '最多 {longest} 个字，这里有 {length} 个',
    en: 'At most {longest} characters; here are {length}',
  },
  'import.not-a-count': { zh: '“{cell}”不是个数', en: '“{cell}” is no count' },
} as const
