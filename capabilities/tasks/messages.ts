// Words of tasks: what a clock of theirs is called, where a day comes from, and why a rule refuses. zh-CN first.

export const messages = {
  'task.unknown': { zh: '没有这项任务', en: 'There is no such task' },
  'task.opened-already': { zh: '这项任务已经布置过', en: 'This task was opened already' },
  'task.about-unknown': {
    zh: '没有任务所属的事项、承诺或对象',
    en: 'There is nothing that the task could belong to',
  },
  'task.about-over': { zh: '任务所属的事项已经了结', en: 'What the task would belong to is over' },
  'task.out-of-reach': {
    zh: '只有承办它的单位或领导小组办公室可以布置任务',
    en: 'Only the unit that has it in hand, or the office, sets tasks',
  },
  'task.owner-unknown': {
    zh: '没有这个责任单位或责任人',
    en: 'There is no such unit or person to answer for it',
  },
  'task.due-or-within': {
    zh: '期限写一个日期，或写几天之内，两者选一个',
    en: 'Give either a day or a number of days',
  },
  'task.due-past': { zh: '日期 {due} 已过', en: 'The day {due} is past' },
  'task.milestone-twice': { zh: '节点编号重复', en: 'A milestone’s key stands twice' },
  'task.milestone-after-due': {
    zh: '节点“{title}”的日期 {due} 晚于任务期限 {last}',
    en: 'The milestone “{title}” on {due} is after the task is due, on {last}',
  },
  'task.milestone-past': {
    zh: '节点“{title}”的日期 {due} 已过',
    en: 'The day {due} of the milestone “{title}” is past',
  },
  'task.milestone-unknown': { zh: '没有这个节点', en: 'There is no such milestone' },
  'task.milestone-reached': {
    zh: '节点“{title}”已经完成',
    en: 'The milestone “{title}” was reached already',
  },
  'task.predecessor-unknown': {
    zh: '前置任务中有一项不存在',
    en: 'A task named to come before does not exist',
  },
  'task.ring': {
    zh: '前置任务绕成了圈：它最终要等这项任务自己',
    en: 'The order is a ring: what comes before waits for this very task',
  },
  'task.predecessor-open': {
    zh: '还有 {n} 项前置任务没有了结',
    en: 'Tasks that come before are not over yet: {n}',
  },
  'task.over': { zh: '这项任务已经了结', en: 'This task is over' },
  'task.not-over': { zh: '这项任务还没有了结', en: 'This task is not over' },
  'task.not-yours': { zh: '只有承担任务的单位或个人可以这样做', en: 'Only whoever has the task may do this' },
  'task.not-directed': {
    zh: '只有布置任务的一方可以这样做',
    en: 'Only whoever set the task may do this',
  },
  'task.hand-needs-director': {
    zh: '转给别的单位须由布置任务的一方决定',
    en: 'Handing it to another unit is for whoever set the task',
  },
  'task.same-owner': { zh: '任务本来就在那里', en: 'It is there already' },
  'task.nothing-edited': { zh: '没有任何改动', en: 'Nothing was changed' },
  'task.time-pending': { zh: '延期申请还没有答复', en: 'More time was asked for and is not decided yet' },
  'task.time-spent': {
    zh: '最多延期 {most} 次，已经用完',
    en: 'More time may be given {most} times at most',
  },
  'task.time-late': {
    zh: '延期最迟须在到期前 {days} 个工作日申请',
    en: 'More time must be asked for at least {days} working days before it is due',
  },
  'task.time-not-later': { zh: '新日期不晚于现在的期限 {due}', en: 'The new day is no later than {due}' },
  'task.time-none': { zh: '没有待答复的延期申请', en: 'Nobody has asked for more time' },
  'task.own-request': { zh: '不能批准自己的申请', en: 'Nobody decides what he asked for himself' },
  'task.note-missing': { zh: '不批准请写明理由', en: 'Please say why it is refused' },
  'task.clock': { zh: '完成任务', en: 'finishing the task' },
  'task.named-day': { zh: '{opened} 布置时定：{due} 前完成。', en: 'Set on {opened}: to be done by {due}.' },
  'task.moved-day': { zh: '{at} 改为 {due}：{reason}。', en: 'Changed on {at} to {due}: {reason}.' },
  'task.open': { zh: '在办', en: 'open' },
  'task.done': { zh: '已完成', en: 'done' },
  'task.dropped': { zh: '已撤销', en: 'dropped' },
} as const
