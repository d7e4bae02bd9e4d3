// A list whose entries are links with something of their own beside them, which opens by itself. Desk.
import type { ReactNode } from 'react'
import { cx } from './classes.ts'
import { Entry, type ListEntry } from './List.tsx'
import list from './List.module.css'
import styles from './DeskList.module.css'

interface DeskEntry extends ListEntry {
  readonly href: string
  /** Next to the link, never within it: a date that opens to how it was counted. */
  readonly beside: ReactNode
}

export function DeskList({ label, entries }: { label: string; entries: readonly DeskEntry[] }) {
  return (
    <ul className={list.list} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.entry}>
          <a className={cx(list.item, styles.item)} href={entry.href}>
            <Entry entry={entry} />
          </a>
          <span className={styles.beside}>{entry.beside}</span>
        </li>
      ))}
    </ul>
  )
}
