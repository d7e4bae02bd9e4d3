// The dates of a plan that is not made yet, and whether it fits.
import { day, dayWithWeekday } from '#foundation/ui/dates.ts'
import { useNow } from '#foundation/ui/now.ts'
import { say } from '#foundation/ui/words.ts'
import { Fit } from './Effect.tsx'
import { messages } from './messages.ts'
import type { Outcome } from './plan.ts'
import styles from './Plans.module.css'

export function NewOutcome({ outcome }: { outcome: Outcome }) {
  const now = useNow()
  return (
    <div className={styles.effect}>
      <ul className={styles.moves}>
        {outcome.milestones.map(({ key, text, start, due, critical }) => (
          <li key={key}>
            <strong>{text}</strong>
            <span>
              {day(start, now)} – {dayWithWeekday(due, now)}
            </span>
            {critical && <span className={styles.quiet}>{say(messages, 'critical')}</span>}
          </li>
        ))}
      </ul>
      <Fit outcome={outcome} />
    </div>
  )
}
