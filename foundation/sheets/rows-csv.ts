// Reads the records of a separated-values file (RFC 4180) one after another, with comma, semicolon or tab.
import { unguardFormula } from './formula.ts'
import type { SheetLimits } from './limits.ts'
import { GivenUp } from './limits.ts'
import type { RawRow } from './sheet.ts'
import { columnLetter } from './titles.ts'

const delimiters = [',', '\t', ';'] as const

/** Batches of records, numbered as a spreadsheet program would number their rows. Throws GivenUp. */
export function* csvRows(pieces: Iterable<string>, limits: SheetLimits): Generator<RawRow[]> {
  let reader: RecordReader | null = null
  for (const piece of pieces) {
    reader ??= new RecordReader(delimiterOf(piece), limits)
    reader.push(piece)
    yield reader.take()
  }
  if (!reader) return
  reader.end()
  yield reader.take()
}

/** The separator that cuts the first lines most evenly. */
function delimiterOf(text: string): string {
  const lines = text
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/, 21)
    .slice(0, 20)
  let best: string = delimiters[0]
  let most = 0
  for (const delimiter of delimiters) {
    const counts = new Map<number, number>()
    for (const line of lines) {
      const count = line.split(delimiter).length - 1
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1)
    }
    const score = Math.max(0, ...[...counts].map(([count, times]) => count * times))
    if (score > most) {
      most = score
      best = delimiter
    }
  }
  return best
}

class RecordReader {
  private readonly separator: number
  private readonly limits: SheetLimits
  private rows: RawRow[] = []
  private row: RawRow = { at: 1, cells: [] }
  private column = 0
  private field = ''
  private started = false
  private quoted = false
  private afterQuote = false
  private afterReturn = false

  constructor(delimiter: string, limits: SheetLimits) {
    this.separator = delimiter.charCodeAt(0)
    this.limits = limits
  }

  push(text: string): void {
    let at = 0
    while (at < text.length) {
      if (this.afterReturn) {
        this.afterReturn = false
        if (text.charCodeAt(at) === 10) at++
      } else at = this.quoted ? this.inQuotes(text, at) : this.outside(text, at)
    }
  }

  end(): void {
    if (this.quoted) throw new GivenUp('sheet.quote-open', this.place())
    if (this.started || this.column > 0) this.endRow()
  }

  take(): RawRow[] {
    const taken = this.rows
    this.rows = []
    return taken
  }

  /** Takes the text of a quoted field from `at` on; gives where it stopped. */
  private inQuotes(text: string, at: number): number {
    const quote = text.indexOf('"', at)
    this.add(text.slice(at, quote < 0 ? undefined : quote))
    if (quote < 0) return text.length
    this.quoted = false
    this.afterQuote = true
    return quote + 1
  }

  private outside(text: string, at: number): number {
    const code = text.charCodeAt(at)
    if (code === 34 && (this.afterQuote || !this.started)) {
      // A second quote right after a closing one stands for a quote; a first one opens the field.
      this.add(this.afterQuote ? '"' : '')
      this.quoted = true
      this.afterQuote = false
      return at + 1
    }
    this.afterQuote = false
    if (code === this.separator) this.endField()
    else if (code === 13 || code === 10) this.endRow()
    else return this.plain(text, at)
    this.afterReturn = code === 13
    return at + 1
  }

  private plain(text: string, at: number): number {
    let end = at
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end)
      if (code === this.separator || code === 13 || code === 10) break
    }
    this.add(text.slice(at, end))
    return end
  }

  private add(text: string): void {
    this.started = true
    this.field += text
    const limit = this.limits.cellChars
    if (this.field.length > limit) throw new GivenUp('sheet.cell-too-long', { limit, ...this.place() })
  }

  private endField(): void {
    const limit = this.limits.columns
    if (this.column < limit) this.row.cells.push(unguardFormula(this.field))
    else if (this.field !== '') throw new GivenUp('sheet.too-many-columns', { limit, ...this.place() })
    this.column++
    this.field = ''
    this.started = false
    this.afterQuote = false
  }

  private endRow(): void {
    this.endField()
    this.rows.push(this.row)
    this.row = { at: this.row.at + 1, cells: [] }
    this.column = 0
  }

  private place(): { row: number; column: string } {
    return { row: this.row.at, column: columnLetter(this.column) }
  }
}
