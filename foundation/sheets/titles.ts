// Finds the row of titles in a sheet made by people, and gives every column a name of its own.
import type { RawRow, SheetNote } from './sheet.ts'

/** How far down a header may stand: official tables begin with a title, a unit and a date. */
export const headerWithin = 20

/** A title as it is compared: full width folded, no blanks, no mark of being required, lower case. */
export function normaliseTitle(title: string): string {
  const bare = title.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()
  return bare.replace(/\((?:必填|选填|required|optional)\)/g, '').replace(/^\*+|[*::]+$/g, '')
}

/** Index of the header among the first rows, or -1: the wished number, else the most hoped-for titles, else two filled cells. */
export function findHeader(
  rows: readonly RawRow[],
  wished: number | undefined,
  titles: readonly string[],
): number {
  if (wished !== undefined) return rows.findIndex((row) => row.at === wished)
  const hoped = new Set(titles.map(normaliseTitle))
  let best = -1
  let most = 0
  for (const [index, row] of rows.entries()) {
    const hits = row.cells.filter((cell) => hoped.has(normaliseTitle(cell))).length
    if (hits > most) {
      most = hits
      best = index
    }
  }
  if (best >= 0) return best
  const wide = rows.findIndex((row) => row.cells.filter((cell) => cell.trim() !== '').length > 1)
  return wide >= 0 ? wide : rows.length > 0 ? 0 : -1
}

/** Names `width` columns after the header's cells and tells which had to be named. */
export function nameColumns(
  header: readonly string[],
  width: number,
): { columns: string[]; notes: SheetNote[] } {
  const columns: string[] = []
  const notes: SheetNote[] = []
  const taken = new Set<string>()
  for (let index = 0; index < width; index++) {
    const written = (header[index] ?? '').trim()
    const letter = columnLetter(index)
    const title = written === '' ? `(${letter})` : written
    let name = title
    for (let n = 2; taken.has(name); n++) name = `${title} (${n})`
    taken.add(name)
    columns.push(name)
    if (written === '') notes.push({ note: 'sheet.title-empty', details: { column: letter, name } })
    else if (name !== title)
      notes.push({ note: 'sheet.title-twice', details: { column: letter, title, name } })
  }
  return { columns, notes }
}

/** 'A' for 0, 'AA' for 26. */
export function columnLetter(index: number): string {
  let letters = ''
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  return letters
}
