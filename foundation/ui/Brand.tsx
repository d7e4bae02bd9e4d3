// The mark of the house: a thread with its beads, its ring and its bar, and the name beside it.
import { cx } from './classes.ts'
import { messages } from './messages.ts'
import { say } from './words.ts'
import styles from './Brand.module.css'

export function Brand({ large = false }: { large?: boolean | undefined }) {
  return (
    <span className={cx(styles.brand, large && styles.large)}>
      <svg width="56" height="20" viewBox="0 0 56 20" aria-hidden="true">
        <path className={styles.line} d="M5 10H28.5" />
        <path className={styles.rest} d="M37 8.5h14.5v3H37z" />
        <circle className={styles.bead} cx="5" cy="10" r="4" />
        <circle className={styles.bead} cx="18" cy="10" r="4" />
        <circle className={styles.ring} cx="33" cy="10" r="4.5" />
        <path className={styles.line} d="M53 2.5v15" />
      </svg>
      <span className={styles.name}>{say(messages, 'brand')}</span>
    </span>
  )
}
