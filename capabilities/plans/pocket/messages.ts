// Words of milestones on the phone. zh-CN first.
import { messages as way } from './way-messages.ts'

export const messages = {
  ...way,
  back: { zh: '返回', en: 'Back' },
  none: { zh: '没有要完成的节点', en: 'Nothing to finish' },
  'none.why': {
    zh: '倒排工期里由本单位负责、还没有完成的节点会列在这里。',
    en: 'Milestones of plans that your unit has still to finish appear here.',
  },
  error: { zh: '没有取到节点。{why}', en: 'The milestones did not come. {why}' },
  more: { zh: '再看更多', en: 'More' },
  late: { zh: '超期 {n} 天', en: '{n} days over' },
  'late-one': { zh: '超期 1 天', en: '1 day over' },
  finish: { zh: '已完成', en: 'Finished' },
  'finish.title': { zh: '这个节点今天完成？', en: 'Finished today?' },
  'finish.moves': { zh: '其他节点的日期随之变动：', en: 'Dates of others move with it:' },
  'finish.none': { zh: '其他节点的日期不变。', en: 'No other date moves.' },
  'finish.one': { zh: '{name}：{from} → {to}', en: '{name}: {from} → {to}' },
  'finish.told': { zh: '已记为完成', en: 'It is finished' },
} as const
