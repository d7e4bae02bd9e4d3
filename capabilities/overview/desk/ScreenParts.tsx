// The other parts of the big screen: where matters stand, late units, resolution by class, the last verdicts.
import { day } from '#foundation/ui/dates.ts'
import { gradeWord, type Grade } from '#foundation/ui/Choices.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { number, share } from '#foundation/ui/numbers.ts'
import { lang, say } from '#foundation/ui/words.ts'
import { useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import type { ReactNode } from 'react'
import { LateMark } from './LateMark.tsx'
import { countByRung, lateUnits } from './screen-data.ts'
import { messages } from './screen-messages.ts'
import type { Screen } from './useScreen.ts'
import styles from './Screen.module.css'

const mostUnits = 5

export function Rungs({ screen }: { screen: Screen }) {
  const now = useNow()
  const rows = screen.open.data?.items ?? []
  const counts = countByRung(
    rows,
    screen.ladder.map(({ key }) => key),
    now,
  )
  const top = Math.max(1, ...counts.map(({ open }) => open))
  return (
    <Part name="rungs">
      <ul className={styles.bars}>
        {counts.map(({ rung, open, late }) => (
          <li key={rung}>
            <div className={styles.line}>
              <a href={`/matters?rung=${rung}`}>
                {screen.ladder.find(({ key }) => key === rung)?.words[lang()] ?? rung}
              </a>
              <span>{say(messages, 'rungs.count', { n: number(open) })}</span>
            </div>
            <Bar part={open / top} />
            {late > 0 && <LateMark words={say(messages, 'rungs.late', { n: number(late) })} />}
          </li>
        ))}
      </ul>
    </Part>
  )
}

export function LateUnits({ screen }: { screen: Screen }) {
  const now = useNow()
  const units = useDirectory()
  const late = lateUnits(screen.open.data?.items ?? [], now).slice(0, mostUnits)
  return (
    <Part name="units">
      {late.length === 0 && <p className={styles.quiet}>{say(messages, 'units.none')}</p>}
      <ul className={styles.bars}>
        {late.map(({ unit, late: n, days }) => (
          <li key={unit}>
            <div className={styles.line}>
              <a href={`/matters?view=overdue&unit=${unit}`}>{units.name(unit)}</a>
              <LateMark words={say(messages, 'units.late', { n: number(n) })} />
            </div>
            <span className={styles.quiet}>{say(messages, 'units.oldest', { days: number(days) })}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

export function Classes({ screen: { brief, programme } }: { screen: Screen }) {
  if (!brief || !programme) return null
  return (
    <Part name="classes">
      <ul className={styles.bars}>
        {brief.byClass.map(({ key, title, collected, resolved, rows }) => (
          <li key={key}>
            <div className={styles.line}>
              <a href={`/briefs/rows?programme=${programme.key}&${rows.slice(rows.indexOf('?') + 1)}`}>
                {title}
              </a>
              <span>
                {number(resolved)} / {number(collected)} · {share(resolved, collected, 0)}
              </span>
            </div>
            <Bar part={collected === 0 ? 0 : resolved / collected} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

export function Verdicts({ screen: { verdicts } }: { screen: Screen }) {
  const now = useNow()
  return (
    <Part name="verdicts">
      {verdicts.length === 0 && <p className={styles.quiet}>{say(messages, 'verdicts.none')}</p>}
      <ul className={styles.said}>
        {verdicts.map(({ matter, verdict }) => (
          <li key={matter.id}>
            <blockquote>{verdict.words ?? say(messages, 'verdicts.wordless')}</blockquote>
            <p className={styles.quiet}>
              {gradeWord(verdict.grade as Grade)} · <a href={`/matters/${matter.id}`}>{matter.title}</a> ·{' '}
              {day(verdict.at, now)}
            </p>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Part({ name, children }: { name: 'rungs' | 'units' | 'classes' | 'verdicts'; children: ReactNode }) {
  return (
    <section className={styles.part} aria-labelledby={`screen-${name}`}>
      <h2 id={`screen-${name}`}>{say(messages, name)}</h2>
      {children}
    </section>
  )
}

/** `part` of the whole width, 0 to 1; the number beside it says the same. */
function Bar({ part }: { part: number }) {
  return (
    <svg className={styles.bar} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.barAll} width="100" height="1" />
      <rect className={styles.barPart} width={100 * part} height="1" />
    </svg>
  )
}
