// What the screens know of a promise: its shape, its date in words, in the colour that the rules give it.
import { call } from '#foundation/client/call.ts'
import { DueOpener, WhyDue } from '#foundation/ui/Counted.tsx'
import { DueStanding } from '#foundation/ui/DueStanding.tsx'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { day, dayWord, dueWord } from '#foundation/ui/dates.ts'
import { DueMark } from '#foundation/ui/DueMark.tsx'
import { say } from '#foundation/ui/words.ts'
import type { doors } from '../contract.ts'
import { messages } from './messages.ts'
import styles from './Visits.module.css'

export type Promised = ReplyOf<typeof doors.listPromises>['items'][number]

export function PromiseDue({ promise, now }: { promise: Promised; now: string }) {
  if (promise.broken && !promise.open) return say(messages, 'broken.on', { day: day(promise.broken.on, now) })
  if (!promise.open) return say(messages, 'kept.on', { day: promise.keptOn ? day(promise.keptOn, now) : '' })
  // It is due until the end of its day in Shanghai.
  const end = `${promise.due}T23:59:59.999+08:00`
  const plain =
    promise.standing === 'firm' ? (
      dayWord(end, now)
    ) : (
      <span className={styles.days}>
        {dayWord(end, now)} <DueStanding standing={promise.standing} />
      </span>
    )
  const of = { id: promise.id, programme: promise.programme, due: end }
  return <DueMark of={of} now={now} word={dueWord(end, now)} plain={plain} />
}

/** The same, opening to where its day comes from. */
export function PromiseDueOpener({ promise, now }: { promise: Promised; now: string }) {
  const { id, version, text } = promise
  const ask = () => call<typeof doors.getPromise>('GET /api/promises/:id', { params: { id } })
  return (
    <DueOpener lead={text} shown={() => <WhyDue asking={['promises', 'why', id, version]} ask={ask} />}>
      <PromiseDue promise={promise} now={now} />
    </DueOpener>
  )
}
