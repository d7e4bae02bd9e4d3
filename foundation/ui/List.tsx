// A list for thumbs: what it is called, who and when, a mark, and under it a thread.
import type { ReactNode } from 'react'
import { NextIcon } from './icons.tsx'
import styles from './List.module.css'

export interface ListEntry {
  readonly id: string
  readonly href?: string | undefined
  readonly onPress?: (() => void) | undefined
  readonly title: ReactNode
  readonly hint?: ReactNode
  /** At the end of the second line: a mark, a date. */
  readonly end?: ReactNode
  /** Full width under the words: a thread. */
  readonly under?: ReactNode
}

/** A list for thumbs; each entry is one link or one button, at least as tall as the target. */
export function List({ label, entries }: { label: string; entries: readonly ListEntry[] }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id}>
          {entry.href !== undefined ? (
            <a className={styles.item} href={entry.href} onClick={entry.onPress}>
              <Entry entry={entry} />
            </a>
          ) : entry.onPress ? (
            <button type="button" className={styles.item} onClick={entry.onPress}>
              <Entry entry={entry} />
            </button>
          ) : (
            <div className={styles.item}>
              <Entry entry={entry} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

export function Entry({ entry }: { entry: ListEntry }) {
  return (
    <>
      <span className={styles.itemLine}>
        <span className={styles.itemWords}>
          <span className={styles.itemTitle}>{entry.title}</span>
          {(entry.hint || entry.end) && (
            <span className={styles.itemHint}>
              <span>{entry.hint}</span>
              <span className={styles.itemEnd}>{entry.end}</span>
            </span>
          )}
        </span>
        {(entry.href !== undefined || entry.onPress) && <NextIcon size={18} />}
      </span>
      {entry.under}
    </>
  )
}
