// What a register or brief is about, from its address: the programme and the days; and how to change them.
import { dayOf } from '#foundation/core/days.ts'
import { useFilters } from '#foundation/ui/links.ts'
import { useNow } from '#foundation/ui/now.ts'
import { useProgrammes, type Programme } from '#capabilities/programmes/desk/ProgrammesPanel.tsx'
import { useMemo } from 'react'
import { readDays, type Days } from './period.ts'

export interface Scope {
  /** Null while the programmes are on their way, empty when there is none. */
  readonly programmes: readonly Programme[] | null
  readonly programme: Programme | null
  readonly days: Days
  readonly today: string
  readonly set: ReturnType<typeof useFilters>['set']
}

export function useScope(): Scope {
  const { get, set } = useFilters()
  const all = useProgrammes()
  const today = dayOf(useNow())
  const days = readDays(get, today)
  const programmes = useMemo(() => all?.filter((one) => 'briefs' in one.parts) ?? null, [all])
  const programme = programmes?.find((one) => one.key === get('programme')) ?? programmes?.[0] ?? null
  return { programmes, programme, days, today, set }
}

/** The address of another screen about the same. */
export function scoped(path: string, { programme, days }: Pick<Scope, 'programme' | 'days'>): string {
  const query = new URLSearchParams({ ...(programme ? { programme: programme.key } : {}), ...days })
  return `${path}?${query.toString()}`
}
