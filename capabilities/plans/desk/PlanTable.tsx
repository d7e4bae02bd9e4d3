// The milestones as a table: for those who hear the page, for paper, and as a list of cards on a narrow screen.
import { DueStanding } from '#foundation/ui/DueStanding.tsx'
import { cx } from '#foundation/ui/classes.ts'
import { day, dayWithWeekday } from '#foundation/ui/dates.ts'
import { Tag } from '#foundation/ui/Marks.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { lang, say } from '#foundation/ui/words.ts'
import { useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import type { ReactNode } from 'react'
import { messages } from './messages.ts'
import { MilestoneDue } from './MilestoneDue.tsx'
import type { Milestone, Plan } from './plan.ts'
import { amount, behindWords, stateOf } from './plan-words.ts'
import styles from './Table.module.css'

const columns = [
  'milestone',
  'unit',
  'length',
  'after',
  'handOver',
  'start',
  'due',
  'slack',
  'state',
] as const
type Column = (typeof columns)[number]
/** Never broken over two lines. */
const short: readonly Column[] = ['length', 'handOver', 'start', 'state']

interface TableProps {
  plan: Plan
  open: (key: string) => void
  /** Only on paper: on the screen the threads stand in its place. */
  paper?: boolean
}

export function PlanTable({ plan, open, paper = false }: TableProps) {
  return (
    <table className={cx(styles.table, paper && styles.paper)}>
      <caption className={styles.caption}>{plan.title}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {say(messages, `col.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {plan.milestones.map((milestone) => (
          <tr key={milestone.key}>
            {columns.map((column) => (
              <Cell key={column} {...{ column, milestone, plan, open, paper }} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CellProps extends TableProps {
  readonly column: Column
  readonly milestone: Milestone
}

function Cell({ column, milestone, plan, open, paper = false }: CellProps) {
  const now = useNow()
  const units = useDirectory()
  if (column === 'milestone')
    return (
      <th scope="row">
        <button type="button" className={styles.open} onClick={() => open(milestone.key)}>
          {milestone.text}
        </button>{' '}
        {milestone.critical && <Tag strong>{say(messages, 'critical')}</Tag>}
      </th>
    )
  const label = say(messages, `col.${column}`)
  const nameOf = (key: string) => plan.milestones.find((each) => each.key === key)?.text ?? key
  const values: Record<Exclude<Column, 'milestone'>, ReactNode> = {
    unit: units.name(milestone.unit),
    length: amount('wd', milestone.length),
    after: milestone.after.map(nameOf).join(lang() === 'zh' ? '、' : ', '),
    handOver: milestone.handOver < milestone.start ? day(milestone.handOver, now) : '',
    start: day(milestone.start, now),
    due: <Due plan={plan} milestone={milestone} now={now} paper={paper} />,
    slack: milestone.slack === null ? '' : String(milestone.slack),
    state: say(messages, `state.${stateOf(milestone)}`),
  }
  return (
    <td
      data-label={label}
      className={cx(column === 'slack' && styles.end, short.includes(column) && styles.short)}
    >
      {values[column] || <span className={styles.nothing}>—</span>}
    </td>
  )
}

interface DueProps {
  readonly plan: Plan
  readonly milestone: Milestone
  readonly now: string
  readonly paper: boolean
}

function Due({ plan, milestone, now, paper }: DueProps) {
  const { due, ended, late, standing } = milestone
  const behind = behindWords(milestone, now)
  const date = dayWithWeekday(due, now)
  return (
    <span className={styles.due}>
      {ended === null ? (
        paper ? (
          date
        ) : (
          <MilestoneDue plan={plan} milestone={milestone}>
            {date}
          </MilestoneDue>
        )
      ) : (
        say(messages, 'ended.on', { day: day(ended, now) })
      )}
      {late && <Tag strong>{say(messages, 'late')}</Tag>}
      <DueStanding standing={standing} />
      {behind && <small>{behind}</small>}
    </span>
  )
}
