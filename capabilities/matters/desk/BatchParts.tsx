// A batch in words: before, who gets how many and what stays; after, each one's fate.
import { number } from '#foundation/ui/numbers.ts'
import { say } from '#foundation/ui/words.ts'
import { messages as rules } from '../messages.ts'
import { sharesOf, type Plan } from './batch.ts'
import type { Fate } from './batch-send.ts'
import { messages } from './messages.ts'
import type { Reference } from './reference.ts'
import styles from './Worklist.module.css'

export function BatchPlan({ plan, reference }: { plan: Plan; reference: Reference }) {
  const { going, staying } = plan
  return (
    <div role="status">
      <p>
        <strong>{say(messages, 'batch.will', { n: number(going.length) })}</strong>
      </p>
      <ul>
        {sharesOf(plan).map(({ unit, count }) => (
          <li key={unit}>
            {say(messages, 'batch.unit-gets', { unit: reference.unitName(unit), n: number(count) })}
          </li>
        ))}
      </ul>
      {staying.length > 0 && (
        <>
          <p>
            <strong>{say(messages, 'batch.will-not', { n: number(staying.length) })}</strong>
          </p>
          <ul className={styles.results}>
            {staying.map(({ row, why }) => (
              <li key={row.id}>
                <span>{row.title}</span>
                <span>
                  {say(messages, `batch.why.${why}`, { status: say(rules, `status.${row.status}`) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

export function BatchResults({ fates }: { fates: readonly Fate[] }) {
  const n = fates.filter((fate) => fate.outcome === 'accepted').length
  return (
    <div role="status">
      <p>
        <strong>{say(messages, 'batch.done', { n: number(n), m: number(fates.length - n) })}</strong>
      </p>
      <ul className={styles.results}>
        {fates.map(({ row, outcome, why }) => (
          <li key={row.id}>
            <span>{row.title}</span>
            <span>{fateWords(outcome, why)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function fateWords(outcome: string, why: string | null): string {
  if (outcome === 'accepted') return say(messages, 'batch.result.accepted')
  if (outcome === 'conflict') return say(messages, 'batch.result.conflict')
  return why ?? ''
}
