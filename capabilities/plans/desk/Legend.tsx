// What the lines of a plan mean, drawn as they are drawn above.
import { say } from '#foundation/ui/words.ts'
import { messages } from './messages.ts'
import styles from './Chart.module.css'

const kinds = ['solid', 'hollow', 'slack', 'critical'] as const

export function Legend() {
  return (
    <ul className={styles.legend} aria-label={say(messages, 'legend')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <svg width="28" height="14" aria-hidden="true">
            {kind === 'solid' && <line className={styles.solid} x1="0" x2="28" y1="7" y2="7" />}
            {kind === 'hollow' && <rect className={styles.hollow} x="1" y="4.5" width="26" height="5" />}
            {kind === 'slack' && <line className={styles.tail} x1="0" x2="28" y1="7" y2="7" />}
            {kind === 'critical' && (
              <rect className={styles.hollowCritical} x="1" y="2.5" width="26" height="9" />
            )}
          </svg>
          {say(messages, `legend.${kind}`)}
        </li>
      ))}
    </ul>
  )
}
