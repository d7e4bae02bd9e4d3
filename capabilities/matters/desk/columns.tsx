// The columns of the worklist; beside an open matter only title, thread and date are left.
import type { DataColumn } from '#foundation/ui/data-table.ts'
import { day, daysUntil, dayWord, dueWord } from '#foundation/ui/dates.ts'
import { DueStanding } from '#foundation/ui/DueStanding.tsx'
import { DueMark } from '#foundation/ui/DueMark.tsx'
import { ThreadRow } from '#foundation/ui/Thread.tsx'
import { say } from '#foundation/ui/words.ts'
import { messages as rules } from '../messages.ts'
import { DueButton } from './DueButton.tsx'
import { messages as times } from './due-messages.ts'
import type { MatterRow } from './matter.ts'
import { messages } from './messages.ts'
import type { Reference } from './reference.ts'
import type { Room } from './room.ts'
import { dueOf, isTimed, threadOf } from '../thread-view.ts'
import styles from './Worklist.module.css'

interface Seen {
  readonly reference: Reference
  readonly now: string
  readonly room: Room
}

/** Widths in pixels; what is left goes to the title. */
const widths = {
  wide: { number: 160, class: 132, rung: 132, unit: 176, thread: 260, due: 200 },
  middle: { number: 152, class: 92, rung: 96, unit: 112, thread: 160, due: 192 },
  beside: { rung: 116, unit: 132, thread: 200, due: 196 },
  narrow: { thread: 140, due: 164 },
} as const satisfies Record<Room, Partial<Record<string, number>>>

export function columnsOf(seen: Seen): DataColumn<MatterRow>[] {
  const { room } = seen
  const known: Partial<Record<string, number>> = widths[room]
  return allColumns(seen).flatMap((column) => {
    const width = known[column.id === 'received' ? 'thread' : column.id]
    if (column.main) return [column]
    return width === undefined ? [] : [{ ...column, width: column.id === 'received' ? width + 16 : width }]
  })
}

function allColumns({ reference, now, room }: Seen): DataColumn<MatterRow>[] {
  const thread = widths[room].thread
  return [
    {
      id: 'number',
      words: say(messages, 'col.number'),
      cell: (row) => <span className={styles.quiet}>{row.number}</span>,
    },
    { id: 'title', words: say(messages, 'col.title'), cell: Title, main: true },
    {
      id: 'class',
      words: say(messages, 'col.class'),
      cell: (row) => reference.classWords(row.programme, row.class),
    },
    {
      id: 'rung',
      words: say(messages, 'col.rung'),
      cell: (row) => reference.rungWords(row.programme, row.rung),
    },
    {
      id: 'unit',
      words: say(messages, 'col.unit'),
      cell: (row) => <Hands row={row} reference={reference} />,
    },
    {
      id: 'received',
      words: say(messages, 'col.thread'),
      sort: true,
      cell: (row) => (
        <ThreadRow view={threadOf(row, now, stepWords, holderOf(row, reference))} width={thread} />
      ),
    },
    {
      id: 'due',
      words: say(messages, 'col.due'),
      sort: true,
      cell: (row) => <Due row={row} now={now} short={room === 'narrow'} />,
    },
  ]
}

/** Whose hands it is in; the second and later are counted. */
function Hands({ row, reference }: { row: MatterRow; reference: Reference }) {
  const unit = reference.unitName(row.ownerUnit)
  if (row.passes < 2) return unit
  return (
    <>
      {unit} <span className={styles.quiet}>{say(messages, 'passes.short', { n: row.passes })}</span>
    </>
  )
}

function Title(row: MatterRow) {
  return (
    <span className={styles.title}>
      <span className={styles.what}>{row.title}</span>
      {row.subjectName && <span className={styles.whose}>{row.subjectName}</span>}
    </span>
  )
}

/** An open date opens to how it was counted. */
function Due({ row, now, short }: { row: MatterRow; now: string; short: boolean }) {
  if (row.closedAt)
    return (
      <span className={styles.quiet}>
        {short ? day(row.closedAt, now) : say(messages, 'due.closed', { day: day(row.closedAt, now) })}
      </span>
    )
  return (
    <>
      <DueButton id={row.id} now={now}>
        <OpenDue row={row} now={now} short={short} />
      </DueButton>{' '}
      <DueStanding standing={row.standing} />
    </>
  )
}

/** Colour only for a unit that is late; the asker's own time is nobody's delay. */
function OpenDue({ row, now, short }: { row: MatterRow; now: string; short: boolean }) {
  if (row.heldUntil)
    return (
      <span className={styles.quiet}>
        {say(times, 'held')} {!short && say(times, 'held.until', { day: day(row.heldUntil, now) })}
      </span>
    )
  if (row.status === 'replied' && daysUntil(row.dueAt, now) < 0)
    return (
      <span className={styles.quiet}>{say(messages, 'due.verdict-over', { day: day(row.dueAt, now) })}</span>
    )
  const plain = short ? dueWord(row.dueAt, now) : dayWord(row.dueAt, now)
  if (!isTimed(row)) return plain
  return <DueMark of={dueOf(row)} now={now} word={dueWord(row.dueAt, now)} plain={plain} />
}

export function holderOf(
  row: Pick<MatterRow, 'status' | 'ownerUnit'>,
  reference: Pick<Reference, 'unitName'>,
): string {
  return row.status === 'replied' ? say(messages, 'holder.asker') : reference.unitName(row.ownerUnit)
}

export function stepWords(step: string): string {
  const key = `step.${step}`
  return key in rules ? say(rules, key as keyof typeof rules) : step
}
