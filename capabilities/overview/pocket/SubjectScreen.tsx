// The page of one subject: who it is, who leads, whom to call, what stands open, and Capture in reach of the thumb.
import { call } from '#foundation/client/call.ts'
import { useSession } from '#foundation/client/session.ts'
import { dayOf } from '#foundation/core/days.ts'
import { useKept } from '#foundation/outbox/useKept.ts'
import { LinkButton } from '#foundation/ui/Button.tsx'
import { moment } from '#foundation/ui/dates.ts'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { CaptureIcon } from '#foundation/ui/icons.tsx'
import { Facts } from '#foundation/ui/Layout.tsx'
import { Screen } from '#foundation/ui/Screen.tsx'
import { ErrorNote, Note, Skeleton } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'
import type { pairingDoors } from '#capabilities/pairings/contract.ts'
import type { subjectDoors } from '#capabilities/subjects/contract.ts'
import { Contacts } from './Contacts.tsx'
import { messages } from './messages.ts'
import { OpenHere } from './OpenHere.tsx'

export function SubjectScreen({ params }: ScreenProps) {
  const id = params['id']!
  const { account } = useSession()
  const now = new Date().toISOString()
  const { answer, since, problem, again } = useKept(account, `subject/${id}`, () =>
    call<typeof subjectDoors.getSubject>('GET /api/subjects/:id', { params: { id } }),
  )
  const leads = useKept(account, `lead/${id}`, () =>
    call<typeof pairingDoors.listPairings>('GET /api/pairings', {
      query: { subject: id, leads: true, on: dayOf(now), limit: 5 },
    }),
  )
  const lead = leads.answer?.items.map(({ partyName }) => partyName ?? '—').join('、')
  return (
    <Screen
      title={answer?.name ?? say(messages, 'subject')}
      back="/m/subjects"
      backWords={say(messages, 'back')}
    >
      {!answer && problem && (
        <ErrorNote
          what={say(messages, 'error.subject', { why: problem.message })}
          kept={null}
          onAgain={again}
        />
      )}
      {!answer && !problem && <Skeleton lines={6} />}
      {problem && since && <Note>{say(messages, 'since', { when: moment(since, now) })}</Note>}
      {answer && (
        <Facts
          facts={[
            [say(messages, answer.kind === 'enterprise' ? 'code' : 'code.other'), answer.code],
            ...(answer.category ? ([[say(messages, 'category'), answer.category]] as const) : []),
            ...(answer.address ? ([[say(messages, 'address'), answer.address]] as const) : []),
            [say(messages, 'lead'), lead || say(messages, 'lead.none')],
          ]}
        />
      )}
      {answer && (
        <div>
          <LinkButton look="primary" wide icon={<CaptureIcon />} href={`/m/capture?subject=${id}`}>
            {say(messages, 'capture')}
          </LinkButton>
        </div>
      )}
      {answer && <Contacts subject={id} />}
      {answer && <OpenHere subject={id} now={now} />}
    </Screen>
  )
}
