// What the screens know of a promise: its shape, its date in words, coloured only when it is late.
import { DueStanding } from '#foundation/ui/DueStanding.tsx'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { day, dayWord, dueWord } from '#foundation/ui/dates.ts'
import { ColourMark } from '#foundation/ui/Marks.tsx'
import { say } from '#foundation/ui/words.ts'
import type { doors } from '../contract.ts'
import { messages } from './messages.ts'
import styles from './Visits.module.css'

export type Promised = ReplyOf<typeof doors.listPromises>['items'][number]

export function PromiseDue({ promise, now }: { promise: Promised; now: string }) {
  if (!promise.open) return say(messages, 'kept.on', { day: promise.keptOn ? day(promise.keptOn, now) : '' })
  // It is due until the end of its day in Shanghai.
  const end = `${promise.due}T23:59:59.999+08:00`
  if (promise.overdue) return <ColourMark tone="amber" word={dueWord(end, now)} />
  if (promise.standing === 'firm') return dayWord(end, now)
  return (
    <span className={styles.days}>
      {dayWord(end, now)} <DueStanding standing={promise.standing} />
    </span>
  )
}
