// Reads the rows of an .xlsx file one after another, holding no more than a piece of the sheet at a time.
import type { Archive } from './archive.ts'
import { numberText } from './cells.ts'
import type { SheetLimits } from './limits.ts'
import { GivenUp } from './limits.ts'
import type { RawRow } from './sheet.ts'
import type { Strings } from './strings.ts'
import { officeText, readStrings } from './strings.ts'
import { columnLetter } from './titles.ts'
import type { Workbook } from './workbook.ts'
import { XmlReader, attributesOf } from './xml.ts'

const lastRow = 1_048_576

/** Batches of the rows that hold anything, in the order of the file. Throws GivenUp. */
export async function* xlsxRows(
  archive: Archive,
  workbook: Workbook,
  limits: SheetLimits,
): AsyncGenerator<RawRow[]> {
  const strings = await readStrings(archive, workbook.stringsPart, limits.cellChars)
  const reader = new SheetReader(workbook, strings, limits)
  const decoder = new TextDecoder('utf-8')
  for await (const chunk of archive.stream(workbook.sheetPart)) {
    reader.push(decoder.decode(chunk, { stream: true }))
    yield reader.take()
  }
  reader.push(decoder.decode())
  reader.end()
  yield reader.take()
}

interface OpenCell {
  column: number
  type: string
  style: number
  text: string
}

class SheetReader {
  private readonly workbook: Workbook
  private readonly strings: Strings
  private readonly limits: SheetLimits
  private readonly xml: XmlReader
  private rows: RawRow[] = []
  private row: RawRow = { at: 0, cells: [] }
  private cell: OpenCell | null = null
  private nextColumn = 0
  private inSheet = false
  private listening = false
  private inPhonetic = false

  constructor(workbook: Workbook, strings: Strings, limits: SheetLimits) {
    this.workbook = workbook
    this.strings = strings
    this.limits = limits
    this.xml = new XmlReader({
      open: (name, raw) => this.opened(name, raw),
      close: (name) => this.closed(name),
      text: (piece) => this.heard(piece),
    })
  }

  push(text: string): void {
    this.xml.push(text)
  }

  end(): void {
    this.xml.end()
  }

  take(): RawRow[] {
    const taken = this.rows
    this.rows = []
    return taken
  }

  private opened(name: string, raw: string): void {
    if (name === 'sheetData') this.inSheet = true
    else if (!this.inSheet) return
    else if (name === 'c') this.openCell(attributesOf(raw))
    else if (name === 'v' || name === 't') this.listening = this.cell !== null && !this.inPhonetic
    else if (name === 'rPh') this.inPhonetic = true
    else if (name === 'row') {
      this.row = { at: rowOf(attributesOf(raw)['r'], this.row.at), cells: [] }
      this.nextColumn = 0
    }
  }

  private closed(name: string): void {
    if (!this.inSheet) return
    if (name === 'v' || name === 't') this.listening = false
    else if (name === 'rPh') this.inPhonetic = false
    else if (name === 'c' && this.cell) {
      this.closeCell(this.cell)
      this.cell = null
    } else if (name === 'row' && this.row.cells.length > 0) this.rows.push(this.row)
    else if (name === 'sheetData') this.inSheet = false
  }

  private heard(piece: string): void {
    if (!this.listening || !this.cell) return
    // A character may be written as seven ('_x000D_'); what is far too long is noticed when the cell closes.
    if (this.cell.text.length <= this.limits.cellChars * 7) this.cell.text += piece
  }

  private openCell(attributes: Record<string, string>): void {
    const column = attributes['r'] === undefined ? this.nextColumn : columnOf(attributes['r'])
    this.cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), text: '' }
    this.nextColumn = column + 1
  }

  private closeCell(cell: OpenCell): void {
    const value = this.valueOf(cell)
    if (value === '') return
    const { column } = cell
    const { columns, cellChars } = this.limits
    const place = { column: columnLetter(column), row: this.row.at }
    if (column >= columns) throw new GivenUp('sheet.too-many-columns', { limit: columns, ...place })
    if (value.length > cellChars) throw new GivenUp('sheet.cell-too-long', { limit: cellChars, ...place })
    while (this.row.cells.length < column) this.row.cells.push('')
    this.row.cells[column] = value
  }

  private valueOf({ type, style, text }: OpenCell): string {
    if (text === '') return ''
    const { looks, date1904 } = this.workbook
    if (type === 's') return this.strings.at(Number(text)) ?? ''
    if (type === 'n') return numberText(text, looks[style] ?? 'plain', date1904)
    if (type === 'b') return ['1', 'true'].includes(text.trim()) ? 'TRUE' : 'FALSE'
    return officeText(text)
  }
}

function rowOf(written: string | undefined, before: number): number {
  const at = written === undefined ? before + 1 : Number(written)
  if (!Number.isInteger(at) || at <= before || at > lastRow)
    throw new GivenUp('sheet.damaged', { row: before + 1 })
  return at
}

/** 0 for 'A7'. */
function columnOf(reference: string): number {
  let column = 0
  let at = 0
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32
    if (letter < 65 || letter > 90) break
    column = Math.min(column * 26 + letter - 64, 1_000_000)
  }
  if (column === 0) throw new GivenUp('sheet.damaged', { cell: reference.slice(0, 20) })
  return column - 1
}
