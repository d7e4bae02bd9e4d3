// The latest visits at the end of Today.
import type { ReplyOf } from '#foundation/contract/door.ts'
import { say } from '#foundation/ui/words.ts'
import type { doors } from '#capabilities/visits/contract.ts'
import { VisitListPanel } from '#capabilities/visits/pocket/VisitListPanel.tsx'
import { Section } from './Section.tsx'
import { messages } from './today-messages.ts'

type Visits = ReplyOf<typeof doors.listVisits>['items']

export function Visited({ visits, now }: { visits: Visits; now: string }) {
  return (
    <Section title={say(messages, 'visits')}>
      <VisitListPanel visits={visits} by="subject" now={now} />
    </Section>
  )
}
