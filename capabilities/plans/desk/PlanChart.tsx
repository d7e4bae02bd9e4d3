// A plan as threads under one axis of working days: names at the left, a line a milestone, today and the target through all.
import { useNow } from '#foundation/ui/now.ts'
import { say } from '#foundation/ui/words.ts'
import { useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { useEffect, useRef, useState } from 'react'
import { Bar } from './Bar.tsx'
import { dayWidths, headHeight, rowHeight, scaleOf, zoomFor, type Scale } from './chart.ts'
import { AxisHead, AxisLines, Ties } from './ChartAxis.tsx'
import { Legend } from './Legend.tsx'
import { messages } from './messages.ts'
import { MilestoneName } from './MilestoneName.tsx'
import type { Outcome, Plan } from './plan.ts'
import type { Asking } from './useAsked.ts'
import styles from './Chart.module.css'

interface ChartProps {
  plan: Plan
  asking: Asking
  open: (key: string) => void
}

/** Width of the names at the left, in pixels; the style sheet has it, too. */
const names = 232

export function PlanChart({ plan, asking, open }: ChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const room = useRoom(box)
  const now = useNow()
  const { outcome } = asking
  const axis = outcome?.axis ?? plan.axis
  const dayWidth = dayWidths[zoomFor(plan.axis.days.length, Math.max(320, room - names))]
  const scale = scaleOf(axis, dayWidth)
  const height = headHeight + plan.milestones.length * rowHeight + 8
  useFirstSight(box, scale, plan, dayWidth)
  return (
    <figure
      className={styles.figure}
      data-print="no"
      aria-label={say(messages, 'chart', { title: plan.title })}
    >
      <div
        ref={box}
        className={styles.scroll}
        role="region"
        tabIndex={0}
        aria-label={say(messages, 'view.chart')}
      >
        <Names plan={plan} outcome={outcome} open={open} />
        <svg
          className={styles.svg}
          width={scale.width}
          height={height}
          role="group"
          aria-label={say(messages, 'view.chart')}
        >
          <AxisHead axis={axis} dayWidth={dayWidth} height={height} now={now} />
          <Ties plan={plan} outcome={outcome} scale={scale} />
          <AxisLines plan={plan} scale={scale} height={height} now={now} />
          {plan.milestones.map((milestone, at) => (
            <Bar
              key={milestone.key}
              milestone={milestone}
              becomes={outcome?.milestones.find(({ key }) => key === milestone.key) ?? null}
              top={headHeight + at * rowHeight}
              scale={scale}
              dayWidth={dayWidth}
              target={outcome?.target ?? plan.target}
              marks={plan.may.mark.includes(milestone.key)}
              asking={asking}
              open={() => open(milestone.key)}
              now={now}
            />
          ))}
        </svg>
      </div>
      <figcaption className={styles.caption}>
        <Legend />
        <span>{say(messages, plan.may.mark.length > 0 ? 'chart.hint' : 'chart.read')}</span>
      </figcaption>
    </figure>
  )
}

function Names({ plan, outcome, open }: Pick<ChartProps, 'plan' | 'open'> & { outcome: Outcome | null }) {
  const units = useDirectory()
  return (
    <div className={styles.names} style={{ paddingTop: headHeight }}>
      {plan.milestones.map((milestone) => (
        <MilestoneName
          key={milestone.key}
          milestone={milestone}
          critical={(outcome?.milestones.find(({ key }) => key === milestone.key) ?? milestone).critical}
          unit={units.name(milestone.unit)}
          open={() => open(milestone.key)}
        />
      ))}
    </div>
  )
}

function useRoom(box: { readonly current: HTMLElement | null }): number {
  const [room, setRoom] = useState(960)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() => setRoom(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return room
}

/** Opens where the work is: a little before the first line that is not finished. */
function useFirstSight(
  box: { readonly current: HTMLElement | null },
  scale: Scale,
  plan: Plan,
  dayWidth: number,
): void {
  const first = plan.milestones.find(({ ended }) => ended === null)?.start ?? plan.target
  const left = useRef(0)
  left.current = Math.max(0, scale.left(first) - 80)
  // Not when a preview makes the axis longer: what is looked at stays where it is.
  useEffect(() => void box.current?.scrollTo({ left: left.current }), [box, plan.id, dayWidth])
}
