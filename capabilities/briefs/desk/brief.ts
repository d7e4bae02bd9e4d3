// What the screens know of a brief: the shape of its door, and in words how much of the programme it counts.
import type { ReplyOf } from '#foundation/contract/door.ts'
import { say } from '#foundation/ui/words.ts'
import type { briefDoors } from '../contract.ts'
import { messages } from './messages.ts'

export type Brief = ReplyOf<typeof briefDoors.readBrief>

/** null where the whole programme is counted. */
export function scopeWords(scope: Brief['scope'] | undefined): string | null {
  if (!scope) return null
  const limits = scope.map(({ unit, area, own }) =>
    own ? say(messages, 'scope.own') : [unit, area].filter(Boolean).join(' · '),
  )
  return say(messages, 'scope.only', { scope: limits.join(say(messages, 'scope.and')) })
}
