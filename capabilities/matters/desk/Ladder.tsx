// The rungs a matter has stood on, how long on each, why the lower ones failed, and those above.
import { cx } from '#foundation/ui/classes.ts'
import { number } from '#foundation/ui/numbers.ts'
import { say } from '#foundation/ui/words.ts'
import { ladderOf, type Standing } from './ladder.ts'
import type { Matter } from './matter.ts'
import { messages as words } from './pane-messages.ts'
import { PartName } from './PartName.tsx'
import type { Reference } from './reference.ts'
import styles from './Matter.module.css'

export function Ladder({ matter, reference, now }: { matter: Matter; reference: Reference; now: string }) {
  const rungs = reference.rulesOf(matter.programme)?.rungs.map((rung) => rung.key) ?? []
  return (
    <section>
      <PartName>{say(words, 'ladder')}</PartName>
      <ol className={styles.ladder}>
        {ladderOf(matter, rungs, now).map((standing, i) => (
          <li
            key={i}
            className={cx(styles.rung, styles[standing.state])}
            aria-current={standing.state === 'here' ? 'step' : undefined}
          >
            <span className={styles.rungName}>{reference.rungWords(matter.programme, standing.rung)}</span>
            <span>{daysWords(standing)}</span>
            <span className={styles.quiet}>{fate(standing)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function daysWords({ days, state }: Standing): string {
  if (state === 'ahead' || days === null) return '—'
  if (days === 0) return say(words, 'ladder.none')
  return days === 1 ? say(words, 'ladder.day') : say(words, 'ladder.days', { n: number(days) })
}

function fate({ state, failed }: Standing): string {
  if (state === 'here' || state === 'solved' || state === 'ahead') return say(words, `ladder.${state}`)
  if (failed === null) return ''
  const why = failed === 'dissatisfied' || failed === 'overdue' ? say(words, `ladder.${failed}`) : failed
  return say(words, 'ladder.failed', { why })
}
