// A heading with its list, and the way to all of it.
import type { ReactNode } from 'react'
import styles from './Overview.module.css'

interface SectionProps {
  readonly title: string
  readonly all?: { readonly href: string; readonly words: string } | null
  readonly children: ReactNode
}

export function Section({ title, all = null, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {all && <a href={all.href}>{all.words}</a>}
      </div>
      <div className={styles.screenWide}>{children}</div>
    </section>
  )
}
