// The line of one milestone, drawn as the house draws threads: solid, hollow, beads, ring, bar.
import { cx } from '#foundation/ui/classes.ts'
import styles from './Chart.module.css'

export interface Span {
  readonly from: number
  readonly to: number
}

interface LineProps {
  span: Span
  middle: number
  state: 'planned' | 'running' | 'finished'
  critical: boolean
  /** Where it could begin at the earliest. */
  slackFrom: number
  /** Where its unit must have the work in hand. */
  handOver: number
  today: number
  /** From here on it lies behind the target. */
  over: number | null
}

export function ThreadLine(props: LineProps) {
  const { span, middle, state, critical } = props
  if (state === 'finished') return <Finished span={span} middle={middle} />
  const head = state === 'running' ? Math.min(Math.max(props.today, span.from), span.to) : span.from
  return (
    <g aria-hidden="true">
      <Before {...props} />
      {head > span.from && (
        <line
          className={cx(styles.solid, critical && styles.heavy)}
          x1={span.from}
          x2={head}
          y1={middle}
          y2={middle}
        />
      )}
      <Hollow from={head} to={span.to} middle={middle} critical={critical} />
      {props.over !== null && span.to > props.over && (
        <line
          className={styles.over}
          x1={Math.max(props.over, span.from)}
          x2={span.to}
          y1={middle}
          y2={middle}
        />
      )}
      <line className={styles.due} x1={span.to} x2={span.to} y1={middle - 8} y2={middle + 8} />
      {state === 'running' && <circle className={styles.ring} cx={head} cy={middle} r={4.5} />}
    </g>
  )
}

/** Its slack as a lighter tail, and the time its unit needs as a dotted one. */
function Before({ span, middle, slackFrom, handOver, state }: LineProps) {
  if (state !== 'planned') return null
  return (
    <>
      {slackFrom < span.from && (
        <line className={styles.tail} x1={slackFrom} x2={span.from} y1={middle} y2={middle} />
      )}
      {handOver < span.from && (
        <>
          <line className={styles.lead} x1={handOver} x2={span.from} y1={middle} y2={middle} />
          <line className={styles.lead} x1={handOver} x2={handOver} y1={middle - 4} y2={middle + 4} />
        </>
      )}
    </>
  )
}

function Hollow({ from, to, middle, critical }: Span & { middle: number; critical: boolean }) {
  const half = critical ? 4.5 : 2.5
  return (
    <rect
      className={critical ? styles.hollowCritical : styles.hollow}
      x={from}
      y={middle - half}
      width={Math.max(0, to - from)}
      height={2 * half}
    />
  )
}

function Finished({ span, middle }: { span: Span; middle: number }) {
  return (
    <g className={styles.finished} aria-hidden="true">
      <line className={styles.solid} x1={span.from} x2={span.to} y1={middle} y2={middle} />
      <circle className={styles.bead} cx={span.from + 2} cy={middle} r={3.5} />
      <circle className={styles.bead} cx={span.to - 2} cy={middle} r={3.5} />
    </g>
  )
}
