// The effect of a change in words: which milestones move from when to when and why, what is new, what no longer fits.
import { dayWithWeekday } from '#foundation/ui/dates.ts'
import { useNow } from '#foundation/ui/now.ts'
import { lang, say } from '#foundation/ui/words.ts'
import { shortagesTold } from '../sentences.ts'
import { changeMessages as messages } from './change-messages.ts'
import type { Moved, Outcome, Plan } from './plan.ts'
import { changeAmount, fitWords, shiftWords, whyWords } from './plan-words.ts'
import styles from './Plans.module.css'

export function Effect({ plan, outcome }: { plan: Pick<Plan, 'milestones'> | null; outcome: Outcome }) {
  const now = useNow()
  const { moved, added, removed } = outcome
  const day = (text: string) => dayWithWeekday(text, now)
  const gone = (plan?.milestones ?? []).filter(({ key }) => removed.includes(key)).map(({ text }) => text)
  return (
    <div className={styles.effect}>
      <p>{moved.length === 0 ? say(messages, 'moves.none') : changeAmount('moves.n', moved.length)}</p>
      {moved.length > 0 && (
        <ul className={styles.moves}>
          {moved.map((move) => (
            <Move key={move.key} move={move} outcome={outcome} day={day} />
          ))}
        </ul>
      )}
      {plan && added.length > 0 && (
        <ul className={styles.moves}>
          {outcome.milestones
            .filter(({ key }) => added.includes(key))
            .map(({ key, text, start, due }) => (
              <li key={key}>
                <strong>{text}</strong> {say(messages, 'added')} · {day(start)} – {day(due)}
              </li>
            ))}
        </ul>
      )}
      {gone.length > 0 && (
        <p>{say(messages, 'removed', { list: gone.join(lang() === 'zh' ? '、' : ', ') })}</p>
      )}
      <Fit outcome={outcome} />
    </div>
  )
}

function Move({ move, outcome, day }: { move: Moved; outcome: Outcome; day: (text: string) => string }) {
  const { key, due } = move
  const text = outcome.milestones.find((each) => each.key === key)?.text ?? key
  const { start } = move
  const moves = due.from === due.to ? start : due
  return (
    <li>
      <strong>{text}</strong>
      <span className={styles.fromTo}>
        <del>{day(moves.from)}</del> <span aria-hidden="true">→</span> <ins>{day(moves.to)}</ins>
      </span>
      <span className={styles.quiet}>
        {shiftWords(move)} · {whyWords(move, outcome)}
      </span>
    </li>
  )
}

/** Said, not squeezed: what cannot be kept, with the chain that makes it so. */
export function Fit({ outcome }: { outcome: Pick<Outcome, 'milestones' | 'shortages' | 'slack'> }) {
  const now = useNow()
  const told = shortagesTold(outcome, { lang: lang(), day: (text) => dayWithWeekday(text, now) })
  const words = fitWords({ slack: outcome.slack, status: 'open' })
  return (
    <>
      {words && <p className={told.length > 0 ? styles.short : undefined}>{words}</p>}
      {told.length > 0 && (
        <ul className={styles.shortages}>
          {told.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  )
}
