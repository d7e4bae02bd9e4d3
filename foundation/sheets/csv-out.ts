// One line of a .csv file: values as text, guarded against being computed, quoted where RFC 4180 wants it.
import { guardFormula } from './formula.ts'
import type { CellKind } from './table.ts'
import { plainDate, plainText, plainValue } from './values-out.ts'

export function csvLine(fields: readonly string[]): string {
  return `${fields.map(quoted).join(',')}\r\n`
}

/** A number as its digits, a date as '2026-03-02' or '2026-03-02 16:53', anything else as guarded text. */
export function csvValue(kind: CellKind, value: unknown): string {
  const number = kind === 'number' ? plainValue(value) : null
  if (number !== null) return number
  const date = kind === 'date' ? plainDate(value) : null
  return date === null ? guardFormula(plainText(value)) : date.text
}

function quoted(field: string): string {
  return /[",\r\n;\t]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}
