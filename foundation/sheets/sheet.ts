// The shapes of a sheet that was read: a head that says what it is, and rows that remember where they stood.
import type { SheetLimits } from './limits.ts'

/** A cell is what a person sees, as text; an empty cell is ''. */
type Cell = string

export interface SheetRow {
  /** The row's number in the sheet, from 1, as a spreadsheet program shows it. */
  readonly at: number
  /** One cell for each column of the head. */
  readonly cells: readonly Cell[]
}

/** Something worth telling a person that stops nothing; worded in messages.ts. */
export interface SheetNote {
  readonly note: string
  readonly details: Readonly<Record<string, unknown>>
}

export interface SheetHead {
  /** The file's name as given. */
  readonly name: string
  readonly format: 'xlsx' | 'csv'
  /** The sheet that was read, and all that could have been; null and empty in a csv file. */
  readonly sheet: string | null
  readonly sheets: readonly string[]
  /** Of a csv file: 'utf-8', 'gb18030', 'utf-16le' or 'utf-16be'; null otherwise. */
  readonly encoding: string | null
  readonly headerRow: number
  /** Titles, none empty and none twice: an empty one is numbered, a second one gets ' (2)'. */
  readonly columns: readonly string[]
  readonly notes: readonly SheetNote[]
}

/** What is known after the last row. */
export interface SheetSummary extends SheetHead {
  readonly total: number
}

export interface Sheet extends SheetSummary {
  readonly rows: readonly SheetRow[]
}

export interface ReadOptions {
  /** Name of the sheet; the first visible one when not given. */
  readonly sheet?: string
  /** Number of the row that holds the titles, from 1; found by looking when not given. */
  readonly headerRow?: number
  /** Titles that are hoped for: the row among the first twenty that holds most of them is the header. */
  readonly titles?: readonly string[]
  readonly limits?: Partial<SheetLimits>
}

/** A row as it came out of a file, before the header is known; `cells` may be shorter than the sheet is wide. */
export interface RawRow {
  at: number
  cells: Cell[]
}
