// What becomes of each row of a sheet: a tab each for added, changed, unchanged and refused, with the first rows of it.
import { Tabs } from '#foundation/ui/Tabs.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState, type ReactNode } from 'react'
import type { Preview } from './import-doors.ts'
import { messages } from './import-messages.ts'
import styles from './Imports.module.css'

const outcomes = ['added', 'changed', 'same', 'refused'] as const
type Outcome = (typeof outcomes)[number]

export function RowsPreview({
  preview,
  counts,
}: {
  preview: Preview
  counts: Readonly<Record<Outcome, number>>
}) {
  const [chosen, setChosen] = useState<Outcome | null>(null)
  const current = chosen ?? outcomes.find((outcome) => preview.first[outcome].length > 0) ?? 'added'
  const shown = preview.first[current].length
  return (
    <>
      <Tabs
        label={say(messages, 'tabs')}
        tabs={outcomes.map((id) => ({ id, words: say(messages, id), count: counts[id] }))}
        current={current}
        onChange={setChosen}
        panel="import-rows"
      />
      <div role="tabpanel" id="import-rows" aria-label={say(messages, current)}>
        {shown === 0 ? (
          <p className={styles.quiet}>{say(messages, 'none')}</p>
        ) : (
          <>
            <div className={styles.wide} tabIndex={0} role="region" aria-label={say(messages, current)}>
              <Rows preview={preview} outcome={current} />
            </div>
            <p className={styles.quiet}>
              {say(messages, 'first', { n: shown })}
              {current === 'refused' && ` · ${say(messages, 'refused.stop')}`}
            </p>
          </>
        )}
      </div>
    </>
  )
}

function Rows({ preview, outcome }: { preview: Preview; outcome: Outcome }) {
  const { first, mapping } = preview
  const titleOf = (key: string) => mapping.columns.find((column) => column.key === key)?.title ?? key
  if (outcome === 'added') {
    const columns = mapping.columns.filter(({ column }) => column !== null)
    return (
      <Table heads={columns.map(({ title }) => title)}>
        {first.added.map(({ at, row }) => (
          <Line key={at} at={at} cells={columns.map(({ key }) => textOf(row[key]))} />
        ))}
      </Table>
    )
  }
  if (outcome === 'changed')
    return (
      <Table heads={(['field', 'from', 'to'] as const).map((key) => say(messages, `col.${key}`))}>
        {first.changed.flatMap(({ at, fields }) =>
          fields.map(({ key, from, to }) => (
            <Line key={`${at} ${key}`} at={at} cells={[titleOf(key), textOf(from), textOf(to)]} />
          )),
        )}
      </Table>
    )
  if (outcome === 'same')
    return (
      <Table heads={[say(messages, 'col.key')]}>
        {first.same.map(({ at, key }) => (
          <Line key={at} at={at} cells={[key]} />
        ))}
      </Table>
    )
  return (
    <Table heads={(['column', 'cell', 'reason'] as const).map((key) => say(messages, `col.${key}`))}>
      {first.refused.flatMap(({ at, problems }) =>
        problems.map(({ column, cell, reason }, i) => (
          <Line key={`${at} ${i}`} at={at} cells={[column, cell, reason]} />
        )),
      )}
    </Table>
  )
}

function Table({ heads, children }: { heads: readonly string[]; children: ReactNode }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.end}>
            {say(messages, 'col.at')}
          </th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

function Line({ at, cells }: { at: number; cells: readonly string[] }) {
  return (
    <tr>
      <td className={styles.end}>{at}</td>
      {cells.map((cell, i) => (
        <td key={i}>{cell === '' ? <span className={styles.quiet}>—</span> : cell}</td>
      ))}
    </tr>
  )
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(textOf).join('、')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
