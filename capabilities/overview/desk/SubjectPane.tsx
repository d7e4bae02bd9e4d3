// One subject whole: its facts, who serves it, whom to call, what stands open, what was, each from the capability that knows it.
import { call } from '#foundation/client/call.ts'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { Pane } from '#foundation/ui/Pane.tsx'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { PairingsPanel } from '#capabilities/pairings/desk/PairingsPanel.tsx'
import { ContactsPanel } from '#capabilities/people/desk/ContactsPanel.tsx'
import { SubjectPlansPanel } from '#capabilities/plans/desk/SubjectPlansPanel.tsx'
import type { subjectDoors } from '#capabilities/subjects/contract.ts'
import { FactsPanel } from '#capabilities/subjects/desk/FactsPanel.tsx'
import { messages as subjectWords } from '#capabilities/subjects/messages.ts'
import { SubjectPromisesPanel, SubjectVisitsPanel } from '#capabilities/visits/desk/SubjectVisitsPanel.tsx'
import { useQuery } from '@tanstack/react-query'
import { SubjectMatters } from './SubjectMatters.tsx'
import { messages } from './subject-messages.ts'

export function SubjectPane({ params }: ScreenProps) {
  const id = params['id'] ?? ''
  const found = useQuery({
    queryKey: ['subjects', 'one', id],
    queryFn: () => call<typeof subjectDoors.getSubject>('GET /api/subjects/:id', { params: { id } }),
  })
  if (!found.data)
    return (
      <Pane title={say(messages, 'subject')}>
        {found.isError ? (
          <NotCome error={found.error} again={() => void found.refetch()} />
        ) : (
          <Skeleton lines={8} />
        )}
      </Pane>
    )
  const subject = found.data
  return (
    <Pane over={say(subjectWords, `subject.kind.${subject.kind}`)} title={subject.name}>
      <SubjectMatters subject={id} which="open" />
      <SubjectPromisesPanel subject={id} />
      <SubjectPlansPanel subject={id} />
      <FactsPanel subject={subject} />
      <PairingsPanel subject={id} />
      <ContactsPanel subject={id} />
      <SubjectVisitsPanel subject={id} />
      <SubjectMatters subject={id} which="closed" />
    </Pane>
  )
}
