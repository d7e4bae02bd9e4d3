// The columns of a register as its door describes them; what each needs of the width, and what goes first when there is little.
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { DataColumn } from '#foundation/ui/data-table.ts'
import { day } from '#foundation/ui/dates.ts'
import { number } from '#foundation/ui/numbers.ts'
import type { briefDoors } from '../contract.ts'
import styles from './Brief.module.css'

export type Listed = ReplyOf<typeof briefDoors.readRegister>
export type Row = Listed['items'][number]
type Column = Listed['columns'][number]

/** Pixels of text columns that are neither a name nor a sentence; the others share what is left. */
const widths: Readonly<Record<string, number>> = {
  number: 160,
  class: 96,
  rung: 132,
  status: 84,
  channel: 64,
  raisedBy: 84,
  raisedUnit: 132,
  person: 76,
  ownerPerson: 76,
  recordedBy: 84,
  unit: 132,
  fromUnit: 148,
  toUnit: 148,
  ownerUnit: 168,
  ended: 76,
  disposition: 100,
  grade: 92,
  stays: 200,
  code: 184,
}
const ofKind = { date: 122, number: 84 } as const

/** Below this width of the table the column is left out: what can be read in the matter beside it. */
const least: Readonly<Record<string, number>> = {
  number: 860,
  channel: 1040,
  raisedUnit: 900,
  fromUnit: 1180,
  stays: 1240,
  acknowledgedAt: 1060,
  person: 1000,
  ownerPerson: 760,
  class: 760,
  rung: 760,
  receivedAt: 700,
  disposition: 900,
  reopened: 1000,
  repliedAt: 900,
  subject: 560,
}

const pathOf = { matter: '/matters', subject: '/subjects', visit: '/visits', promise: '/promises' } as const

export function hrefOfRow({ kind, id }: Row): string {
  return `${pathOf[kind as keyof typeof pathOf]}/${id}`
}

export function columnsOf(columns: readonly Column[], now: string): DataColumn<Row>[] {
  const main = columns.find(({ key }) => key === 'title') ?? columns.find(({ key }) => key === 'subject')
  return columns.map((column) => ({
    id: column.key,
    words: column.title,
    width: column.kind === 'text' ? widths[column.key] : ofKind[column.kind as 'date' | 'number'],
    least: column === main ? 0 : least[column.key],
    align: column.kind === 'number' ? 'end' : 'start',
    main: column === main,
    cell: (row) => <Cell value={row.cells[column.key] ?? null} kind={column.kind} now={now} />,
  }))
}

function Cell({ value, kind, now }: { value: string | number | null; kind: string; now: string }) {
  if (value === null || value === '') return <span className={styles.none}>—</span>
  if (typeof value === 'number') return number(value, 1)
  if (kind === 'date') return day(value, now)
  return <span title={value}>{value}</span>
}

/** A matter stands in the handover register once per handing over. */
export function idOfRow({ id, cells }: Row): string {
  const handed = cells['handedAt']
  return handed === undefined || handed === null ? id : `${id} ${handed}`
}

/** The row to mark for what stands open beside the list. */
export function openRow(rows: readonly Row[], path: string | null): string | null {
  const id = path?.split('/')[2]
  const found = rows.find((row) => row.id === id)
  return found ? idOfRow(found) : null
}
