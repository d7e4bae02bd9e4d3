// Where open matters stand on the ladder, and how many of them are late there; counted only when all are at hand.
import { day } from '#foundation/ui/dates.ts'
import { number } from '#foundation/ui/numbers.ts'
import { Note } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'
import { handful, useMatters } from '../asking.ts'
import { useNow } from '#foundation/ui/now.ts'
import { messages as words } from '../panel-messages.ts'
import { useReference } from '../reference.ts'
import { rungsOf } from '../rung-counts.ts'
import { PanelSheet } from './PanelSheet.tsx'
import styles from './Panels.module.css'

export function RungPanel() {
  const now = useNow()
  const reference = useReference()
  const asked = useMatters({ status: 'open' }, handful)
  const ladders = reference.programmes.map(({ key, rules }) => ({
    programme: key,
    rungs: rules.rungs.map((rung) => rung.key),
  }))
  const rungs = rungsOf(asked.data?.items ?? [], ladders, now)
  const many = typeof asked.data?.next === 'string'
  return (
    <PanelSheet title={say(words, 'rung.title')} href="/matters" asked={asked} none={null}>
      {many ? (
        <Note>{say(words, 'rung.many', { n: number(handful) })}</Note>
      ) : (
        <table className={styles.table} aria-label={say(words, 'rung.title')}>
          <thead>
            <tr>
              <th scope="col">{say(words, 'rung.rung')}</th>
              <th scope="col">{say(words, 'rung.open')}</th>
              <th scope="col">{say(words, 'rung.late')}</th>
              <th scope="col">{say(words, 'rung.oldest')}</th>
            </tr>
          </thead>
          <tbody>
            {rungs.map(({ programme, rung, open, late, oldest }) => (
              <tr key={`${programme}/${rung}`}>
                <th scope="row">{reference.rungWords(programme, rung)}</th>
                <td>
                  <Count n={open} href={`/matters?programme=${programme}&rung=${rung}`} />
                </td>
                <td>
                  <Count n={late} href={`/matters?view=overdue&programme=${programme}&rung=${rung}`} />
                </td>
                <td>{oldest === null ? '—' : day(oldest, now)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </PanelSheet>
  )
}

function Count({ n, href }: { n: number; href: string }) {
  return n === 0 ? '0' : <a href={href}>{number(n)}</a>
}
