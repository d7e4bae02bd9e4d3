// Words of people: refusals and the names of things, zh-CN first.
import type { Messages } from '#foundation/core/words.ts'

export const messages = {
  'unit.unknown': { zh: '没有这个单位', en: 'There is no such unit' },
} as const satisfies Messages
