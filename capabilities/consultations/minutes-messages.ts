// Words of the minutes on paper. zh-CN first.
import type { Messages } from '#foundation/core/words.ts'

export const minutesMessages = {
  title: { zh: '纪要', en: '– minutes' },
  form: { zh: '形式', en: 'Form' },
  held: { zh: '时间', en: 'Held' },
  place: { zh: '地点', en: 'Place' },
  subject: { zh: '服务对象', en: 'Subject' },
  chair: { zh: '主持', en: 'Presided by' },
  convened: { zh: '召集', en: 'Convened by' },
  attended: { zh: '参加', en: 'Present' },
  question: { zh: '议题', en: 'Question' },
  agenda: { zh: '所议事项', en: 'Matters' },
  opinions: { zh: '各单位意见', en: 'Opinions' },
  unit: { zh: '单位', en: 'Unit' },
  opinion: { zh: '意见', en: 'Opinion' },
  late: { zh: '（逾期提交）', en: ' (late)' },
  waiting: { zh: '尚未答复', en: 'not given yet' },
  spoken: { zh: '讨论情况', en: 'Discussion' },
  decision: { zh: '议定事项', en: 'Decision' },
  chosen: { zh: '采用方案 {option}。', en: 'Option {option}. ' },
  part: { zh: '任务', en: 'Part' },
  due: { zh: '完成时限', en: 'Due' },
  decided: { zh: '{by}　{day}议定', en: 'Decided by {by} on {day}' },
  undecided: { zh: '尚未议定。', en: 'Not decided yet.' },
} as const satisfies Messages
