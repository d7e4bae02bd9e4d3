// One slip as the phone is given it, and its state in a few words.
import type { ReplyOf } from '#foundation/contract/door.ts'
import { day } from '#foundation/ui/dates.ts'
import { ColourMark } from '#foundation/ui/Marks.tsx'
import { say } from '#foundation/ui/words.ts'
import type { supervisionDoors } from '../contract.ts'
import { messages } from './messages.ts'

type SlipRow = ReplyOf<typeof supervisionDoors.listSlips>['items'][number]
export type Slip = ReplyOf<typeof supervisionDoors.getSlip>

/** A slip that runs bears its colour. */
export function SlipEnd({
  slip,
  now,
}: {
  slip: Pick<SlipRow, 'status' | 'colour' | 'due' | 'isUnmet'>
  now: string
}) {
  const { status, colour, due, isUnmet } = slip
  const words = isUnmet ? say(messages, 'unmet') : say(messages, `status.${status}`, { day: day(due, now) })
  return status === 'open' ? <ColourMark tone={colour} word={words} /> : <>{words}</>
}
