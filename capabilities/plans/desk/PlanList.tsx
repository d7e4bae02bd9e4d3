// The plans of one subject, or of one matter, each opening to itself.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { LinkButton } from '#foundation/ui/Button.tsx'
import { dayWord } from '#foundation/ui/dates.ts'
import { Sheet } from '#foundation/ui/Layout.tsx'
import { List } from '#foundation/ui/List.tsx'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { useQuery } from '@tanstack/react-query'
import type { planDoors } from '../contract.ts'
import { messages } from './messages.ts'
import type { PlanRow } from './plan.ts'
import { amount } from './plan-words.ts'

interface ListProps {
  of: { subject: string } | { matter: string }
  /** What is over gets no new plan. */
  isOver?: boolean
}

export function PlanList({ of, isOver = false }: ListProps) {
  const now = useNow()
  const makes = hasAnyRole(useSession(), ['coordinator', 'leader']) && !isOver
  const found = useQuery({
    queryKey: ['plans', 'of', of],
    queryFn: () => call<typeof planDoors.listPlans>('GET /api/plans', { query: { ...of, limit: 20 } }),
  })
  const plans = found.data?.items ?? []
  // Who makes none is not told that there is none.
  if (!makes && found.data && plans.length === 0) return null
  return (
    <Sheet
      title={say(messages, 'place')}
      empty={found.data && plans.length === 0 && say(messages, 'panel.none')}
      tools={
        makes && (
          <LinkButton look="quiet" size="small" href={`/plans/new?${new URLSearchParams(of)}`}>
            {say(messages, 'make')}
          </LinkButton>
        )
      }
    >
      {found.isError && <NotCome error={found.error} again={() => void found.refetch()} />}
      {found.isPending && <Skeleton lines={1} />}
      {plans.length > 0 && (
        <List
          label={say(messages, 'place')}
          entries={plans.map((plan) => ({
            id: plan.id,
            href: `/plans/${plan.id}`,
            title: plan.title,
            hint: hintOf(plan),
            end: plan.status === 'open' ? dayWord(`${plan.nextDue}T23:59:59.999+08:00`, now) : '',
          }))}
        />
      )}
    </Sheet>
  )
}

function hintOf({ status, finished, milestones, missing, late }: PlanRow): string {
  const counts = `${say(messages, 'col.progress')} ${finished} / ${milestones}`
  const state = status === 'open' ? null : say(messages, `status.${status}`)
  const trouble = late ? say(messages, 'late') : missing > 0 ? amount('short', missing) : null
  return [counts, state, trouble].filter(Boolean).join(' · ')
}
