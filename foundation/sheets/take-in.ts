// Makes a sheet of raw rows: finds the header, cuts every row to it, counts, and holds all of it to the limits.
import type { SheetLimits } from './limits.ts'
import { GivenUp } from './limits.ts'
import type { RawRow, ReadOptions, SheetHead, SheetNote, SheetRow } from './sheet.ts'
import { columnLetter, findHeader, headerWithin, nameColumns } from './titles.ts'

const chunkRows = 500
const chunkChars = 500_000

/** What a file says of itself before its rows are looked at. */
type FileHead = Pick<SheetHead, 'name' | 'format' | 'sheet' | 'sheets' | 'encoding'>

export type SheetPart =
  | { part: 'head'; head: SheetHead }
  | { part: 'rows'; rows: SheetRow[] }
  | { part: 'end'; total: number; notes: SheetNote[] }

/** The parts of a sheet, head first, then rows in chunks, the end last. Throws GivenUp. */
export async function* takeIn(
  batches: AsyncIterable<RawRow[]> | Iterable<RawRow[]>,
  file: FileHead,
  options: ReadOptions,
  limits: SheetLimits,
): AsyncGenerator<SheetPart> {
  const measure = measurer(limits)
  const waiting: RawRow[] = []
  let cutter: RowCutter | null = null
  for await (const batch of batches) {
    const filled = batch.filter((row) => row.cells.some((cell) => cell.trim() !== ''))
    measure(filled)
    if (cutter) cutter.add(filled)
    else {
      waiting.push(...filled)
      if (!isEnough(waiting, options.headerRow)) continue
      const begun = begin(waiting, file, options)
      cutter = begun.cutter
      yield begun.part
    }
    yield* cutter.full()
  }
  if (!cutter) {
    const begun = begin(waiting, file, options)
    cutter = begun.cutter
    yield begun.part
  }
  yield* cutter.rest()
  yield cutter.end()
}

/** True when the header and the twenty rows that tell how wide the table is must be among `rows`. */
function isEnough(rows: readonly RawRow[], headerRow: number | undefined): boolean {
  if (headerRow === undefined) return rows.length >= 2 * headerWithin
  return (rows.at(-headerWithin)?.at ?? 0) > headerRow
}

/** Chooses the header among the first rows and starts cutting with what came after it. */
function begin(
  rows: readonly RawRow[],
  file: FileHead,
  options: ReadOptions,
): { part: SheetPart; cutter: RowCutter } {
  if (rows.length === 0) throw new GivenUp('sheet.empty')
  const top = options.headerRow === undefined ? rows.slice(0, headerWithin) : rows
  const index = findHeader(top, options.headerRow, options.titles ?? [])
  const header = rows[index]
  if (!header) throw new GivenUp('sheet.no-header', { row: options.headerRow ?? 1 })
  const body = rows.slice(index + 1)
  const widths = [header, ...body.slice(0, headerWithin)].map((row) => filledWidth(row.cells))
  const width = Math.max(...widths)
  const cutter = rowCutter(width)
  cutter.add(body)
  return {
    part: { part: 'head', head: { ...file, headerRow: header.at, ...nameColumns(header.cells, width) } },
    cutter,
  }
}

function filledWidth(cells: readonly string[]): number {
  let width = cells.length
  while (width > 0 && cells[width - 1]!.trim() === '') width--
  return width
}

function measurer(limits: SheetLimits): (rows: readonly RawRow[]) => void {
  let rowCount = 0
  let cells = 0
  let chars = 0
  return (rows) => {
    for (const row of rows) {
      // The header is not a row of data; nor are the few lines above it, which nobody will miss at this size.
      if (++rowCount > limits.rows + 1) throw new GivenUp('sheet.too-many-rows', { limit: limits.rows })
      for (const cell of row.cells) {
        if (cell === '') continue
        cells++
        chars += cell.length
      }
      if (cells > limits.cells)
        throw new GivenUp('sheet.too-many-cells', { limit: limits.cells, row: row.at })
      if (chars > limits.textChars) throw new GivenUp('sheet.too-much-text', { row: row.at })
    }
  }
}

type RowCutter = ReturnType<typeof rowCutter>

function rowCutter(width: number) {
  const blank = Array.from({ length: width }, () => '')
  let rows: SheetRow[] = []
  let chars = 0
  let ready: SheetRow[][] = []
  let total = 0
  let beyond: { column: string; row: number; count: number } | null = null

  function cut(row: RawRow): SheetRow {
    const over = row.cells.findIndex((cell, index) => index >= width && cell.trim() !== '')
    if (over >= 0)
      beyond = { column: columnLetter(over), row: row.at, ...beyond, count: (beyond?.count ?? 0) + 1 }
    return { at: row.at, cells: [...row.cells.slice(0, width), ...blank.slice(row.cells.length)] }
  }

  return {
    add(raw: readonly RawRow[]): void {
      for (const row of raw) {
        rows.push(cut(row))
        total++
        chars += row.cells.reduce((sum, cell) => sum + cell.length, 0)
        if (rows.length < chunkRows && chars < chunkChars) continue
        ready.push(rows)
        rows = []
        chars = 0
      }
    },
    *full(): Generator<SheetPart> {
      for (const chunk of ready) yield { part: 'rows', rows: chunk }
      ready = []
    },
    *rest(): Generator<SheetPart> {
      if (rows.length > 0) ready.push(rows)
      rows = []
      yield* this.full()
    },
    end(): SheetPart {
      const notes = beyond ? [{ note: 'sheet.cells-untitled', details: beyond }] : []
      return { part: 'end', total, notes }
    },
  }
}
