// Finding a unit: by its name in the directory, by code or pinyin initials at the server.
import { call } from '#foundation/client/call.ts'
import type { PickOption } from '#foundation/ui/Pick.tsx'
import type { doors as peopleDoors } from '#capabilities/people/contract.ts'
import type { Reference, Unit } from './reference.ts'

const most = 12

/** For a <Pick>: open units; those `first` are offered before anything is typed. */
export function unitFinder(reference: Reference, first: readonly (Unit | null)[] = []) {
  return async (typed: string): Promise<readonly PickOption[]> => {
    const units = [...reference.units.values()].filter((unit) => !unit.closed)
    if (typed === '') {
      const offered = first.filter((unit) => unit !== null)
      return [...offered, ...units.filter((unit) => !offered.includes(unit))].slice(0, most).map(optionOf)
    }
    // Letters may be a code or pinyin initials, and those only the server knows.
    if (!/^[\w-]+$/.test(typed))
      return units
        .filter(({ name }) => name.includes(typed))
        .slice(0, most)
        .map(optionOf)
    const { items } = await call<typeof peopleDoors.listUnits>('GET /api/units', {
      query: { search: typed, limit: most },
    })
    return items.map(optionOf)
  }
}

export function optionOf({ id, name, code }: Pick<Unit, 'id' | 'name' | 'code'>): PickOption {
  return { id, words: name, ...(code ? { hint: code } : {}) }
}
