// What a change would move, told before it is put in force: the days, how many dates, and the first of them.
import type { ReplyOf } from '#foundation/contract/door.ts'
import { dayWithWeekday } from '#foundation/ui/dates.ts'
import { useNow } from '#foundation/ui/now.ts'
import { say } from '#foundation/ui/words.ts'
import { useEffect, useRef } from 'react'
import type { calendarDoors } from '../contract.ts'
import { DuesTable } from './DuesTable.tsx'
import { messages } from './messages.ts'
import styles from './Lists.module.css'

export type Effect = ReplyOf<typeof calendarDoors.previewNotice>

const kinds = ['ordinary', 'weekend', 'holiday', 'make-up', 'closed', 'open'] as const

export function EffectView({ effect }: { effect: Effect }) {
  const { moved, settled, looked, rows, days, daysChanged } = effect
  const told = [
    moved > 0 ? say(messages, 'effect.moved', { moved }) : say(messages, 'effect.none'),
    ...(settled > 0 ? [say(messages, 'effect.settled', { n: settled })] : []),
    say(messages, 'effect.looked', { n: looked }),
  ]
  const section = useRef<HTMLElement>(null)
  // It stands below all that was typed.
  useEffect(() => void section.current?.scrollIntoView({ block: 'nearest' }), [effect])
  return (
    <section ref={section} className={styles.effect} aria-live="polite">
      <h3>{say(messages, 'effect.title')}</h3>
      <p>
        <strong>{told[0]}</strong>
        {told.slice(1).map((words) => ` · ${words}`)}
      </p>
      <p className={styles.quiet}>
        {daysChanged > 0 ? say(messages, 'effect.days', { n: daysChanged }) : say(messages, 'effect.no-days')}
        {daysChanged > mostDays && ` · ${say(messages, 'effect.more-days', { n: mostDays })}`}
      </p>
      <Days days={days.slice(0, mostDays)} />
      {rows.length > 0 && <DuesTable rows={rows} />}
      {rows.length > 0 && moved > rows.length && (
        <p className={styles.quiet}>{say(messages, 'effect.more-rows', { n: rows.length })}</p>
      )}
    </section>
  )
}

const mostDays = 12

function Days({ days }: { days: Effect['days'] }) {
  const now = useNow()
  return (
    <ul className={styles.days}>
      {days.map(({ day, was, is, hours }) => (
        <li key={day}>
          {was === is
            ? say(messages, 'effect.day-hours', {
                day: dayWithWeekday(day, now),
                hours: hours?.join(' ') ?? '—',
              })
            : say(messages, 'effect.day', { day: dayWithWeekday(day, now), was: word(was), is: word(is) })}
        </li>
      ))}
    </ul>
  )
}

function word(kind: string): string {
  const known = kinds.find((each) => each === kind)
  return known ? say(messages, `kind.${known}`) : kind
}
