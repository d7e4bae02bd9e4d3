// The directory as a tree in the order in which it is read: each unit under its parent, by code and name.
import type { Unit } from './DirectoryPanel.tsx'

export interface Branch extends Unit {
  /** 0 for a root, or for a unit whose parent is not shown. */
  readonly depth: number
}

/** With `sought`, only the units that bear it in name or code, and those above them. */
export function treeOf(units: readonly Unit[], sought: string): Branch[] {
  const shown = sought === '' ? units : withAncestors(units, sought.toLowerCase())
  const ids = new Set(shown.map((unit) => unit.id))
  const under = Map.groupBy(shown, (unit) => ancestorsOf(unit).findLast((id) => ids.has(id)) ?? '')
  const walk = (parent: string, depth: number): Branch[] =>
    (under.get(parent) ?? [])
      .toSorted(byCode)
      .flatMap((unit) => [{ ...unit, depth }, ...walk(unit.id, depth + 1)])
  return walk('', 0)
}

function withAncestors(units: readonly Unit[], sought: string): Unit[] {
  const found = units.filter(
    ({ name, code }) => name.toLowerCase().includes(sought) || code?.toLowerCase().includes(sought),
  )
  const wanted = new Set(found.flatMap((unit) => [unit.id, ...ancestorsOf(unit)]))
  return units.filter((unit) => wanted.has(unit.id))
}

/** Ids from the root down, without its own. */
function ancestorsOf({ path, id }: Unit): string[] {
  return path.split('/').filter((part) => part !== '' && part !== id)
}

function byCode(a: Unit, b: Unit): number {
  const uncoded = Number(a.code === null) - Number(b.code === null)
  return uncoded || (a.code ?? '').localeCompare(b.code ?? '', 'en') || a.name.localeCompare(b.name, 'zh')
}
