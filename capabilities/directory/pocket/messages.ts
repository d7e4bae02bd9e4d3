// Words of the dispatch directory on the phone. zh-CN first.
import { messages as way } from './way-messages.ts'

export const messages = {
  ...way,
  back: { zh: '返回', en: 'Back' },
  said: { zh: '听到的一句话', en: 'What was said' },
  'said.hint': {
    zh: '只是查询，不会登记，也不会交办。',
    en: 'Only a question: nothing is recorded or handed over.',
  },
  area: { zh: '在哪里', en: 'Where' },
  everywhere: { zh: '全部区域', en: 'Everywhere' },
  ask: { zh: '查询', en: 'Ask' },
  answers: { zh: '目录里的答案', en: 'What the directory says' },
  none: { zh: '目录里没有相应的事项', en: 'The directory has no such duty' },
  'none.why': { zh: '换个说法再试，或交给办公室研判。', en: 'Say it otherwise, or leave it to the office.' },
  'with.keywords': { zh: '提到“{words}”', en: '“{words}” was said' },
  'with.units': { zh: '配合：{units}', en: 'Supported by {units}' },
  ruled: { zh: '{day} 裁定由{unit}办理', en: 'Ruled on {day} to be of {unit}' },
} as const
