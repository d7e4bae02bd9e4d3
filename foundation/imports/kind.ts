// What a capability tells of a kind of thing that can be imported: its columns, what identifies it, what has changed.
import type { Refusal } from '#foundation/core/refusal.ts'

/** One column for each field that a sheet may carry. */
export type ImportColumn<Row extends object> = {
  readonly [Key in keyof Row & string]: {
    readonly key: Key
    /** Titles by which the column is known, Chinese first; the first one names it to people. */
    readonly titles: readonly [string, ...string[]]
    readonly required?: boolean
    /** The field's value from a cell that is not blank, its ends trimmed. */
    read(cell: string): Row[Key] | Refusal
  }
}[keyof Row & string]

export interface FieldChange {
  readonly key: string
  readonly from: unknown
  readonly to: unknown
}

/**
 * A kind of thing that can be imported. A field whose column is absent or whose cell is blank is absent from the row:
 * it says nothing, so it neither clears nor changes what is known.
 */
export interface ImportKind<Row extends object, Known> {
  readonly columns: readonly ImportColumn<Row>[]
  /** What a row is recognised by, within the file and against what is known; null when it cannot be told. */
  keyOf(row: Partial<Row>): string | null
  compare(row: Partial<Row>, known: Known): 'same' | readonly FieldChange[]
  /** What no single cell can tell; `key` names the column to blame. */
  check?(row: Partial<Row>): RowProblem<Row> | null
  /** What shows only beside what is known (nothing, for a new one); asked of rows that would have an effect. */
  rule?(row: Partial<Row>, known: Known | undefined): RowProblem<Row> | null
}

export type RowProblem<Row extends object> = Refusal & { readonly key?: keyof Row & string }

/** Compares the fields a row carries with fields of the same names, by their JSON. */
export function changedFields<Row extends object>(
  row: Partial<Row>,
  known: { readonly [Key in keyof Row]?: unknown },
): 'same' | readonly FieldChange[] {
  const changes: FieldChange[] = []
  for (const [key, to] of Object.entries(row)) {
    const from = known[key as keyof Row] ?? null
    if (to !== undefined && JSON.stringify(from) !== JSON.stringify(to)) changes.push({ key, from, to })
  }
  return changes.length === 0 ? 'same' : changes
}
