// Words of what is sent about slips. zh-CN first.

export const noticeMessages = {
  'colour.blue': { zh: '蓝色', en: 'blue' },
  'colour.amber': { zh: '黄色', en: 'amber' },
  'colour.red': { zh: '红色', en: 'red' },
  'slip-issued': {
    zh: '收到{colour}督办单 {number}，请于 {due} 前回复：{url}',
    en: 'A slip ({colour}) {number} is for you; reply by {due}: {url}',
  },
  'slip-raised': {
    zh: '督办单 {number} 逾期未回复，已升级为{colour}，请于 {due} 前回复：{url}',
    en: 'Slip {number} was not replied to in time and is now {colour}; reply by {due}: {url}',
  },
  'slip-sent-back': {
    zh: '督办单 {number} 的回复被退回，请于 {due} 前重新回复：{url}',
    en: 'The reply to slip {number} was sent back; reply again by {due}: {url}',
  },
  'slip-answered': {
    zh: '对督办单 {number} 的异议已有答复：{url}',
    en: 'The objection to slip {number} was answered: {url}',
  },
  'slip-released': { zh: '督办单 {number} 已解除：{url}', en: 'Slip {number} was released: {url}' },
  'slip-replied': {
    zh: '督办单 {number} 已回复，待您核实解除：{url}',
    en: 'Slip {number} was replied to and waits for you to release it: {url}',
  },
  'slip-objected': {
    zh: '督办单 {number} 有异议，待答复：{url}',
    en: 'Slip {number} was objected to; an answer is due: {url}',
  },
  'slip-to-release': {
    zh: '督办单 {number} 改由您核实解除：{url}',
    en: 'Slip {number} is now yours to release: {url}',
  },
} as const
