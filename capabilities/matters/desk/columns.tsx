// The columns of the worklist; beside an open matter only title, thread and date are left.
import type { Lang } from '#foundation/core/words.ts'
import type { DataColumn } from '#foundation/ui/data-table.ts'
import { day, daysUntil, dayWord, dueWord } from '#foundation/ui/dates.ts'
import { ColourMark } from '#foundation/ui/Marks.tsx'
import { ThreadRow } from '#foundation/ui/Thread.tsx'
import { say } from '#foundation/ui/words.ts'
import { messages as rules } from '../messages.ts'
import type { MatterRow } from './matter.ts'
import { messages } from './messages.ts'
import type { Reference } from './reference.ts'
import type { Room } from './room.ts'
import { isLate, threadOf } from '../thread-view.ts'
import styles from './Worklist.module.css'

interface Seen {
  readonly reference: Reference
  readonly now: string
  readonly room: Room
  readonly language: Lang
}

export function columnsOf(seen: Seen): DataColumn<MatterRow>[] {
  const { reference, room } = seen
  const title = { id: 'title', words: say(messages, 'col.title'), cell: Title, main: true }
  const unit = {
    id: 'unit',
    words: say(messages, 'col.unit'),
    cell: (row: MatterRow) => reference.unitName(row.ownerUnit),
    width: room === 'wide' ? 160 : 112,
  }
  const end = [threadColumn(seen), dueColumn(seen)]
  if (room === 'narrow') return [title, ...end]
  const number = {
    id: 'number',
    words: say(messages, 'col.number'),
    cell: (row: MatterRow) => <span className={styles.quiet}>{row.number}</span>,
    width: 144,
  }
  return [...(room === 'wide' ? [number] : []), title, ...sorting(seen), unit, ...end]
}

function sorting({ reference, language }: Seen): DataColumn<MatterRow>[] {
  return [
    {
      id: 'class',
      words: say(messages, 'col.class'),
      cell: (row) => reference.classWords(row.programme, row.class),
      width: language === 'zh' ? 92 : 120,
    },
    {
      id: 'rung',
      words: say(messages, 'col.rung'),
      cell: (row) => reference.rungWords(row.programme, row.rung),
      width: language === 'zh' ? 100 : 116,
    },
  ]
}

function threadColumn({ reference, now, room }: Seen): DataColumn<MatterRow> {
  const width = room === 'narrow' ? 148 : room === 'wide' ? 260 : 200
  return {
    id: 'received',
    words: say(messages, 'col.thread'),
    sort: true,
    width: width + 16,
    cell: (row) => <ThreadRow view={threadOf(row, now, stepWords, holderOf(row, reference))} width={width} />,
  }
}

function dueColumn({ now, room, language }: Seen): DataColumn<MatterRow> {
  return {
    id: 'due',
    words: say(messages, 'col.due'),
    sort: true,
    width: room === 'narrow' ? 128 : language === 'zh' ? 196 : 188,
    cell: (row) => <Due row={row} now={now} short={room === 'narrow'} />,
  }
}

function Title(row: MatterRow) {
  return (
    <span className={styles.title}>
      <span className={styles.what}>{row.title}</span>
      {row.subjectName && <span className={styles.whose}>{row.subjectName}</span>}
    </span>
  )
}

/** Colour only for a unit that is late; the asker's own time is nobody's delay. */
function Due({ row, now, short }: { row: MatterRow; now: string; short: boolean }) {
  if (row.closedAt)
    return (
      <span className={styles.quiet}>{say(messages, 'due.closed', { day: day(row.closedAt, now) })}</span>
    )
  if (isLate(row, now)) return <ColourMark tone="amber" word={dueWord(row.dueAt, now)} />
  if (row.status === 'replied' && daysUntil(row.dueAt, now) < 0)
    return (
      <span className={styles.quiet}>{say(messages, 'due.verdict-over', { day: day(row.dueAt, now) })}</span>
    )
  return short ? dueWord(row.dueAt, now) : dayWord(row.dueAt, now)
}

export function holderOf(row: Pick<MatterRow, 'status' | 'ownerUnit'>, reference: Reference): string {
  return row.status === 'replied' ? say(messages, 'holder.asker') : reference.unitName(row.ownerUnit)
}

export function stepWords(step: string): string {
  const key = `step.${step}`
  return key in rules ? say(rules, key as keyof typeof rules) : step
}
