// The thread (一线), the product's signature: a matter's life as one line in a row. On its own page it is a ThreadPage.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { cx } from './classes.ts'
import { useColourOf } from './colours.ts'
import { Shape, type Alarm } from './shapes.tsx'
import { beadRadius, drawThread, ringRadius, type ThreadDrawing, type ThreadView } from './thread-geometry.ts'
import { beadWords, threadWords } from './thread-words.ts'
import styles from './Thread.module.css'

const height = 28
const middle = 16

/**
 * One line from received to due. `width` in pixels; without it the row fills its container (use a fixed width in tables).
 * `keys` makes the beads one tab stop that arrow keys walk along; without it they answer to the pointer only.
 */
export function ThreadRow({
  view,
  width,
  keys = false,
}: {
  view: ThreadView
  width?: number | undefined
  keys?: boolean | undefined
}) {
  const holder = useRef<HTMLSpanElement>(null)
  const measured = useWidth(holder, width)
  const drawn = drawThread(view, measured)
  const tone = toneOf(view, drawn, useColourOf())
  return (
    <span ref={holder} className={cx(styles.row, width === undefined && styles.fluid)}>
      <svg
        className={cx(styles.svg, (view.closedAt ?? null) !== null && styles.closed)}
        width={measured}
        height={height}
        role={keys ? 'group' : 'img'}
        aria-label={threadWords(view)}
      >
        <Line drawn={drawn} tone={tone} />
        <Beads view={view} drawn={drawn} tone={tone} keys={keys} width={measured} />
      </svg>
    </span>
  )
}

function Line({ drawn, tone }: { drawn: ThreadDrawing; tone: Alarm | null }) {
  const line = (from: number, to: number, className: string | undefined) => (
    <line key={`${className}${from}`} className={className} x1={from} x2={to} y1={middle} y2={middle} />
  )
  return (
    <>
      {drawn.holds.map(({ from, to }) => line(from + 1, to - 1, styles.hold))}
      {drawn.solid.map(({ from, to }) => line(from, to, styles.solid))}
      {drawn.over.map(({ from, to }) => line(from, to, cx(styles.over, tone && styles[tone])))}
      {drawn.hollow && (
        <rect
          className={styles.hollow}
          x={drawn.hollow.from}
          y={middle - 1.5}
          width={Math.max(0, drawn.hollow.to - drawn.hollow.from)}
          height={3}
        />
      )}
      {drawn.due !== null && (
        <line className={styles.due} x1={drawn.due} x2={drawn.due} y1={middle - 7} y2={middle + 7} />
      )}
      {tone && <Shape tone={tone} x={Math.max(5, drawn.head)} y={4.5} size={8.5} />}
    </>
  )
}

function Beads(props: {
  view: ThreadView
  drawn: ThreadDrawing
  tone: Alarm | null
  keys: boolean
  width: number
}) {
  const { view, drawn, tone, keys, width } = props
  const [current, setCurrent] = useState(0)
  const walk = (event: KeyboardEvent<SVGGElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const group = event.currentTarget.parentElement?.querySelectorAll<SVGGElement>('[data-bead]')
    const next = group?.[current + step]
    if (step === 0 || !next) return
    event.preventDefault()
    setCurrent(current + step)
    next.focus()
  }
  return drawn.beads.map(({ x, index, ring }, i) => {
    const words = beadWords(view.beads[index]!, view.now)
    const stop = keys
      ? {
          tabIndex: i === current ? 0 : -1,
          role: 'img',
          'aria-label': words,
          onKeyDown: walk,
          onFocus: () => setCurrent(i),
        }
      : {}
    return (
      <g key={index} data-bead="" className={styles.stop} {...stop}>
        <title>{words}</title>
        <circle className={styles.touch} cx={x} cy={middle} r={9} />
        <circle
          className={cx(ring ? styles.ring : styles.done, ring && tone && styles[tone])}
          cx={x}
          cy={middle}
          r={ring ? ringRadius - 1 : beadRadius}
        />
        {keys && (
          <text
            className={styles.name}
            x={x}
            y={middle - 11}
            textAnchor={x < width / 3 ? 'start' : x > (2 * width) / 3 ? 'end' : 'middle'}
          >
            {words}
          </text>
        )}
      </g>
    )
  })
}

/** The holder's supervision colour, by the rules or as it was given. */
function toneOf(
  view: ThreadView,
  drawn: ThreadDrawing,
  colour: ReturnType<typeof useColourOf>,
): Alarm | null {
  if (view.closedAt) return null
  const ring = drawn.beads.find((bead) => bead.ring)
  const given = ring ? view.beads[ring.index]!.tone : undefined
  if (given) return given === 'quiet' ? null : given
  if (view.of) return colour(view.of, view.now)
  return drawn.over.length > 0 ? 'amber' : null
}

function useWidth(holder: { current: HTMLElement | null }, given: number | undefined): number {
  const [width, setWidth] = useState(240)
  useEffect(() => {
    const element = holder.current
    if (given !== undefined || !element) return
    const observer = new ResizeObserver(() => setWidth(Math.max(120, element.clientWidth)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [given, holder])
  return given ?? width
}
