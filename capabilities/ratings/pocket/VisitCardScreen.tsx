// After a visit is saved: whether it has arrived, and the codes for the enterprise, one for each matter and one to keep.
import { call } from '#foundation/client/call.ts'
import { useSession } from '#foundation/client/session.ts'
import { useAnswer } from '#foundation/client/useAnswer.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { stateOf, useOutbox } from '#foundation/outbox/useOutbox.ts'
import { LinkButton } from '#foundation/ui/Button.tsx'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { Sheet } from '#foundation/ui/Layout.tsx'
import { Screen } from '#foundation/ui/Screen.tsx'
import { SendMark } from '#foundation/ui/Marks.tsx'
import { ErrorNote, Skeleton } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'
import type { doors as visitDoors } from '#capabilities/visits/contract.ts'
import { CodeCard } from './CodeCard.tsx'
import { messages } from './messages.ts'

type Visit = ReplyOf<typeof visitDoors.getVisit>

export function VisitCardScreen({ params }: ScreenProps) {
  const id = params['id']!
  const waiting = useOutbox()
  const op = waiting.ops.find(({ entity, name }) => entity === `visit/${id}` && name === 'recordVisit')
  const state = op && stateOf(op, waiting)
  return (
    <Screen title={op?.title ?? say(messages, 'title')} back="/m/" backWords={say(messages, 'back')}>
      {op && state && (
        <Sheet
          title={say(messages, state === 'needs-you' ? 'saved.not' : 'saved')}
          tools={<SendMark state={state} />}
        >
          {state === 'kept' && <p>{say(messages, 'saved.kept')}</p>}
          {state === 'needs-you' && (
            <p>{say(messages, 'saved.needs-you', { why: op.problem?.words ?? '' })}</p>
          )}
          {state === 'needs-you' && <LinkButton href="/m/">{say(messages, 'saved.open')}</LinkButton>}
          {state === 'received' && <LinkButton href={`/m/visits/${id}`}>{say(messages, 'visit')}</LinkButton>}
        </Sheet>
      )}
      {waiting.known && (!op || state === 'received') && <Codes id={id} />}
    </Screen>
  )
}

function Codes({ id }: { id: string }) {
  const { answer, problem, again } = useAnswer(
    () => call<typeof visitDoors.getVisit>('GET /api/visits/:id', { params: { id } }),
    [id],
  )
  if (answer) return <Cards visit={answer} />
  if (!problem) return <Skeleton lines={4} />
  return (
    <ErrorNote what={say(messages, 'error.none', { why: problem.message })} kept={null} onAgain={again} />
  )
}

function Cards({ visit }: { visit: Visit }) {
  const { person } = useSession()
  const { subject, subjectName, programme, recordedBy, matters } = visit
  const own = recordedBy === person
  return (
    <>
      {matters
        .filter(({ status }) => status !== 'closed')
        .map(({ id, title }) => (
          <CodeCard key={id} coded={{ about: 'matter', id, title, programme, own }} />
        ))}
      <CodeCard coded={{ about: 'subject', id: subject, title: subjectName ?? '', programme, own: true }} />
    </>
  )
}
