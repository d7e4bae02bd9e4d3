// What the list of subjects is asked for, read from its address.
import type { QueryOf } from '#foundation/contract/door.ts'
import type { subjectDoors } from '../contract.ts'
import { kinds, type SubjectKind } from '../kinds.ts'

type Query = Omit<NonNullable<QueryOf<typeof subjectDoors.listSubjects>>, 'after' | 'limit'>

/** In the order of the tabs. */
export const tabs = ['all', ...kinds] as const

export function readTab(get: (name: string) => string | null): (typeof tabs)[number] {
  return tabs.find((known) => known === get('kind')) ?? 'all'
}

export function queryOf(get: (name: string) => string | null): Query {
  const tab = readTab(get)
  const [q, area, unit] = [get('q')?.trim(), get('area'), get('unit')]
  return {
    ...(tab === 'all' ? {} : { kind: tab satisfies SubjectKind }),
    ...(q ? { q } : {}),
    ...(area ? { area } : {}),
    ...(unit ? { unit } : {}),
    ...(get('mine') ? { mine: true } : {}),
    ...(get('retired') ? { retired: true } : {}),
  }
}

/** Everything but the tab. */
export const noFilters = { q: null, area: null, unit: null, mine: null, retired: null }
