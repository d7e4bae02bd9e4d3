// What stands in place of a proof where no calendar counted the date: who gave it.
import type { Messages } from '#foundation/core/words.ts'

export const sentenceMessages = {
  'given.dispatch': { zh: '交办时定为 {day}。', en: 'Set to {day} when it was handed over.' },
  'given.before': {
    zh: '{day}，按当时的规定以自然日计算。',
    en: '{day}, in calendar days as the rules then were.',
  },
  'given.extension': {
    zh: '经批准延期到 {day}：{reason}。',
    en: 'Extended to {day}, as approved: {reason}.',
  },
  'given.later': { zh: '其间挂账，顺延到 {due}。', en: 'A hold since then moved it to {due}.' },
  'given.held': { zh: '现已挂账，停止计时。', en: 'It is on hold now, and stands still.' },
} as const satisfies Messages
