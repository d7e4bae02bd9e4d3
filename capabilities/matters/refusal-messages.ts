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
  'matter.due-beyond-clock': {
    zh: '交办时只能提前，不能晚于规定的期限 {latest}',
    en: 'A hand-over may ask for it sooner, not later than the rule’s {latest}',
  },
  'matter.contacted-already': {
    zh: '{day} 已记首次联系，以后的联系请记进展',
    en: 'First contact was recorded on {day}; note later calls as progress',
  },
  'matter.extension-pending': {
    zh: '已申请延期，等待批准',
    en: 'More time was asked for already; the office decides',
  },
  'matter.extensions-spent': {
    zh: '这一层级最多延期 {most} 次，已经用完',
    en: 'More time can be given {most} times on this rung, and was',
  },
  'matter.extension-late': {
    zh: '延期须在到期前至少 {days} 个工作日申请',
    en: 'More time must be asked for at least {days} working days before the due date',
  },
  'matter.extension-not-later': {
    zh: '延期后的日期应晚于现在的期限',
    en: 'The new day must be later than the due date now',
  },
  'matter.extension-none': { zh: '没有待决定的延期申请', en: 'Nobody has asked for more time' },
  'matter.own-request': {
    zh: '自己提出的申请不能由自己批准',
    en: 'Who asked for it cannot decide it',
  },
  'matter.note-missing': { zh: '不批准须说明理由', en: 'A refusal needs its reason' },
  'matter.held': { zh: '事项已挂账，请先解除挂账', en: 'The matter is on hold; end the hold first' },
  'matter.hold-pending': {
    zh: '已申请挂账，等待批准',
    en: 'A hold was asked for already; the office decides',
  },
  'matter.hold-none': { zh: '没有待决定的挂账申请', en: 'Nobody has asked for a hold' },
  'matter.hold-too-long': {
    zh: '挂账最多 {most} 天，复查日不能晚于 {latest}',
    en: 'A hold lasts {most} days at most: review it on {latest} or sooner',
  },
  'matter.review-past': { zh: '复查日 {day} 已过', en: 'The review day {day} is past' },
  'matter.planned-past': { zh: '预计日期 {day} 已过', en: 'The planned day {day} is past' },
  'matter.not-held': { zh: '事项没有挂账', en: 'The matter is not on hold' },
  'matter.hold-runs': { zh: '挂账到 {until} 才结束', en: 'The hold lasts until {until}' },
  'programme.clock-missing': {
    zh: '没有“{kind}”这一环节在层级“{rung}”上的时限',
    en: 'There is no clock “{kind}” for the rung “{rung}”',
  },
  'programme.clock-twice': {
    zh: '时限“{key}”与“{other}”同样适用，分不出用哪个',
    en: 'The clocks “{key}” and “{other}” hold for the same matters',
  },
  'programme.clock-key-twice': { zh: '时限“{key}”写了两次', en: 'The clock “{key}” is there twice' },
  'programme.clock-kind': {
    zh: '时限“{key}”：没有“{kind}”这一环节',
    en: 'Clock “{key}”: there is no kind “{kind}”',
  },
  'programme.clock-ends': {
    zh: '时限“{key}”应从“{starts}”起，到“{stops}”止',
    en: 'Clock “{key}” must run from “{starts}” to “{stops}”',
  },
  'programme.clock-rung': {
    zh: '时限“{key}”：没有“{rung}”这一层级',
    en: 'Clock “{key}”: there is no rung “{rung}”',
  },
  'programme.clock-class': {
    zh: '时限“{key}”：没有“{class}”这一类',
    en: 'Clock “{key}”: there is no class “{class}”',
  },
  'programme.allowance': {
    zh: '“{field}”写的是 {value}，应是不小于 {least} 的整数',
    en: '“{field}” is {value}; it must be a whole number from {least}',
  },
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
  'matter.cannot-climb': { zh: '上面没有可以接办的层级', en: 'No rung above can take it' },
  'matter.not-closed': {
    zh: '事项还没有办结，或已并入其他事项',
    en: 'The matter has not ended, or was merged into another',
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
  'matter.judged-already': { zh: '{day} 已经评价过', en: 'It was judged on {day} already' },
  'support.is-lead': {
    zh: '主办单位不能再作协办单位',
    en: 'The lead unit cannot be asked for an opinion as well',
  },
  'support.asked-already': {
    zh: '已请这个单位协办，正在等它的意见',
    en: 'This unit has been asked already, and its opinion is awaited',
  },
  'support.none-due': { zh: '没有到期未答复的协办', en: 'No opinion is overdue' },
  'opinion.not-asked': { zh: '没有请这个单位协办', en: 'This unit was not asked for an opinion' },
  'opinion.not-yours': {
    zh: '意见只能由被请协办的单位给出',
    en: 'Only the unit that was asked gives its opinion',
  },
  'opinion.given-already': {
    zh: '这个单位 {day} 已给出意见',
    en: 'This unit gave its opinion on {day}',
  },
  'opinion.counted-as-agreed': {
    zh: '{day} 到期未答复，按规定视为同意',
    en: 'No answer came by {day}, which counts as agreement here',
  },
  'opinion.not-needed': {
    zh: '事项已往下办，不再需要这份意见',
    en: 'The matter has gone on; this opinion is not needed any more',
  },
  'responsible.not-asked': {
    zh: '这个专项行动不要求明确责任人',
    en: 'This programme asks for no responsible persons',
  },
  'responsible.place-unknown': {
    zh: '没有“{place}”这一方责任人，或写了两次',
    en: 'There is no place “{place}”, or it is there twice',
  },
  'responsible.no-officer': { zh: '这一方须是在职干部', en: 'This must be an officer who serves' },
  'responsible.no-contact': {
    zh: '这一方须是服务对象的联系人',
    en: 'This must be somebody who speaks for the subject',
  },
  'referral.replied': {
    zh: '已经答复，等诉求人评价，不能再转出',
    en: 'It has been answered and waits for the asker; it cannot be referred out now',
  },
  'referral.none': { zh: '这件事项没有转出', en: 'This matter was not referred out' },
  'referral.objected-already': {
    zh: '{day} 已提过一次异议；办公室重新看过，这是最后的答复',
    en: 'You objected on {day}; the office looked again, and this is final',
  },
  'programme.silence': { zh: '没有“{silence}”这种不答复的后果', en: 'Silence cannot mean “{silence}”' },
  'programme.responsible-twice': {
    zh: '责任人“{key}”写了两次',
    en: 'The responsible place “{key}” is there twice',
  },
  'matter.subject-unknown': { zh: '没有这个服务对象', en: 'There is no such subject' },
  'import.messages': { zh: '群众留言（诉求）', en: 'Petitions' },
  'import.too-long': {
    zh: '最多 {longest} 个字，这里有 {length} 个',
    en: 'At most {longest} characters; here are {length}',
  },
  'import.not-a-count': { zh: '“{cell}”不是个数', en: '“{cell}” is no count' },
} as const
