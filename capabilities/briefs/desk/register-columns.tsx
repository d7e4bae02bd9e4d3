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

/** What goes when the table is too narrow for all, the first one first: it can be read in the matter beside it. */
const goesFirst = [
  'stays',
  'person',
  'acknowledgedAt',
  'channel',
  'repliedAt',
  'endedAt',
  'reopened',
  'raisedUnit',
  'disposition',
  'number',
  'fromUnit',
  'class',
  'rung',
  'ownerPerson',
  'receivedAt',
  'subject',
]
/** A column without a width keeps this much; and the bar that scrolls takes a little. */
const shared = 180
const scrollBar = 16

const pathOf = { matter: '/matters', subject: '/subjects', visit: '/visits', promise: '/promises' } as const

export function hrefOfRow({ kind, id }: Row): string {
  return `${pathOf[kind as keyof typeof pathOf]}/${id}`
}

export function columnsOf(columns: readonly Column[], now: string): DataColumn<Row>[] {
  const main = columns.find(({ key }) => key === 'title') ?? columns.find(({ key }) => key === 'subject')
  const least = leastOf(columns.filter((column) => column !== main))
  return columns.map((column) => ({
    id: column.key,
    words: column.title,
    width: widthOf(column),
    least: least.get(column.key) ?? 0,
    align: column.kind === 'number' ? 'end' : 'start',
    main: column === main,
    cell: (row) => <Cell value={row.cells[column.key] ?? null} kind={column.kind} now={now} />,
  }))
}

function widthOf({ key, kind }: Column): number | undefined {
  return kind === 'text' ? widths[key] : ofKind[kind as 'date' | 'number']
}

/** The width of the table from which a column is shown: when it fits beside all that stay longer. */
function leastOf(columns: readonly Column[]): ReadonlyMap<string, number> {
  const least = new Map<string, number>()
  let sum = columns.reduce((all, column) => all + (widthOf(column) ?? shared), shared + scrollBar)
  for (const key of goesFirst) {
    const column = columns.find((one) => one.key === key)
    if (!column) continue
    least.set(key, sum)
    sum -= widthOf(column) ?? shared
  }
  return least
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
