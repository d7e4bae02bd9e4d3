// Sheets of units and of areas: a row may stand under one that comes before it in the same file.
import type { Role } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { Words } from '#foundation/core/words.ts'
import type { Importable, RowFacts } from '#foundation/imports/importable.ts'
import {
  changedFields,
  type FieldChange,
  type ImportColumn,
  type RowProblem,
} from '#foundation/imports/kind.ts'
import type { Effective } from '#foundation/imports/plan.ts'
import type { RowRefusal } from '#foundation/imports/run.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { pathUnder, type Above } from '../../tree.ts'
import type { Branch } from '../queries/import-known.ts'
import { placesOf, type Places } from './places.ts'

export interface TreeRow {
  readonly name: string
  readonly sort: string
  readonly code: string
  /** The cell's own words: what it names may come with the same file. */
  readonly parent: string
  readonly area: Id
}

interface TreeSheet {
  readonly name: string
  readonly words: Words
  readonly word: 'unit' | 'area'
  readonly allow: readonly Role[]
  columns(areas: Places | null): readonly ImportColumn<TreeRow>[]
  branches(reader: Reader): Promise<Branch[]>
  areas(reader: Reader): Promise<Branch[]>
  /** Decides on the rows, telling of each whether it begins a stream and what it is to be. */
  decide(acting: Acting, rows: readonly Effective<TreeRow>[], plan: TreePlan): Promise<RowRefusal[]>
}

interface TreePlan {
  readonly idOf: (row: Effective<TreeRow>) => Id
  /** What is to be, all fields filled, and what it stands under; a refusal when that is not there. */
  readonly target: (
    row: Effective<TreeRow>,
    id: Id,
  ) => { branch: Branch; above: Above | null; isNew: boolean } | Refusal
  readonly accepted: (row: Effective<TreeRow>, id: Id) => void
}

export function treeImport(sheet: TreeSheet): Importable<TreeRow, Branch> {
  const { name, words, word, allow } = sheet
  return {
    name,
    words,
    allow,
    titles: sheet.columns(null).map(({ titles }) => titles[0]),
    open: async (reader) => {
      const [branches, areas] = await Promise.all([sheet.branches(reader), sheet.areas(reader)])
      const areaPlaces = placesOf(areas, 'area')
      const coming = new Set<string>()
      let places = placesOf(branches, word)
      return {
        kind: {
          columns: sheet.columns(areaPlaces),
          keyOf: keyOfRow,
          compare: (row, known) => changesOf(row, known, places),
          rule: (row, known) => ruleOf(row, known, places, coming),
        },
        known: async (asking, keys) => {
          places = placesOf(await sheet.branches(asking), word)
          return new Map(keys.flatMap((key) => knownBy(key, places)))
        },
        apply: (acting, rows, facts) => sheet.decide(acting, rows, planOf(places, facts)),
        show: (key, value) =>
          key === 'area' && typeof value === 'string' ? (areaPlaces.get(value)?.name ?? value) : value,
      }
    },
  }
}

/** By its code; without one by its name, and by what it stands under where that is said. */
function keyOfRow({ code, name, parent }: Partial<TreeRow>): string | null {
  if (code !== undefined) return JSON.stringify([code])
  return name === undefined ? null : JSON.stringify([name, parent ?? null])
}

function knownBy(key: string, places: Places): [string, Branch][] {
  const [text, parentText = null, ...rest] = JSON.parse(key) as [string, (string | null)?]
  const found = places.find(text)
  if (isRefusal(found)) return []
  const byCode = JSON.parse(key).length === 1 && rest.length === 0
  if (byCode) return found.code?.toLowerCase() === text.toLowerCase() ? [[key, found]] : []
  if (parentText === null) return [[key, found]]
  const parent = places.find(parentText)
  return !isRefusal(parent) && found.parent === parent.id ? [[key, found]] : []
}

/** Another place in the tree counts as a change, so that the rule is asked and says no. */
function changesOf(
  { parent, ...row }: Partial<TreeRow>,
  known: Branch,
  places: Places,
): 'same' | readonly FieldChange[] {
  const above = parent === undefined ? null : places.find(parent)
  if (above === null || (!isRefusal(above) && above.id === known.parent)) return changedFields(row, known)
  return [{ key: 'parent', from: known.parent, to: parent }]
}

function ruleOf(
  row: Partial<TreeRow>,
  known: Branch | undefined,
  places: Places,
  coming: Set<string>,
): RowProblem<TreeRow> | null {
  const { word } = places
  const { name, code, parent } = row
  if (parent !== undefined) {
    const above = places.find(parent)
    if (isRefusal(above)) {
      if (known || !coming.has(parent)) return { ...above, key: 'parent' }
    } else if (known && known.parent !== above.id) return { ...refuse(`${word}.move-apart`), key: 'parent' }
  }
  if (name !== undefined) coming.add(name)
  if (code !== undefined) coming.add(code)
  return null
}

function planOf(places: Places, { known, idOf }: RowFacts<Branch>): TreePlan {
  const rowId = (row: Effective<TreeRow>) => known.get(row.key)?.id ?? idOf(row.at)
  const made = new Map<Id, Branch>()
  return {
    idOf: rowId,
    target: ({ key, row }, id) => {
      const before = known.get(key)
      if (before) return { branch: { ...before, ...row, parent: before.parent }, above: null, isNew: false }
      const parent = row.parent === undefined ? null : places.find(row.parent)
      if (parent !== null && isRefusal(parent)) return parent
      const above = parent && { id: parent.id, path: parent.path, closed: false }
      const { name, code = null, sort, area = null } = row
      const branch = {
        id,
        name: name!,
        code,
        sort: sort!,
        area,
        parent: parent?.id ?? null,
        path: pathUnder(above, id),
      }
      made.set(id, branch)
      return { branch, above, isNew: true }
    },
    accepted: (_row, id) => {
      const branch = made.get(id)
      if (branch) places.add(branch)
    },
  }
}
