// What may be wider than the window: it scrolls by itself, also by keyboard.
import type { ReactNode } from 'react'
import styles from './Lists.module.css'

export function Wide({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  )
}
