// The big screen's figures and threads: how the work stands now, and the most pressing matters as lines.
import { useColourOf } from '#foundation/ui/colours.ts'
import { dueWord, period } from '#foundation/ui/dates.ts'
import { useNow } from '#foundation/ui/now.ts'
import { number, share } from '#foundation/ui/numbers.ts'
import { say } from '#foundation/ui/words.ts'
import { holderWords, RowThread } from '#capabilities/matters/desk/panels/RowThreadPanel.tsx'
import { useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { LateMark } from './LateMark.tsx'
import { messages } from './screen-messages.ts'
import { isLate } from './screen-data.ts'
import type { MatterRow } from './matter.ts'
import type { Screen } from './useScreen.ts'
import styles from './Screen.module.css'

/** As many as a wall of 1080 lines holds. */
const most = 7

export function ScreenFigures({ screen }: { screen: Screen }) {
  const now = useNow()
  const rows = screen.open.data?.items ?? []
  const resolved = screen.brief?.figures.find(({ key }) => key === 'resolved')
  const live = [
    ['open', rows.length, '/matters'],
    ['overdue', rows.filter((row) => isLate(row, now)).length, '/matters?view=overdue'],
    ['verdict', rows.filter(({ status }) => status === 'replied').length, '/matters?view=verdict'],
  ] as const
  return (
    <dl className={styles.figures}>
      {live.map(([key, n, href]) => (
        <div key={key}>
          <dt>{say(messages, key)}</dt>
          <dd>
            <a href={href}>{number(n)}</a>
            <small>{screen.whole ? say(messages, 'now') : say(messages, 'some', { n: rows.length })}</small>
          </dd>
        </div>
      ))}
      {screen.brief && resolved && (
        <div>
          <dt>{resolved.title}</dt>
          <dd>
            <a href="/briefs">
              {number(resolved.numerator)}
              <span className={styles.of}> / {number(resolved.denominator ?? 0)}</span>
            </a>
            <small>
              {share(resolved.numerator, resolved.denominator ?? 0)} ·{' '}
              {period(screen.brief.from, screen.brief.to, now)}
            </small>
          </dd>
        </div>
      )}
    </dl>
  )
}

export function ScreenThreads({ screen }: { screen: Screen }) {
  const rows = screen.open.data?.items ?? []
  const shown = rows.slice(0, most)
  const words = screen.whole
    ? say(messages, 'threads.more', { n: shown.length, all: rows.length })
    : say(messages, 'threads.many', { n: shown.length })
  return (
    <section className={styles.part} aria-labelledby="screen-threads">
      <h2 id="screen-threads">
        {say(messages, 'threads')} {rows.length > most && <small>{words}</small>}
      </h2>
      {shown.length === 0 && <p className={styles.quiet}>{say(messages, 'threads.none')}</p>}
      <ul className={styles.threads}>
        {shown.map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </ul>
    </section>
  )
}

function Line({ row }: { row: MatterRow }) {
  const now = useNow()
  const units = useDirectory()
  const holder = holderWords(row, units.name)
  const due = dueWord(row.dueAt, now)
  const colour = useColourOf()
  const tone =
    row.status === 'replied' ? null : colour({ id: row.id, programme: row.programme, due: row.dueAt }, now)
  return (
    <li>
      <div className={styles.line}>
        <a className={styles.matter} href={`/matters/${row.id}`}>
          {row.title}
        </a>
        <span className={styles.due}>{tone ? <LateMark words={due} tone={tone} /> : due}</span>
      </div>
      <RowThread row={row} holder={holder} />
      <div className={styles.line}>
        <span className={styles.quiet}>{row.subjectName}</span>
        <span className={styles.quiet}>{holder}</span>
      </div>
    </li>
  )
}
