// What stands open with the one visited, in sight while one writes: so that nobody asks again what is already under way.
import { call } from '#foundation/client/call.ts'
import { useSession } from '#foundation/client/session.ts'
import { useKept } from '#foundation/outbox/useKept.ts'
import { day, dueWord, moment } from '#foundation/ui/dates.ts'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'
import type { doors } from '../contract.ts'
import { dueWords } from './due-words.ts'
import { messages } from './messages.ts'
import { kindWords, useRules } from './rules.ts'
import styles from './Capture.module.css'

export function Standing({ subject, now }: { subject: string; now: string }) {
  const { account } = useSession()
  const rules = useRules()
  const { answer, since, loading } = useKept(account, `standing/${subject}`, () =>
    call<typeof doors.getStanding>('GET /api/subjects/:id/standing', { params: { id: subject } }),
  )
  if (!answer) return loading ? <Skeleton lines={2} /> : null
  const { matters, promises, visits } = answer
  const last = visits[0]
  return (
    <section className={styles.standing} aria-label={say(messages, 'standing')}>
      {matters.length + promises.length === 0 && <p>{say(messages, 'standing.none')}</p>}
      {matters.length > 0 && (
        <Lines
          head={say(messages, 'standing.matters', { n: matters.length })}
          lines={matters.map(({ id, title, dueAt }) => [id, title, dueWord(dueAt, now)])}
        />
      )}
      {promises.length > 0 && (
        <Lines
          head={say(messages, 'standing.promises', { n: promises.length })}
          lines={promises.map((promise) => [promise.id, promise.text, dueWords(promise, now)])}
        />
      )}
      {last && (
        <p className={styles.quiet}>
          {say(messages, 'standing.last', {
            kind: kindWords(rules, last.programme, last.kind),
            day: day(last.metAt, now),
          })}
          {since && ` · ${say(messages, 'standing.since', { when: moment(since, now) })}`}
        </p>
      )}
    </section>
  )
}

function Lines({ head, lines }: { head: string; lines: readonly (readonly [string, string, string])[] }) {
  return (
    <div>
      <h3 className={styles.standingHead}>{head}</h3>
      <ul className={styles.lines}>
        {lines.slice(0, 5).map(([id, what, until]) => (
          <li key={id}>
            <span>{what}</span>
            <span className={styles.until}>{until}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
