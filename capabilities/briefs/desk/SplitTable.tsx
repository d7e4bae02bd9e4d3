// The brief by rung or by class: collected, resolved and their share, each count open to its rows.
import { number, share } from '#foundation/ui/numbers.ts'
import { say } from '#foundation/ui/words.ts'
import type { Brief } from './brief.ts'
import { messages } from './messages.ts'
import { rowsPath } from './rows-path.ts'
import styles from './Brief.module.css'

export function SplitTable({
  programme,
  rows,
  by,
}: {
  programme: string
  rows: Brief['byRung']
  by: string
}) {
  const collected = rows.reduce((sum, row) => sum + row.collected, 0)
  const resolved = rows.reduce((sum, row) => sum + row.resolved, 0)
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{by}</th>
          {(['collected', 'resolved', 'rate'] as const).map((key) => (
            <th key={key} scope="col">
              {say(messages, `brief.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.title}</th>
            <td>
              <Count
                n={row.collected}
                href={rowsPath(programme, row.rows, 'matters.collected')}
                of={row.title}
              />
            </td>
            <td>
              <Count n={row.resolved} href={rowsPath(programme, row.rows)} of={row.title} />
            </td>
            <td>{share(row.resolved, row.collected)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say(messages, 'brief.total')}</th>
          <td>{number(collected)}</td>
          <td>{number(resolved)}</td>
          <td>{share(resolved, collected)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

function Count({ n, href, of }: { n: number; href: string; of: string }) {
  if (n === 0) return <span className={styles.none}>0</span>
  return (
    <a href={href} title={of}>
      {number(n)}
    </a>
  )
}
