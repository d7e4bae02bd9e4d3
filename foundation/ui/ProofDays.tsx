// The days of a deadline as a small calendar: which were counted, skipped, added back, and where it falls due.
import { civilOf, weekdayOf } from '../time/day.ts'
import type { Proof, Stretch } from '../time/proof.ts'
import { cx } from './classes.ts'
import { dayWithWeekday } from './dates.ts'
import { messages } from './due-messages.ts'
import { proofDays, type ProofDay } from './proof-days.ts'
import { lang, say } from './words.ts'
import styles from './ProofDays.module.css'

/** A quarter of a year: beyond that the picture says less than the sentence. */
const mostDays = 98

export function ProofDays({ proof }: { proof: Proof }) {
  const all = proofDays(proof)
  const [first] = all
  if (!first) return null
  const shown = all.slice(0, mostDays)
  const kinds = new Set(shown.map(({ kind }) => kind))
  return (
    <figure className={styles.figure}>
      <ol className={styles.days} aria-label={say(messages, 'days.label')}>
        {([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => (
          <li key={weekday} className={styles.weekday} aria-hidden="true">
            {say(messages, `weekday.${weekday}`)}
          </li>
        ))}
        {shown.map((each, at) => (
          <Day
            key={each.day}
            each={each}
            column={at === 0 ? weekdayOf(each.day) : undefined}
            first={at === 0}
          />
        ))}
      </ol>
      <figcaption className={styles.legend}>
        {(['counted', 'added', 'skipped', 'carried'] as const)
          .filter((kind) => kinds.has(kind))
          .map((kind) => (
            <span key={kind}>
              <i className={cx(styles.sample, styles[kind])} aria-hidden="true">
                {signs[kind]}
              </i>
              {say(messages, `days.${kind}`)}
            </span>
          ))}
        {all.length > shown.length && (
          <span>{say(messages, 'days.more', { n: all.length - shown.length })}</span>
        )}
      </figcaption>
    </figure>
  )
}

const signs: Readonly<Record<Stretch['kind'], string>> = {
  counted: '●',
  added: '＋',
  skipped: '–',
  carried: '→',
}

function Day({ each, column, first }: { each: ProofDay; column: number | undefined; first: boolean }) {
  const { month, day } = civilOf(each.day)
  const what = say(messages, each.isDue ? 'days.due' : `days.${each.kind}`)
  const name = each.name?.[lang()]
  const date = dayWithWeekday(new Date(each.day * 86_400_000).toISOString())
  const told = each.name
    ? say(messages, 'days.named', { day: date, what, name })
    : say(messages, 'days.one', { day: date, what })
  return (
    <li
      className={cx(styles.day, styles[each.kind], each.isDue && styles.due)}
      style={column === undefined ? undefined : { gridColumnStart: column }}
      title={told}
      aria-label={told}
    >
      <span>{first || day === 1 ? `${month}/${day}` : day}</span>
      <i aria-hidden="true">{signs[each.kind]}</i>
    </li>
  )
}
