// How things stand on a page: stacks, rows, sheets, facts; so that every screen keeps the same distances.
import type { ReactNode } from 'react'
import { cx } from './classes.ts'
// Pages without names and values, or without equal columns, do not load the styles of them.
import table from './Facts.module.css'
import columned from './Grid.module.css'
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
  return <div className={cx(columned.grid, columned[`least${least}`], styles[`gap${gap}`])}>{children}</div>
}

/** A piece of paper on the desk: what belongs together. */
export function Sheet({
  title,
  tools,
  empty,
  children,
}: {
  title?: ReactNode
  tools?: ReactNode
  /** Says that there is nothing yet: the sheet is then one line, so that a page of many is no wall. */
  empty?: ReactNode
  children: ReactNode
}) {
  return (
    <section className={empty ? `${styles.sheet} ${styles.sheetEmpty}` : styles.sheet}>
      {(title || tools) && (
        <header className={styles.sheetHead}>
          {title && <h2>{title}</h2>}
          {empty && <p>{empty}</p>}
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
    <dl className={cx(table.facts, columns === 2 && table.two)}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value === null || value === undefined || value === '' ? '—' : value}</dd>
        </div>
      ))}
    </dl>
  )
}
