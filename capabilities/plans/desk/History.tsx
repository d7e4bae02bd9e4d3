// What happened to a plan since it was made, the latest first: each entry with what it moved.
import { day, moment } from '#foundation/ui/dates.ts'
import { useNow } from '#foundation/ui/now.ts'
import { lang, say } from '#foundation/ui/words.ts'
import { messages } from './messages.ts'
import { changeAmount, shiftWords } from './plan-words.ts'
import type { Plan } from './plan.ts'
import styles from './Plans.module.css'

type Step = Plan['steps'][number]

export function History({ plan }: { plan: Plan }) {
  const now = useNow()
  const by = plan.madeBy ?? '—'
  return (
    <ol className={styles.history} reversed>
      {[...plan.steps].reverse().map((step) => (
        <Entry key={step.at + step.type} step={step} plan={plan} />
      ))}
      <li>{say(messages, 'made', { day: day(plan.madeAt, now), by })}</li>
    </ol>
  )
}

function Entry({ step, plan }: { step: Step; plan: Plan }) {
  const now = useNow()
  const { at, by, type, key, on, reason, moved } = step
  const nameOf = (each: string | null) => plan.milestones.find((one) => one.key === each)?.text ?? each ?? ''
  const words = say(messages, `step.${type}` as 'step.PlanChanged', {
    text: nameOf(key),
    day: on === null ? '' : day(on, now),
  })
  return (
    <li>
      <p>{words}</p>
      {reason && <p>{reason[lang()]}</p>}
      {moved.length > 0 && (
        <details>
          <summary>{changeAmount('moves.n', moved.length)}</summary>
          <ul className={styles.moves}>
            {moved.map((move) => (
              <li key={move.key}>
                <strong>{nameOf(move.key)}</strong>
                <span className={styles.fromTo}>
                  {day(move.due.from, now)} → {day(move.due.to, now)}
                </span>
                <span className={styles.quiet}>{shiftWords(move)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className={styles.quiet}>
        {say(messages, 'step.by', { at: moment(at, now), by: by ?? say(messages, 'step.machine') })}
      </p>
    </li>
  )
}
