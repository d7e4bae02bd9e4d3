// A milestone's due day that opens to why it is that day: what holds it there, and its working days one by one.
import { call } from '#foundation/client/call.ts'
import { DueOpener, WhyDue } from '#foundation/ui/Counted.tsx'
import type { ReactNode } from 'react'
import type { planDoors } from '../contract.ts'
import type { Milestone, Plan } from './plan.ts'

interface Props {
  readonly plan: Pick<Plan, 'id' | 'version'>
  readonly milestone: Pick<Milestone, 'key' | 'text'>
  readonly children: ReactNode
}

export function MilestoneDue({ plan: { id, version }, milestone: { key, text }, children }: Props) {
  const ask = () =>
    call<typeof planDoors.getMilestoneDue>('GET /api/plans/:id/due', {
      params: { id },
      query: { milestone: key },
    })
  return (
    // Another version of the plan has other days.
    <DueOpener lead={text} shown={() => <WhyDue asking={['plans', 'due', id, version, key]} ask={ask} />}>
      {children}
    </DueOpener>
  )
}
