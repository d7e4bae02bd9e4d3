// The panel of one of the lists of people: its filters above, its table below.
import type { ReactNode } from 'react'
import { FilterBar } from '#foundation/ui/Filters.tsx'
import styles from './People.module.css'

export function ListFrame(props: { label: string; filters: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.frame} role="tabpanel" id="people" aria-label={props.label}>
      <div className={styles.filters}>
        <FilterBar>{props.filters}</FilterBar>
      </div>
      <div className={styles.list}>{props.children}</div>
    </div>
  )
}
