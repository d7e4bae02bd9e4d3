// Writes tables for people to open: .xlsx in which no text is ever a formula, and .csv that Chinese Excel reads right.
import { Readable } from 'node:stream'
import { csvLine, csvValue } from './csv-out.ts'
import { guardFormula } from './formula.ts'
import type { SheetToWrite } from './table.ts'
import { workbookParts } from './xlsx-out.ts'
import { zipped } from './zip-out.ts'

/** Media types to send with the streams below. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const csvType = 'text/csv; charset=utf-8'

/**
 * An .xlsx file as a stream of bytes: rows are pulled as the reader reads, at most 1,048,575 of them.
 * Header frozen and bold; every text cell is typed as text and formatted as text; cells are cut at 32,767 characters.
 */
export function writeXlsx(table: SheetToWrite): Readable {
  return Readable.from(zipped(workbookParts(table)), { objectMode: false })
}

/** A .csv file as a stream of bytes: UTF-8 with its mark, CRLF, RFC 4180, formula-looking text quoted with '. */
export function writeCsv({ columns, rows }: SheetToWrite): Readable {
  async function* lines(): AsyncGenerator<string> {
    let piece = `\ufeff${csvLine(columns.map((column) => guardFormula(column.title)))}`
    for await (const row of rows) {
      piece += csvLine(columns.map((column) => csvValue(column.kind, row[column.key])))
      if (piece.length < 65_536) continue
      yield piece
      piece = ''
    }
    yield piece
  }
  return Readable.from(encoded(lines()), { objectMode: false })
}

async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield Buffer.from(piece)
}
