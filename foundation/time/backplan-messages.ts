// Words for backward planning: why a plan is refused, what does not fit, and why a milestone moved.
import type { Messages } from '../core/words.ts'

export const backplanMessages = {
  'plan.empty': {
    zh: '倒排工期里还没有节点：至少要有一个',
    en: 'The backplan has no milestones: it needs one at least',
  },
  'plan.date': {
    zh: '日期（{date}）无法使用：请填 1970 年至 2199 年之间的一天',
    en: 'The date ({date}) cannot be used: name a day from 1970 to 2199',
  },
  'plan.target-past': {
    zh: '目标日期（{target}）早于今天（{today}）：请另定目标日期',
    en: 'The target date ({target}) lies before today ({today}): choose a later one',
  },
  'plan.too-long': {
    zh: '最长的一串节点要 {days} 个工作日，最多排 {most} 个：请检查工期和间隔',
    en: 'The longest chain of milestones takes {days} working days, and at most {most} are planned: check lengths and lags',
  },
  'unit.twice': {
    zh: '单位“{unit}”的准备时间填了两次：请只留一个',
    en: 'The lead time of the unit “{unit}” is given twice: keep one',
  },
  'unit.lead': {
    zh: '单位“{unit}”的准备时间“{lead}”不对：应为 0 至 {most} 个工作日的整数',
    en: 'The lead time “{lead}” of the unit “{unit}” must be a whole number of working days from 0 to {most}',
  },
  'milestone.twice': {
    zh: '有两个节点的编号都是“{milestone}”：请改掉一个',
    en: 'Two milestones have the id “{milestone}”: change one',
  },
  'milestone.length': {
    zh: '节点“{milestone}”的工期“{length}”不对：应为 1 至 {most} 个工作日的整数',
    en: 'The length “{length}” of the milestone “{milestone}” must be a whole number of working days from 1 to {most}',
  },
  'milestone.lead': {
    zh: '节点“{milestone}”的准备时间“{lead}”不对：应为 0 至 {most} 个工作日的整数',
    en: 'The lead time “{lead}” of the milestone “{milestone}” must be a whole number of working days from 0 to {most}',
  },
  'milestone.unit-unknown': {
    zh: '节点“{milestone}”的单位“{unit}”不在本计划的单位里：请先加上它和它的准备时间',
    en: 'The unit “{unit}” of the milestone “{milestone}” is not among the plan’s units: add it with its lead time',
  },
  'milestone.date': {
    zh: '节点“{milestone}”的日期（{date}）无法使用：请填 1970 年至 2199 年之间的一天',
    en: 'The date ({date}) of the milestone “{milestone}” cannot be used: name a day from 1970 to 2199',
  },
  'milestone.actual-reversed': {
    zh: '节点“{milestone}”的实际完成日（{due}）早于实际开始日（{start}）',
    en: 'The milestone “{milestone}” is said to have ended ({due}) before it began ({start})',
  },
  'milestone.actual-future': {
    zh: '节点“{milestone}”的实际日期（{date}）晚于今天（{today}）：还没发生的请填计划，不填实际',
    en: 'The milestone “{milestone}” is said to have happened ({date}) after today ({today}): plan what has not happened yet',
  },
  'milestone.unknown': {
    zh: '计划里没有节点“{milestone}”',
    en: 'The plan has no milestone “{milestone}”',
  },
  'milestone.finished': {
    zh: '节点“{milestone}”已经完成，不能再推迟',
    en: 'The milestone “{milestone}” is finished and cannot slip',
  },
  'slip.days': {
    zh: '节点“{milestone}”推迟的天数“{days}”不对：应为 1 至 {most} 个工作日的整数',
    en: 'The milestone “{milestone}” can slip by a whole number of working days from 1 to {most}, not by “{days}”',
  },
  'dependency.unknown': {
    zh: '节点“{milestone}”的前置节点“{predecessor}”不在计划里：请补上或改正',
    en: 'The milestone “{milestone}” waits for “{predecessor}”, which is not in the plan: add it or name another',
  },
  'dependency.lag': {
    zh: '节点“{milestone}”与前置节点“{predecessor}”的间隔“{lag}”不对：应为 0 至 {most} 天的整数',
    en: 'The lag “{lag}” from “{predecessor}” to the milestone “{milestone}” must be a whole number of days from 0 to {most}',
  },
  'dependency.ring': {
    zh: '节点“{milestone}”等来等去等到了自己（{path}）：请去掉其中一个前置关系',
    en: 'The milestone “{milestone}” waits for itself ({path}): remove one of these dependencies',
  },
  'calendar.no-working-days': {
    zh: '工作日历在这段时间里一年多没有一个工作日，排不出计划：请先改正日历',
    en: 'For more than a year the calendar has no working day where the plan needs one: mend the calendar first',
  },
  'shortage.target': {
    zh: '节点“{milestone}”最早 {earliest} 完成，比目标日期 {limit} 晚 {missing} 个工作日；原因在这一串：{path}',
    en: '“{milestone}” is finished on {earliest} at the earliest, {missing} working days after the target {limit}; the chain that causes it: {path}',
  },
  'shortage.endBy': {
    zh: '节点“{milestone}”最早 {earliest} 完成，比限定的 {limit} 晚 {missing} 个工作日；原因在这一串：{path}',
    en: '“{milestone}” is finished on {earliest} at the earliest, {missing} working days after its fixed end {limit}; the chain that causes it: {path}',
  },
  'why.predecessor': { zh: '前置节点“{id}”变动', en: 'its predecessor “{id}” moved' },
  'why.successor': { zh: '后续节点“{id}”变动', en: 'its successor “{id}” moved' },
  'why.milestone': { zh: '节点“{id}”有调整', en: '“{id}” was changed' },
  'why.target': { zh: '目标日期调整', en: 'the target date was moved' },
  'why.today': { zh: '时间已过，最早只能从今天起', en: 'time went by: it cannot begin before today' },
  'why.calendar': { zh: '工作日历修订', en: 'the calendar was revised' },
} as const satisfies Messages
