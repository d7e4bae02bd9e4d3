// How things stand on a page: stacks, rows, sheets, facts, lists; so that every screen keeps the same distances.
import { useRef, type ReactNode } from 'react'
import { BackIcon, NextIcon } from './icons.tsx'
import { cx } from './classes.ts'
import { usePageName } from './page-name.ts'
import styles from './Layout.module.css'

type Gap = 4 | 8 | 12 | 16 | 24

/** One under the other. */
export function Stack({ gap = 16, children }: { gap?: Gap | undefined; children: ReactNode }) {
  return <div className={cx(styles.stack, styles[`gap${gap}`])}>{children}</div>
}

/** Side by side, wrapping. `apart` pushes the last to the far end. */
export function Row({
  gap = 8,
  apart = false,
  children,
}: {
  gap?: Gap | undefined
  apart?: boolean | undefined
  children: ReactNode
}) {
  return <div className={cx(styles.row, styles[`gap${gap}`], apart && styles.apart)}>{children}</div>
}

/** Equal columns of at least `least` pixels: figures, cards. */
export function Grid({
  least = 220,
  gap = 12,
  children,
}: {
  least?: 160 | 220 | 320 | undefined
  gap?: Gap | undefined
  children: ReactNode
}) {
  return <div className={cx(styles.grid, styles[`least${least}`], styles[`gap${gap}`])}>{children}</div>
}

/** A piece of paper on the desk: what belongs together. */
export function Sheet({
  title,
  tools,
  children,
}: {
  title?: ReactNode
  tools?: ReactNode
  children: ReactNode
}) {
  return (
    <section className={styles.sheet}>
      {(title || tools) && (
        <header className={styles.sheetHead}>
          {title && <h2>{title}</h2>}
          {tools}
        </header>
      )}
      {children}
    </section>
  )
}

/** Names and values; an empty value shows "—". */
export function Facts({
  facts,
  columns = 1,
}: {
  facts: readonly (readonly [string, ReactNode])[]
  columns?: 1 | 2 | undefined
}) {
  return (
    <dl className={cx(styles.facts, columns === 2 && styles.two)}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value === null || value === undefined || value === '' ? '—' : value}</dd>
        </div>
      ))}
    </dl>
  )
}

interface ListEntry {
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

/** A phone screen: its name, a way back, its content, and the one action that stays in reach of the thumb. */
export function Screen(props: {
  title: ReactNode
  back?: string | undefined
  backWords?: string | undefined
  tools?: ReactNode
  foot?: ReactNode
  children: ReactNode
}) {
  const { title, back, backWords, tools, foot, children } = props
  const heading = useRef<HTMLHeadingElement>(null)
  usePageName(heading)
  return (
    <>
      <header className={styles.screenHead}>
        {back !== undefined && (
          <a className={styles.back} href={back} aria-label={backWords}>
            <BackIcon size={24} />
          </a>
        )}
        <h1 ref={heading}>{title}</h1>
        {tools}
      </header>
      <div className={styles.screenBody}>{children}</div>
      {foot && <div className={styles.screenFoot}>{foot}</div>}
    </>
  )
}

function Entry({ entry }: { entry: ListEntry }) {
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
