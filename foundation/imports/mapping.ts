// Which column of a sheet is which field: proposed from the titles, corrected by a person.
import { normaliseTitle } from '#foundation/sheets/titles.ts'
import type { ImportKind } from './kind.ts'

interface MappedColumn {
  readonly key: string
  /** The kind's own title. */
  readonly title: string
  readonly required: boolean
  /** Index among the sheet's columns and the title there, null when the sheet has none. */
  readonly column: number | null
  readonly found: string | null
}

export interface Mapping {
  readonly columns: readonly MappedColumn[]
  /** Columns of the sheet that nothing is read from. */
  readonly unmapped: readonly { readonly column: number; readonly title: string }[]
  /** Titles of required columns that the sheet lacks; nothing can be planned while there are any. */
  readonly missing: readonly string[]
}

/** What a person chose: the sheet's column for a field, or null for none. */
export type ChosenColumns = Readonly<Record<string, number | null>>

/**
 * Proposes a mapping: what was chosen first, then titles letter for letter, then titles that differ only in blanks,
 * full width, case or a mark of being required. A column of the sheet is proposed for one field only.
 */
export function mapColumns<Row extends object, Known>(
  titles: readonly string[],
  kind: Pick<ImportKind<Row, Known>, 'columns'>,
  chosen: ChosenColumns = {},
): Mapping {
  const taken = new Set<number>()
  const found = new Map<string, number | null>()
  const take = (key: string, column: number): void => {
    if (column < 0 || found.has(key)) return
    found.set(key, column)
    taken.add(column)
  }
  for (const { key } of kind.columns) {
    if (!Object.hasOwn(chosen, key)) continue
    const column = chosen[key] ?? null
    if (column === null) found.set(key, null)
    else if (Number.isInteger(column) && column < titles.length) take(key, column)
  }
  for (const alike of [(title: string) => title.trim(), normaliseTitle]) {
    const wanted = titles.map(alike)
    for (const { key, titles: aliases } of kind.columns) {
      for (const alias of aliases) {
        take(
          key,
          wanted.findIndex((title, index) => title === alike(alias) && !taken.has(index)),
        )
      }
    }
  }
  const columns = kind.columns.map(({ key, titles: aliases, required }): MappedColumn => {
    const column = found.get(key) ?? null
    return {
      key,
      title: aliases[0],
      required: required === true,
      column,
      found: column === null ? null : titles[column]!,
    }
  })
  return {
    columns,
    unmapped: titles.map((title, column) => ({ column, title })).filter(({ column }) => !taken.has(column)),
    missing: columns.filter(({ required, column }) => required && column === null).map(({ title }) => title),
  }
}
