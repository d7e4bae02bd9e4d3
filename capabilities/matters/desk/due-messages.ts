// Words of a matter's time on the desk: its clocks, how each date came about, more time, holds. zh-CN first.

export const messages = {
  none: { zh: '这件事项没有时限', en: 'This matter has no deadline' },
  error: { zh: '时限没有取到。{why}', en: 'The deadlines did not come. {why}' },
  'state.running': { zh: '计时中', en: 'running' },
  'state.held': { zh: '挂账，停止计时', en: 'on hold, stands still' },
  'state.met': { zh: '{day}完成', en: 'met {day}' },
  'state.met-late': { zh: '{day}完成，已超期', en: 'met {day}, late' },
  'state.dropped': { zh: '{day}随交接结束', en: 'ended {day} when it changed hands' },
  was: { zh: '原为 {due}', en: 'Was {due}' },
  'was.extension': { zh: '{day}延期：{reason}', en: 'extended {day}: {reason}' },
  'was.hold': { zh: '{day}挂账：{reason}', en: 'held {day}: {reason}' },
  'was.revision': { zh: '{day}日历调整：{reason}', en: 'calendar revised {day}: {reason}' },
  held: { zh: '挂账', en: 'On hold' },
  'held.until': { zh: '到{day}复查', en: 'till {day}' },
  'held.fact': {
    zh: '{reason}；计划{planned}解决，{until}复查，到时自动恢复计时',
    en: '{reason}; planned for {planned}, review on {until}, then the clocks go on by themselves',
  },
  asked: { zh: '等办公室决定', en: 'Waiting for the office' },
  'asked.extension': {
    zh: '{day}申请延期到{due}：{reason}',
    en: 'More time asked for on {day}, until {due}: {reason}',
  },
  'asked.hold': {
    zh: '{day}申请挂账，{review}复查：{reason}',
    en: 'A hold asked for on {day}, review on {review}: {reason}',
  },
  'left.none': { zh: '这一级不能再延期', en: 'No more time can be given on this rung' },
  'left.some': {
    zh: '这一级还可延期 {n} 次，须在期限前至少一个工作日申请',
    en: 'More time may be given {n} more on this rung; ask at least one working day before it is due',
  },

  'form.contact.note': { zh: '说了什么', en: 'What was said' },
  'form.extension.due': { zh: '延期到', en: 'Until' },
  'form.extension.reason': { zh: '为什么需要延期', en: 'Why more time is needed' },
  'form.extension.told': {
    zh: '办公室同意后会告诉诉求人。',
    en: 'The asker is told when the office grants it.',
  },
  'form.hold.reason': { zh: '为什么现在办不了', en: 'Why it cannot be done now' },
  'form.hold.planned': { zh: '计划何时解决', en: 'Planned for' },
  'form.hold.review': { zh: '何时复查', en: 'Review on' },
  'form.hold.told': {
    zh: '办公室同意后停止计时；复查日一到自动恢复，并告知诉求人。',
    en: 'Once the office agrees the clocks stand still; on the review day they go on by themselves, and the asker is told.',
  },
  'form.release.reason': { zh: '为什么现在解除', en: 'Why it ends now' },
  'form.decision': { zh: '决定', en: 'Decision' },
  'form.decision.yes': { zh: '同意', en: 'Grant' },
  'form.decision.no': { zh: '不同意', en: 'Refuse' },
  'form.decision.note': { zh: '给承办单位的话', en: 'A word to the unit' },
  'form.decision.due': { zh: '准予延期到', en: 'Granted until' },
  'form.decision.review': { zh: '复查日', en: 'Review on' },

  'told.contact': { zh: '首次联系已记下', en: 'First contact is on record' },
  'told.extend': { zh: '已申请延期，等办公室决定', en: 'Asked for; the office decides' },
  'told.hold': { zh: '已申请挂账，等办公室决定', en: 'Asked for; the office decides' },
  'told.release': { zh: '挂账已解除，恢复计时', en: 'The hold is over; the clocks go on' },
  'told.granted': { zh: '已同意', en: 'Granted' },
  'told.refused': { zh: '未同意', en: 'Refused' },
} as const
