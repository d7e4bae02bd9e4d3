// One plan: what it is about and whether it fits, its threads on the axis or its table, and what a change would move.
import { call } from '#foundation/client/call.ts'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { useFilters } from '#foundation/ui/links.ts'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { Tabs } from '#foundation/ui/Tabs.tsx'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { planDoors } from '../contract.ts'
import { ChangePlan } from './ChangePlan.tsx'
import { Difference } from './Difference.tsx'
import { History } from './History.tsx'
import { messages } from './messages.ts'
import { MilestoneDrawer } from './MilestoneDrawer.tsx'
import type { Plan } from './plan.ts'
import { PlanChart } from './PlanChart.tsx'
import { PlanLead, PlanTools, Remarks } from './PlanHead.tsx'
import { PlanTable } from './PlanTable.tsx'
import { useAsked } from './useAsked.ts'
import { useNarrow } from './useNarrow.ts'
import styles from './Plans.module.css'

export function PlanScreen({ params }: ScreenProps) {
  const id = params['id'] ?? ''
  const found = useQuery({
    queryKey: ['plans', 'one', id],
    queryFn: () => call<typeof planDoors.getPlan>('GET /api/plans/:id', { params: { id } }),
  })
  const { get, set } = useFilters()
  if (found.data && get('edit') !== null && found.data.may.plan)
    return <ChangePlan key={found.data.version} plan={found.data} leave={() => set({ edit: null })} />
  if (found.data) return <Shown plan={found.data} />
  return (
    <Work title={say(messages, 'plan')}>
      {found.isError ? (
        <NotCome error={found.error} again={() => void found.refetch()} />
      ) : (
        <Skeleton lines={10} />
      )}
    </Work>
  )
}

const views = ['chart', 'table', 'history'] as const
type View = (typeof views)[number]

function Shown({ plan }: { plan: Plan }) {
  const { get, set } = useFilters()
  const narrow = useNarrow()
  const asking = useAsked(plan)
  const [opened, setOpened] = useState<string | null>(null)
  const shown = narrow ? views.slice(1) : views
  const view: View = shown.find((known) => known === get('view')) ?? shown[0]!
  const milestone = plan.milestones.find(({ key }) => key === opened)
  const { asked } = asking
  return (
    <Work
      title={plan.title}
      lead={<PlanLead plan={plan} />}
      tools={<PlanTools plan={plan} />}
      filters={
        <Tabs
          label={say(messages, 'view.tabs')}
          tabs={shown.map((each) => ({ id: each, words: say(messages, `view.${each}`) }))}
          current={view}
          onChange={(each) => set({ view: each === shown[0] ? null : each })}
          panel="plan"
        />
      }
    >
      <div className={styles.body}>
        <Remarks plan={plan} replan={() => asking.ask({ as: 'replan' })} />
        <div className={asked ? styles.beside : undefined}>
          <div role="tabpanel" id="plan" aria-label={say(messages, `view.${view}`)} className={styles.panel}>
            {view === 'chart' && <PlanChart plan={plan} asking={asking} open={setOpened} />}
            {view === 'history' && <History plan={plan} />}
            <PlanTable plan={plan} open={setOpened} paper={view !== 'table'} />
          </div>
          {asked && (
            <Difference
              key={JSON.stringify(asked)}
              plan={plan}
              preview={{ ...asking, asked }}
              discard={asking.discard}
            />
          )}
        </div>
      </div>
      {milestone && (
        <MilestoneDrawer plan={plan} milestone={milestone} ask={asking.ask} close={() => setOpened(null)} />
      )}
    </Work>
  )
}
