// What stands behind the threads: months and weeks, holidays folded away, ties between milestones, today and the target.
import { dayOf } from '#foundation/core/days.ts'
import { day } from '#foundation/ui/dates.ts'
import { lang, say } from '#foundation/ui/words.ts'
import { foldsOf, headHeight, rowHeight, ticksOf, type Scale } from './chart.ts'
import { messages } from './messages.ts'
import type { Outcome, Plan } from './plan.ts'
import { amount } from './plan-words.ts'
import styles from './Chart.module.css'

interface HeadProps {
  axis: Plan['axis']
  dayWidth: number
  height: number
  now: string
}

/** A week needs this many pixels for its number; a month for its name. */
const least = { week: 26, month: 44 } as const

export function AxisHead({ axis, dayWidth, height, now }: HeadProps) {
  const { months, weeks } = ticksOf(axis, dayWidth)
  return (
    <g aria-hidden="true">
      {weeks.map(({ x, day: monday }, at) => (
        <g key={monday}>
          <line className={styles.week} x1={x} x2={x} y1={headHeight - 6} y2={height} />
          {(weeks[at + 1]?.x ?? Infinity) - x >= least.week && (
            <text className={styles.tick} x={x + 3} y={headHeight - 6}>
              {Number(monday.slice(8))}
            </text>
          )}
        </g>
      ))}
      {months.map(({ x, day: first }, at) => (
        <g key={first}>
          <line className={styles.month} x1={x} x2={x} y1={4} y2={height} />
          {(months[at + 1]?.x ?? Infinity) - x >= least.month && (
            <text className={styles.monthName} x={x + 4} y={15}>
              {monthWords(first, now)}
            </text>
          )}
        </g>
      ))}
      {foldsOf(axis, dayWidth).map(({ x, words, n }) => (
        <g key={x}>
          <title>{amount('fold', n, { name: words[lang()] })}</title>
          <rect className={styles.fold} x={x - 2} y={headHeight - 2} width={4} height={height - headHeight} />
          <text className={styles.foldName} x={x} y={31} textAnchor="middle">
            {words[lang()]}
          </text>
        </g>
      ))}
    </g>
  )
}

function monthWords(first: string, now: string): string {
  const [year, month] = [first.slice(0, 4), Number(first.slice(5, 7))]
  const named = lang() === 'zh' ? `${month}月` : day(first, first).replace(/^\d+ /, '')
  return year === dayOf(now).slice(0, 4) ? named : lang() === 'zh' ? `${year}年${named}` : `${named} ${year}`
}

/** Today and the target, through all rows. */
export function AxisLines(props: { plan: Plan; scale: Scale; height: number; now: string }) {
  const { plan, scale, height, now } = props
  const target = scale.right(plan.target)
  const today = dayOf(now)
  const here = scale.left(today)
  const inSight = scale.index(today) >= 0 && scale.index(today) < scale.days.length - 1
  return (
    <g aria-hidden="true">
      {plan.status === 'open' && inSight && (
        <>
          <line className={styles.today} x1={here} x2={here} y1={headHeight - 4} y2={height} />
          <text className={styles.todayName} x={here} y={31} textAnchor="middle">
            {say(messages, 'today')}
          </text>
        </>
      )}
      <line className={styles.target} x1={target} x2={target} y1={headHeight - 4} y2={height} />
      <text className={styles.targetName} x={target + 1} y={31} textAnchor="end">
        {say(messages, 'target.mark')}
      </text>
    </g>
  )
}

/** From the end of what is waited for to the start of what waits. */
export function Ties({ plan, outcome, scale }: { plan: Plan; outcome: Outcome | null; scale: Scale }) {
  const drawn = new Map((outcome?.milestones ?? plan.milestones).map((each) => [each.key, each]))
  const rows = new Map(plan.milestones.map(({ key }, at) => [key, headHeight + (at + 0.5) * rowHeight]))
  return (
    <g aria-hidden="true">
      {plan.milestones.flatMap(({ key, after }) =>
        after.map((on) => {
          const [from, to] = [drawn.get(on), drawn.get(key)]
          const [y1, y2] = [rows.get(on), rows.get(key)]
          if (!from || !to || y1 === undefined || y2 === undefined) return null
          const [x1, x2] = [scale.right(from.due), scale.left(to.start)]
          const turn = Math.max(x1 + 3, x2 - 5)
          const critical = from.critical && to.critical
          return (
            <path
              key={`${on} ${key}`}
              className={critical ? styles.tieCritical : styles.tie}
              d={`M${x1} ${y1}H${turn}V${y2}H${x2}`}
            />
          )
        }),
      )}
    </g>
  )
}
