// Units by name for any screen of the desk, and finding a unit, an area, an officer or a team by typing.
import { call } from '#foundation/client/call.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { FilterSelect } from '#foundation/ui/Filters.tsx'
import type { PickOption } from '#foundation/ui/Pick.tsx'
import { say } from '#foundation/ui/words.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { doors } from '../contract.ts'
import { messages } from './pick-messages.ts'

export type Unit = ReplyOf<typeof doors.directory>['units'][number]

interface Directory {
  readonly units: readonly Unit[]
  name(id: string | null): string
}

const long = 10 * 60_000
const most = 12

export function useDirectory(): Directory {
  const found = useQuery({
    queryKey: ['directory'],
    queryFn: () => call<typeof doors.directory>('GET /api/directory'),
    staleTime: long,
  })
  return useMemo(() => {
    const units = found.data?.units ?? []
    const byId = new Map(units.map((unit) => [unit.id, unit]))
    return { units, name: (id) => (id === null ? '' : (byId.get(id)?.name ?? '…')) }
  }, [found.data])
}

export function UnitFilter(props: { value: string | null; onChange: (id: string | null) => void }) {
  const { units } = useDirectory()
  return (
    <FilterSelect
      label={say(messages, 'unit')}
      empty={say(messages, 'unit.all')}
      options={units.filter((unit) => !unit.closed).map(({ id, name }) => ({ value: id, words: name }))}
      {...props}
    />
  )
}

/** Areas by name: the first two hundred, which is every town and zone of a county. */
export function useAreas() {
  const found = useQuery({
    queryKey: ['areas'],
    queryFn: () => call<typeof doors.listAreas>('GET /api/areas', { query: { limit: 200 } }),
    staleTime: long,
  })
  return useMemo(() => found.data?.items ?? [], [found.data])
}

export function AreaFilter(props: { value: string | null; onChange: (id: string | null) => void }) {
  const areas = useAreas()
  if (areas.length === 0) return null
  return (
    <FilterSelect
      label={say(messages, 'area')}
      empty={say(messages, 'area.all')}
      options={areas.map(({ id, name }) => ({ value: id, words: name }))}
      {...props}
    />
  )
}

/** For a <Pick>: open units by name, code or pinyin initials. */
export async function findUnits(typed: string): Promise<readonly PickOption[]> {
  const { items } = await call<typeof doors.listUnits>('GET /api/units', { query: searching(typed) })
  return items.map(({ id, name, code }) => option(id, name, code))
}

export async function findAreas(typed: string): Promise<readonly PickOption[]> {
  const { items } = await call<typeof doors.listAreas>('GET /api/areas', { query: searching(typed) })
  return items.map(({ id, name, code }) => option(id, name, code))
}

export async function findOfficers(typed: string): Promise<readonly PickOption[]> {
  const { items } = await call<typeof doors.listOfficers>('GET /api/officers', { query: searching(typed) })
  return items.map(({ id, name, unitName, post }) =>
    option(id, name ?? '—', [unitName, post].filter(Boolean).join(' · ')),
  )
}

export async function findTeams(typed: string): Promise<readonly PickOption[]> {
  const { items } = await call<typeof doors.listTeams>('GET /api/teams', { query: searching(typed) })
  return items.map(({ id, name }) => option(id, name, null))
}

function searching(typed: string) {
  return { limit: most, ...(typed === '' ? {} : { search: typed }) }
}

function option(id: string, words: string, hint: string | null): PickOption {
  return { id, words, ...(hint ? { hint } : {}) }
}
