// What a cell means by a unit or an area: its code, or its name when just one is called so.
import type { Id } from '#foundation/core/ids.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { Branch } from '../queries/import-known.ts'

export interface Places {
  readonly word: 'unit' | 'area'
  find(text: string): Branch | Refusal
  idOf(text: string): Id | Refusal
  get(id: Id): Branch | undefined
  /** The same places and one more, for rows that stand under an earlier row. */
  add(branch: Branch): void
}

export function placesOf(branches: readonly Branch[], word: 'unit' | 'area'): Places {
  const byId = new Map<Id, Branch>()
  const byCode = new Map<string, Branch>()
  const byName = new Map<string, Branch[]>()
  const places: Places = {
    word,
    find: (text) => {
      const coded = byCode.get(text.toLowerCase())
      if (coded) return coded
      const named = byName.get(text) ?? []
      if (named.length > 1) return refuse(`${word}.name-double`, { name: text, count: named.length })
      return named[0] ?? refuse(`${word}.not-found`, { name: text })
    },
    idOf: (text) => {
      const found = places.find(text)
      return 'id' in found ? found.id : found
    },
    get: (id) => byId.get(id),
    add: (branch) => {
      byId.set(branch.id, branch)
      if (branch.code !== null) byCode.set(branch.code.toLowerCase(), branch)
      byName.set(branch.name, [...(byName.get(branch.name) ?? []), branch])
    },
  }
  for (const branch of branches) places.add(branch)
  return places
}
