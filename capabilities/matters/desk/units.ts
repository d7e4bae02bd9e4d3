// Finding a unit by name or code in the directory; by pinyin initials the server knows.
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
    const sought = typed.toLowerCase()
    const here = units.filter(
      ({ name, code }) => name.includes(typed) || code?.toLowerCase().includes(sought),
    )
    if (here.length > 0 || !/^[a-z]+$/i.test(typed)) return here.slice(0, most).map(optionOf)
    const { items } = await call<typeof peopleDoors.listUnits>('GET /api/units', {
      query: { search: typed, limit: most },
    })
    return items.map(optionOf)
  }
}

export function optionOf({ id, name, code }: Pick<Unit, 'id' | 'name' | 'code'>): PickOption {
  return { id, words: name, ...(code ? { hint: code } : {}) }
}
