// The questions of the worklist and of one matter, through TanStack Query; everything of matters lies under one key.
import { call } from '#foundation/client/call.ts'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { matterDoors } from '../contract.ts'
import { countOfAll, countsOfKept, countsOfOpen, type Counts } from './counts.ts'
import { narrowingOf, queryOf, type Filters, type MatterQuery } from './filters.ts'
import { useNow } from '#foundation/ui/now.ts'

/** Invalidated after every command. */
export const matterKey = ['matters'] as const

const pageSize = 50
/** Milliseconds in which questions count as asked at one moment. */
const asOnce = 2_000
/** Small enough to count by hand, large enough for most units. */
export const handful = 200

export function askMatters(query: MatterQuery & { after?: string; limit?: number }) {
  return call<typeof matterDoors.listMatters>('GET /api/matters', { query })
}

export function useMatter(id: string) {
  return useQuery({
    queryKey: [...matterKey, 'one', id],
    queryFn: () => call<typeof matterDoors.getMatter>('GET /api/matters/:id', { params: { id } }),
    staleTime: 0,
  })
}

/** The worklist page by page. */
export function useWorklist(filters: Filters) {
  const query = queryOf(filters)
  const list = useInfiniteQuery({
    queryKey: [...matterKey, 'list', query],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam: after }) =>
      askMatters({ ...query, limit: pageSize, ...(after === null ? {} : { after }) }),
    getNextPageParam: ({ next }) => next,
    // A worklist stands open all day while others work: what is shown is asked for again, at each turn to it and while one looks.
    staleTime: 0,
    refetchInterval: 60_000,
  })
  useNothingOlderThan(list.dataUpdatedAt)
  return list
}

/** Rows that came later than the counts above them, or than the matter beside them, would contradict those: they are asked for again. */
function useNothingOlderThan(listedAt: number): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (listedAt === 0) return
    void queries.invalidateQueries({
      queryKey: matterKey,
      predicate: ({ queryKey: [, what], state }) =>
        what !== 'list' && state.dataUpdatedAt < listedAt - asOnce,
    })
  }, [queries, listedAt])
}

/** True counts of the tabs under the present filters; those that would have to be guessed are missing. */
export function useTabCounts(filters: Filters): Counts {
  const now = useNow()
  const narrowing = narrowingOf(filters)
  const { unit, programme, ...others } = narrowing
  const kept = Object.keys(others).length === 0
  const counts = useQuery({
    queryKey: [...matterKey, 'counts', programme ?? null],
    queryFn: () =>
      call<typeof matterDoors.countMatters>('GET /api/matters/counts', {
        query: programme ? { programme } : {},
      }),
    enabled: kept,
  })
  const open = useMatters({ ...narrowing, status: 'open' }, handful, !kept)
  const overdue = useMatters({ ...narrowing, overdue: true }, handful, kept)
  const mine = useMatters({ ...narrowing, mine: true, status: 'open' }, handful, true)
  const ownCount = countOfAll(mine.data)
  const lateCount = countOfAll(overdue.data)
  return {
    ...(kept
      ? counts.data
        ? countsOfKept(counts.data.items, unit ?? null)
        : {}
      : countsOfOpen(open.data, now)),
    ...(kept && lateCount !== null ? { overdue: lateCount } : {}),
    ...(ownCount !== null ? { mine: ownCount } : {}),
  }
}

/** The first `limit` of a question; for counts and for panels. */
export function useMatters(query: MatterQuery, limit: number, enabled = true) {
  return useQuery({
    queryKey: [...matterKey, 'first', limit, query],
    queryFn: () => askMatters({ ...query, limit }),
    enabled,
  })
}
