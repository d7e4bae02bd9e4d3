// A figure that opens: what it counts, of how many, over which period, and a link to the very rows.
import { cx } from './classes.ts'
import { messages } from './mark-messages.ts'
import { number, share } from './numbers.ts'
import { say } from './words.ts'
import styles from './Figure.module.css'

interface FigureProps {
  label: string
  numerator: number
  /** Given for a rate; 0 shows "—", never 0 % or 100 %. */
  denominator?: number | undefined
  /** "1月1日 – 11月21日": always said. */
  period: string
  /** The rows behind it. */
  href: string
  unit?: string | undefined
  /** Rule version or how it is counted, in small. */
  rule?: string | undefined
  small?: boolean | undefined
}

export function Figure({
  label,
  numerator,
  denominator,
  period,
  href,
  unit,
  rule,
  small = false,
}: FigureProps) {
  return (
    <a className={cx(styles.figure, small && styles.small)} href={href}>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>
        {denominator === 0 ? '—' : number(numerator, 2)}
        {denominator !== 0 && unit && <span className={styles.unit}>{unit}</span>}
        {denominator !== undefined && denominator !== 0 && (
          <span className={styles.of}> / {number(denominator, 2)}</span>
        )}
        {denominator !== undefined && denominator !== 0 && (
          <span className={styles.share}>{share(numerator, denominator)}</span>
        )}
      </span>
      <span className={styles.period}>
        {denominator === 0 && `${say(messages, 'figure.none')} · `}
        {period}
        {rule && ` · ${rule}`}
      </span>
    </a>
  )
}
