// The code of one matter, shown to the enterprise by who raised it, or sent to its contact.
import { call } from '#foundation/client/call.ts'
import { useSession } from '#foundation/client/session.ts'
import { useAnswer } from '#foundation/client/useAnswer.ts'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { Screen } from '#foundation/ui/Screen.tsx'
import { ErrorNote, Skeleton } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'
import type { matterDoors } from '#capabilities/matters/contract.ts'
import { CodeCard } from './CodeCard.tsx'
import { messages } from './messages.ts'

export function MatterCardScreen({ params }: ScreenProps) {
  const id = params['id']!
  const { person } = useSession()
  const { answer, problem, again } = useAnswer(
    () => call<typeof matterDoors.getMatter>('GET /api/matters/:id', { params: { id } }),
    [id],
  )
  return (
    <Screen title={say(messages, 'title')} back={`/m/matters/${id}`} backWords={say(messages, 'back')}>
      {!answer && !problem && <Skeleton lines={4} />}
      {!answer && problem && (
        <ErrorNote what={say(messages, 'error.none', { why: problem.message })} kept={null} onAgain={again} />
      )}
      {answer && (
        <CodeCard
          coded={{
            about: 'matter',
            id,
            title: answer.title,
            programme: answer.programme,
            own: answer.raisedBy !== null && answer.raisedBy === person,
          }}
        />
      )}
    </Screen>
  )
}
