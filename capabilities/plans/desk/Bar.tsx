// One milestone as a thread: solid for what was done, hollow for what is to do, a lighter tail for its slack. It can be dragged.
import { dayOf } from '#foundation/core/days.ts'
import { cx } from '#foundation/ui/classes.ts'
import { day } from '#foundation/ui/dates.ts'
import { say } from '#foundation/ui/words.ts'
import type { KeyboardEvent } from 'react'
import { rowHeight, type Scale } from './chart.ts'
import { canHold, type Grip } from './drag.ts'
import { messages } from './messages.ts'
import type { Milestone, Outcome } from './plan.ts'
import { barWords, stateOf } from './plan-words.ts'
import { ThreadLine, type Span } from './ThreadLine.tsx'
import type { Asking } from './useAsked.ts'
import { usePull } from './usePull.ts'
import styles from './Chart.module.css'

interface BarProps {
  milestone: Milestone
  /** As the preview has it. */
  becomes: Outcome['milestones'][number] | null
  top: number
  scale: Scale
  dayWidth: number
  target: string
  /** Whether the reader may say something of it. */
  marks: boolean
  asking: Asking
  open: () => void
  now: string
}

/** The least width that a finger or a mouse finds. */
const gripWidth = 12

export function Bar(props: BarProps) {
  const { milestone, becomes, top, scale, target, marks, asking, now } = props
  const middle = top + rowHeight / 2
  const line = { ...(becomes ?? milestone), ...asking.held(milestone, scale) }
  const isMoved = line.start !== milestone.start || line.due !== milestone.due
  const at = (span: { start: string; due: string }): Span => ({
    from: scale.left(span.start),
    to: Math.max(scale.right(span.due), scale.left(span.start) + 3),
  })
  const span = at(line)
  return (
    <g>
      {isMoved && <Ghost span={at(milestone)} middle={middle} />}
      <ThreadLine
        span={span}
        middle={middle}
        state={stateOf(milestone)}
        critical={line.critical}
        slackFrom={scale.left(line.earliest.start)}
        handOver={scale.left(line.handOver)}
        today={scale.left(dayOf(now))}
        over={line.due > target ? scale.right(target) : null}
      />
      {milestone.late && <LateMark x={span.to + 9} y={middle} />}
      {marks && canHold(milestone, 'end') ? (
        <Grips {...props} span={span} middle={middle} />
      ) : (
        <g
          className={styles.stop}
          role="img"
          tabIndex={0}
          aria-label={barWords(milestone, now)}
          onKeyDown={opening(props.open)}
        >
          <title>{barWords(milestone, now)}</title>
          <rect
            className={styles.touch}
            x={span.from}
            y={middle - 10}
            width={span.to - span.from}
            height={20}
          />
        </g>
      )}
    </g>
  )
}

function Ghost({ span, middle }: { span: Span; middle: number }) {
  return (
    <rect className={styles.ghost} x={span.from} y={middle - 7} width={span.to - span.from} height={14} />
  )
}

/** The bar itself and its end, each a thing that can be pulled with the pointer and pushed with the arrow keys. */
function Grips(props: BarProps & { span: Span; middle: number }) {
  const { milestone, scale, dayWidth, asking, open, now, span, middle } = props
  const pull = usePull(dayWidth, (grip, by, isDown) => asking.pull(milestone, { grip, by }, scale, isDown))
  const keyed = (grip: Grip) => (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (event.key === 'Enter') return (event.preventDefault(), open())
    if (event.key === 'Escape') return asking.discard()
    if (step === 0) return
    event.preventDefault()
    const held = grip === 'bar' && (event.shiftKey || !canHold(milestone, 'bar')) ? 'end' : grip
    asking.push(milestone, { grip: held, by: step }, scale)
  }
  const slider = {
    role: 'slider',
    tabIndex: 0,
    'aria-valuemin': 0,
    'aria-valuemax': scale.days.length - 1,
  } as const
  const wide = Math.max(span.to - span.from, gripWidth)
  return (
    <>
      <g
        className={cx(styles.stop, canHold(milestone, 'bar') && styles.grab)}
        {...slider}
        aria-label={milestone.text}
        aria-valuenow={scale.index(milestone.start)}
        aria-valuetext={barWords(milestone, now)}
        data-milestone={milestone.key}
        onKeyDown={keyed('bar')}
        onDoubleClick={open}
        {...(canHold(milestone, 'bar') ? pull('bar') : {})}
      >
        <title>{barWords(milestone, now)}</title>
        <rect className={styles.touch} x={span.from} y={middle - 13} width={wide} height={26} rx={4} />
      </g>
      <g
        className={cx(styles.stop, styles.stretch)}
        {...slider}
        aria-label={say(messages, 'bar.end', { text: milestone.text })}
        aria-valuenow={scale.index(milestone.due)}
        aria-valuetext={day(milestone.due, now)}
        data-milestone-end={milestone.key}
        onKeyDown={keyed('end')}
        {...pull('end')}
      >
        <rect className={styles.touch} x={span.to - 4} y={middle - 13} width={gripWidth} height={26} rx={4} />
      </g>
    </>
  )
}

function opening(open: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key === 'Enter') open()
  }
}

/** In ink: what a milestone is late by, no supervision rule has coloured. */
function LateMark({ x, y }: { x: number; y: number }) {
  return <path className={styles.late} d={`M${x} ${y - 5}l5 5l-5 5l-5-5z`} />
}
