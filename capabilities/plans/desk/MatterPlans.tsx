// The plans of one matter, at the end of its page.
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { PlanList } from './PlanList.tsx'

export function MatterPlans({ params }: ScreenProps) {
  const matter = params['id']
  return matter ? <PlanList of={{ matter }} isOver={params['status'] === 'closed'} /> : null
}
