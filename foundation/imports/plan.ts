// Judges the rows of a sheet one by one: added, changed, the same, or refused with the cell that is to blame.
import type { Refusal } from '#foundation/core/refusal.ts'
import { isRefusal } from '#foundation/core/refusal.ts'
import type { SheetRow } from '#foundation/sheets/sheet.ts'
import type { FieldChange, ImportKind, RowProblem } from './kind.ts'
import type { Mapping } from './mapping.ts'

/** Why a row is refused: a code with words in messages, and the column as the sheet calls it, '' for the whole row. */
export interface Problem extends Refusal {
  readonly column: string
  /** The cell's text, cut at 100 characters. */
  readonly cell: string
}

/** `at` is the row's number in the sheet. */
export type Verdict<Row> =
  | { readonly verdict: 'added'; readonly at: number; readonly key: string; readonly row: Partial<Row> }
  | {
      readonly verdict: 'changed'
      readonly at: number
      readonly key: string
      readonly row: Partial<Row>
      readonly fields: readonly FieldChange[]
    }
  | { readonly verdict: 'same'; readonly at: number; readonly key: string }
  | { readonly verdict: 'refused'; readonly at: number; readonly problems: readonly Problem[] }

/** A verdict that has an effect. */
export type Effective<Row> = Extract<Verdict<Row>, { verdict: 'added' | 'changed' }>

type RefusedRow = Extract<Verdict<never>, { verdict: 'refused' }>

/** A row whose cells could be read; what is known of its key is still to be asked. */
type ReadRow<Row> = { readonly at: number; readonly key: string; readonly row: Partial<Row> } | RefusedRow

export interface Planner<Row, Known> {
  /** Reads the next rows of the file, remembering keys so that a later row of the same key is refused. */
  read(rows: readonly SheetRow[]): ReadRow<Row>[]
  judge(rows: readonly ReadRow<Row>[], known: ReadonlyMap<string, Known>): Verdict<Row>[]
}

/** Judges all rows of a sheet at once; for large ones use a planner with `read` and `judge` in turn. */
export function planRows<Row extends object, Known>(
  rows: readonly SheetRow[],
  mapping: Mapping,
  kind: ImportKind<Row, Known>,
  known: ReadonlyMap<string, Known>,
): Verdict<Row>[] {
  const planner = makePlanner(mapping, kind)
  return planner.judge(planner.read(rows), known)
}

export function makePlanner<Row extends object, Known>(
  mapping: Mapping,
  kind: ImportKind<Row, Known>,
): Planner<Row, Known> {
  const firstAt = new Map<string, number>()
  const titles = new Map(mapping.columns.map(({ key, found, title }) => [key, found ?? title]))
  return {
    read: (rows) =>
      rows.map(({ at, cells }) => {
        const { row, problems } = readCells(cells, mapping, kind)
        const problem = problems.length > 0 ? null : wholeRowProblem(row, kind, titles)
        if (problem) problems.push(problem)
        if (problems.length > 0) return { verdict: 'refused', at, problems }
        const key = kind.keyOf(row)!
        const first = firstAt.get(key)
        if (first !== undefined) return refusedRow(at, 'import.row-twice', { first, key })
        firstAt.set(key, at)
        return { at, key, row }
      }),
    judge: (rows, known) =>
      rows.map((read) => {
        const verdict = 'verdict' in read ? read : judgeRow(read, kind, known)
        if (verdict.verdict !== 'added' && verdict.verdict !== 'changed') return verdict
        const found = kind.rule?.(verdict.row, known.get(verdict.key))
        return found ? { verdict: 'refused', at: read.at, problems: [blaming(found, titles)] } : verdict
      }),
  }
}

function readCells<Row extends object, Known>(
  cells: readonly string[],
  mapping: Mapping,
  kind: ImportKind<Row, Known>,
): { row: Partial<Row>; problems: Problem[] } {
  const row: Partial<Row> = {}
  const problems: Problem[] = []
  for (const [index, column] of kind.columns.entries()) {
    const mapped = mapping.columns[index]!
    const cell = mapped.column === null ? '' : (cells[mapped.column] ?? '').trim()
    const place = { column: mapped.found ?? mapped.title, cell: cell.slice(0, 100) }
    if (cell === '') {
      if (column.required) problems.push({ refused: 'import.cell-missing', ...place })
      continue
    }
    const value = column.read(cell)
    if (isRefusal(value)) problems.push({ ...value, ...place })
    else row[column.key] = value
  }
  return { row, problems }
}

function wholeRowProblem<Row extends object, Known>(
  row: Partial<Row>,
  kind: ImportKind<Row, Known>,
  titles: ReadonlyMap<string, string>,
): Problem | null {
  if (kind.keyOf(row) === null) return { refused: 'import.key-missing', column: '', cell: '' }
  const found = kind.check?.(row)
  return found ? blaming(found, titles) : null
}

function blaming<Row extends object>(
  { key, ...refusal }: RowProblem<Row>,
  titles: ReadonlyMap<string, string>,
): Problem {
  return { ...refusal, column: titles.get(key ?? '') ?? '', cell: '' }
}

function judgeRow<Row extends object, Known>(
  { at, key, row }: Extract<ReadRow<Row>, { key: string }>,
  kind: ImportKind<Row, Known>,
  known: ReadonlyMap<string, Known>,
): Verdict<Row> {
  const before = known.get(key)
  if (before === undefined) return { verdict: 'added', at, key, row }
  const fields = kind.compare(row, before)
  if (fields === 'same' || fields.length === 0) return { verdict: 'same', at, key }
  return { verdict: 'changed', at, key, row, fields }
}

/** A row refused as a whole. */
export function refusedRow(at: number, code: string, details: Record<string, unknown>): RefusedRow {
  return { verdict: 'refused', at, problems: [{ refused: code, details, column: '', cell: '' }] }
}
