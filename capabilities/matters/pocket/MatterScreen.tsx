// One matter on the phone: who has it, until when, its whole thread with who sees what, and a place to note progress.
import { DueStanding } from '#foundation/ui/DueStanding.tsx'
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { useKept } from '#foundation/outbox/useKept.ts'
import { LinkButton } from '#foundation/ui/Button.tsx'
import { day, dayWord, dueWord, moment } from '#foundation/ui/dates.ts'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { Facts, Sheet } from '#foundation/ui/Layout.tsx'
import { Screen } from '#foundation/ui/Screen.tsx'
import { ColourMark, SeenMark } from '#foundation/ui/Marks.tsx'
import { ErrorNote, Note, Skeleton } from '#foundation/ui/Notes.tsx'
import { ThreadRow } from '#foundation/ui/Thread.tsx'
import { ThreadPage, type ThreadEntry } from '#foundation/ui/ThreadPage.tsx'
import { say } from '#foundation/ui/words.ts'
import type { matterDoors } from '../contract.ts'
import { entriesOf, type SpokenEntry } from '../thread-entries.ts'
import { isLate, threadOf } from '../thread-view.ts'
import { HowCounted } from './HowCounted.tsx'
import { messages as listWords } from './list-messages.ts'
import { messages } from './messages.ts'
import { NoteForm } from './NoteForm.tsx'
import { speechOf, useReference, type Reference } from './reference.ts'
import { stepWords } from './units.ts'
import styles from './Matter.module.css'

const cardRoles = ['officer', 'handler', 'coordinator'] as const

type Matter = ReplyOf<typeof matterDoors.getMatter>

export function MatterScreen({ params }: ScreenProps) {
  const id = params['id']!
  const session = useSession()
  const reference = useReference()
  const { answer, since, problem, again } = useKept(session.account, `matter/${id}`, () =>
    call<typeof matterDoors.getMatter>('GET /api/matters/:id', { params: { id } }),
  )
  const now = new Date().toISOString()
  return (
    <Screen
      title={answer?.title ?? say(messages, 'matter')}
      back="/m/matters"
      backWords={say(messages, 'back')}
    >
      {!answer && problem && (
        <ErrorNote what={say(messages, 'error.one', { why: problem.message })} kept={null} onAgain={again} />
      )}
      {!answer && !problem && <Skeleton lines={8} />}
      {problem && since && <Note>{say(messages, 'since', { when: moment(since, now) })}</Note>}
      {answer && <Whole matter={answer} reference={reference} now={now} />}
      {answer && answer.status !== 'closed' && hasAnyRole(session, [...cardRoles, 'leader']) && (
        <NoteForm matter={answer} onReceived={again}>
          {hasAnyRole(session, cardRoles) && (
            <div>
              <LinkButton href={`/m/matters/${id}/card`} wide>
                {say(messages, 'card')}
              </LinkButton>
            </div>
          )}
        </NoteForm>
      )}
    </Screen>
  )
}

function Whole({ matter, reference, now }: { matter: Matter; reference: Reference; now: string }) {
  const { programme, subject, subjectName, status, hold } = matter
  const holder = status === 'replied' ? say(listWords, 'holder.asker') : reference.unit(matter.ownerUnit)
  const open =
    status === 'closed'
      ? []
      : ([
          [say(messages, 'who'), holder],
          [say(messages, 'until'), <Until key="until" matter={matter} now={now} />],
        ] as const)
  return (
    <>
      <div>
        <ThreadRow view={threadOf(matter, now, stepWords, holder)} />
      </div>
      <Facts
        facts={[
          ...open,
          [say(messages, 'subject'), subject && <a href={`/m/subjects/${subject}`}>{subjectName}</a>],
          [say(messages, 'class'), reference.class(programme, matter.class)],
          [say(messages, 'rung'), reference.rung(programme, matter.rung)],
          [say(messages, 'number'), matter.number],
        ]}
      />
      {hold && <Note>{say(messages, 'held.why', { reason: hold.reason })}</Note>}
      {status !== 'closed' && <HowCounted id={matter.id} />}
      {matter.text !== matter.title && (
        <Sheet title={say(messages, 'text')}>
          <p className={styles.text}>{matter.text}</p>
        </Sheet>
      )}
      <h2>{say(messages, 'thread')}</h2>
      <ThreadPage
        label={say(messages, 'thread')}
        now={now}
        entries={entriesOf(matter, speechOf(reference, programme, now), now).map(drawn)}
      />
    </>
  )
}

function Until({ matter, now }: { matter: Matter; now: string }) {
  const { dueAt, heldUntil, standing } = matter
  if (heldUntil) return <>{say(messages, 'held', { day: day(heldUntil, now) })}</>
  if (isLate(matter, now)) return <ColourMark tone="amber" word={dueWord(dueAt, now)} />
  return (
    <>
      {dayWord(dueAt, now)} <DueStanding standing={standing} />
    </>
  )
}

function drawn({ said, into, seenBy, ...entry }: SpokenEntry): ThreadEntry {
  const seen = seenBy ? { ...entry, mark: <SeenMark by={seenBy} /> } : entry
  if (!said && !into) return seen
  return {
    ...seen,
    more: (
      <>
        {said && <p className={styles.text}>{said}</p>}
        {into && <a href={`/m/matters/${into}`}>{say(messages, 'merged-into')}</a>}
      </>
    ),
  }
}
