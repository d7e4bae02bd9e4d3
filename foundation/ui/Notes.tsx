// When there is nothing, when something went wrong, and while something is on its way.
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { cx } from './classes.ts'
import { InfoIcon, NoteIcon, RefreshIcon } from './icons.tsx'
import { messages } from './messages.ts'
import { say } from './words.ts'
import styles from './Notes.module.css'

/** `title`: what will appear here. `children`: why there is nothing yet. `action`: the one next step. */
export function EmptyState(props: {
  title: string
  children?: ReactNode
  action?: ReactNode
  /** It is all that the page has: its title is the page's heading. */
  whole?: boolean | undefined
}) {
  const { title, children, action, whole = false } = props
  return (
    <div className={styles.empty}>
      <svg width="120" height="20" aria-hidden="true">
        <circle className={styles.emptyBead} cx="10" cy="10" r="5" />
        <rect className={styles.emptyLine} x="16" y="8.5" width="86" height="3" />
        <path className={styles.emptyBar} d="M104 3v14" />
      </svg>
      {whole ? <h1 className={styles.emptyTitle}>{title}</h1> : <p className={styles.emptyTitle}>{title}</p>}
      {children && <p className={styles.emptyWhy}>{children}</p>}
      {action}
    </div>
  )
}

interface ErrorNoteProps {
  /** What happened, in plain words. */
  what: ReactNode
  /** What was kept: by default that what was typed is still here; null when there was nothing to keep. */
  kept?: ReactNode
  /** What to do now. */
  todo?: ReactNode
  onAgain?: (() => void) | undefined
}

export function ErrorNote({ what, kept = say(messages, 'kept'), todo, onAgain }: ErrorNoteProps) {
  return (
    <div className={cx(styles.note, styles.error)} role="alert">
      <NoteIcon />
      <div className={styles.noteBody}>
        <p className={styles.what}>{what}</p>
        {(kept || todo) && (
          <p>
            {kept}
            {kept && todo && ' · '}
            {todo}
          </p>
        )}
        {onAgain && (
          <Button size="small" icon={<RefreshIcon size={16} />} onClick={onAgain}>
            {say(messages, 'again')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** A plain remark beside the work. */
export function Note({ children }: { children: ReactNode }) {
  return (
    <div className={styles.note}>
      <InfoIcon />
      <div className={styles.noteBody}>{children}</div>
    </div>
  )
}

/** Holds the place of `lines` lines, so that nothing jumps when they come. */
export function Skeleton({ lines = 3 }: { lines?: number | undefined }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={say(messages, 'loading')}>
      {Array.from({ length: lines }, (_, i) => (
        <span key={i} />
      ))}
    </div>
  )
}
