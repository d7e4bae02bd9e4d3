// Due dates old beside new: in a preview before they move, and afterwards in the list of what has moved.
import { moment } from '#foundation/ui/dates.ts'
import { useNow } from '#foundation/ui/now.ts'
import { lang, say } from '#foundation/ui/words.ts'
import { messages } from './messages.ts'
import { Wide } from './Wide.tsx'
import styles from './Lists.module.css'

interface DueRow {
  readonly number: string
  readonly unitName: string | null
  readonly clock: { readonly zh: string; readonly en: string }
  readonly was: string | null
  readonly due: string | null
}

export function DuesTable({ rows }: { rows: readonly DueRow[] }) {
  const now = useNow()
  const written = (due: string | null) => (due === null ? say(messages, 'held') : moment(due, now))
  return (
    <Wide label={say(messages, 'dues')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say(messages, 'col.number')}</th>
            <th scope="col">{say(messages, 'col.unit')}</th>
            <th scope="col">{say(messages, 'col.clock')}</th>
            <th scope="col">{say(messages, 'col.was')}</th>
            <th scope="col">{say(messages, 'col.due')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              <th scope="row">{row.number}</th>
              <td className={styles.long}>{row.unitName ?? '—'}</td>
              <td className={styles.figures}>{row.clock[lang()]}</td>
              <td className={styles.figures}>{written(row.was)}</td>
              <td className={styles.figures}>
                <strong>{written(row.due)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
