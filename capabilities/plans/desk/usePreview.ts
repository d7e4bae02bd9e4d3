// What a change would move: asked of the server whenever another change is wished, answered by the rules of the change itself.
import { call } from '#foundation/client/call.ts'
import { problemOf, type Problem } from '#foundation/client/problem.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { planDoors } from '../contract.ts'
import type { Asked, Outcome, Plan } from './plan.ts'

export interface Preview {
  readonly asked: Asked | null
  /** Null while it is on its way, and when it was refused. */
  readonly outcome: Outcome | null
  readonly busy: boolean
  readonly problem: Problem | null
}

export function usePreview(plan: Pick<Plan, 'id' | 'version'>, asked: Asked | null): Preview {
  const { id, version } = plan
  const found = useQuery({
    queryKey: ['plans', 'preview', id, version, asked],
    queryFn: ({ signal }) =>
      call<typeof planDoors.previewPlan>('POST /api/plans/:id/preview', {
        params: { id },
        body: asked!,
        signal,
      }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: Infinity,
  })
  if (asked === null) return { asked, outcome: null, busy: false, problem: null }
  const problem = found.error ? problemOf(found.error) : null
  return { asked, outcome: problem ? null : (found.data ?? null), busy: found.isFetching, problem }
}
