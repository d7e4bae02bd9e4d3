// The plans of one subject, for its page.
import { PlanList } from './PlanList.tsx'

export function SubjectPlansPanel({ subject }: { subject: string }) {
  return <PlanList of={{ subject }} />
}
