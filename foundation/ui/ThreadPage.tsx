// The thread of one matter on its own page: every entry as a sentence, newest or oldest first.
import type { ReactNode } from 'react'
import { cx } from './classes.ts'
import { useColourOf, type Due } from './colours.ts'
import { moment } from './dates.ts'
import { Shape } from './shapes.tsx'
import type { Tone } from './thread-geometry.ts'
import ink from './Thread.module.css'
import styles from './ThreadPage.module.css'

export interface ThreadEntry {
  readonly id: string
  readonly at: string
  /** One plain sentence: what happened. */
  readonly words: ReactNode
  /** Who did it, as this reader may know them. */
  readonly who?: string | undefined
  readonly kind: 'done' | 'holder' | 'hold' | 'due'
  readonly tone?: Tone | undefined
  /** Of the holder: what the supervision colour follows from, where none is given. */
  readonly of?: Due | undefined
  /** Who sees it: a SeenMark, where that differs from entry to entry. */
  readonly mark?: ReactNode
  /** Opinions, attachments, the ruling: hung under the sentence. */
  readonly more?: ReactNode
}

/** The thread of one matter, entries in the order in which they are to be read. */
export function ThreadPage(props: {
  entries: readonly ThreadEntry[]
  order?: 'newest' | 'oldest' | undefined
  now: string
  label: string
}) {
  const { entries, order = 'newest', now, label } = props
  const colour = useColourOf()
  const read = inOrder(entries, now)
  if (order === 'newest') read.reverse()
  return (
    <ol className={styles.page} aria-label={label}>
      {read.map((entry, i) => {
        const next = read[i + 1]
        const earlier = order === 'oldest' ? entry : next
        return (
          <li key={entry.id} className={cx(styles.entry, next && earlier && styles[segment(earlier)])}>
            <svg className={styles.bead} width="20" height="24" aria-hidden="true">
              <EntryBead entry={entry} tone={entry.of ? colour(entry.of, now) : entry.tone} />
            </svg>
            <p className={styles.words}>{entry.words}</p>
            <p className={styles.meta}>
              {entry.kind !== 'due' && <time dateTime={entry.at}>{moment(entry.at, now)}</time>}
              {entry.who && <span>{entry.who}</span>}
              {entry.mark}
            </p>
            {entry.more && <div className={styles.more}>{entry.more}</div>}
          </li>
        )
      })}
    </ol>
  )
}

/** Oldest first. The present holder stands at now, as in the row: after all that was done, before a due date to come. */
function inOrder(entries: readonly ThreadEntry[], now: string): ThreadEntry[] {
  const time = ({ kind, at }: ThreadEntry) =>
    Math.max(Date.parse(at), kind === 'holder' ? Date.parse(now) : 0)
  return [...entries].sort((a, b) => time(a) - time(b) || entryRank[a.kind] - entryRank[b.kind])
}

const entryRank = { done: 0, hold: 1, holder: 2, due: 3 } as const

function EntryBead({ entry, tone: given }: { entry: ThreadEntry; tone: Tone | null | undefined }) {
  const tone = given && given !== 'quiet' ? given : null
  if (entry.kind === 'due') return <line className={ink.due} x1={3} x2={17} y1={12} y2={12} />
  if (entry.kind === 'hold') return <path className={styles.pause} d="M7.5 7v10M12.5 7v10" />
  if (entry.kind === 'holder')
    return (
      <>
        <circle className={cx(ink.ring, tone && ink[tone])} cx={10} cy={12} r={5.5} />
        {tone && <Shape tone={tone} x={10} y={12} size={5} />}
      </>
    )
  return tone ? (
    <Shape tone={tone} x={10} y={12} size={11} />
  ) : (
    <circle className={ink.done} cx={10} cy={12} r={4.5} />
  )
}

/** The line between two entries belongs to the earlier one: ahead of the holder it is hollow, in a hold a gap. */
function segment(earlier: ThreadEntry): 'solidSegment' | 'hollowSegment' | 'holdSegment' {
  if (earlier.kind === 'holder') return 'hollowSegment'
  return earlier.kind === 'hold' ? 'holdSegment' : 'solidSegment'
}
