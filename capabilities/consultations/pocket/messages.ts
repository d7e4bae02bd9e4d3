// Words of consultations on the phone; fetched with their screens. zh-CN first.
import { messages as way } from './way-messages.ts'

export const messages = {
  ...way,
  me: { zh: '我的', en: 'Me' },
  waiting: { zh: '等我单位意见', en: 'Wait for my unit' },
  open: { zh: '进行中', en: 'Open' },
  none: {
    zh: '这里会列出请您单位参加的会诊和议事',
    en: 'Consultations that your unit is asked to appear here',
  },
  'none.why': { zh: '现在一件也没有。', en: 'There is nothing at present.' },
  by: { zh: '{day}前答复', en: 'answer by {day}' },
  held: { zh: '{day}举行', en: 'held on {day}' },
  question: { zh: '议题', en: 'Question' },
  matters: { zh: '所议事项', en: 'Matters' },
  voices: { zh: '各单位意见', en: 'Opinions' },
  'voice.waiting': { zh: '还没有答复', en: 'not given yet' },
  'voice.option': { zh: '选方案 {option}。', en: 'For option {option}. ' },
  part: { zh: '请说明：{part}', en: 'Asked for: {part}' },
  options: { zh: '可选方案', en: 'Options' },
  'options.none': { zh: '不选方案', en: 'None of them' },
  text: { zh: '本单位意见', en: 'Opinion of the unit' },
  send: { zh: '提交', en: 'Send' },
  done: { zh: '意见已提交', en: 'Given' },
  not: { zh: '没有提交。{why}', en: 'It was not sent. {why}' },
  decision: { zh: '议定事项', en: 'Decision' },
  due: { zh: '{day}前完成', en: 'by {day}' },
  since: { zh: '没有网络，这是 {when} 的', en: 'No network: as it was at {when}' },
  error: { zh: '没有取到。{why}', en: 'It did not come. {why}' },
} as const
