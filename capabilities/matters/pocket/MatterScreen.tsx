// One matter on the phone: who has it, until when, its whole thread with who sees what, and a place to note progress.
import { DueStanding } from '#foundation/ui/DueStanding.tsx'
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { useKept } from '#foundation/outbox/useKept.ts'
import { LinkButton } from '#foundation/ui/Button.tsx'
import { day, dayWord, dueWord, moment } from '#foundation/ui/dates.ts'
import { later, type ScreenProps } from '#foundation/ui/faces.ts'
import { Facts, Sheet } from '#foundation/ui/Layout.tsx'
import { Screen } from '#foundation/ui/Screen.tsx'
import { DueMark } from '#foundation/ui/DueMark.tsx'
import { ErrorNote, Note, Skeleton } from '#foundation/ui/Notes.tsx'
import { ThreadRow } from '#foundation/ui/Thread.tsx'
import { say } from '#foundation/ui/words.ts'
import type { matterDoors } from '../contract.ts'
import { openOpinions } from '../supports/open.ts'
import { dueOf, isTimed, threadOf } from '../thread-view.ts'
import { HowCounted } from './HowCounted.tsx'
import { messages as listWords } from './list-messages.ts'
import { messages } from './messages.ts'
import { useReference, type Reference } from './reference.ts'
import { stepWords } from './units.ts'
import styles from './Matter.module.css'

/** Who has it and until when is there first; all that was said, and what may be said, comes after it. */
const MatterThread = later(() => import('./MatterThread.tsx'), 'MatterThread')
const NoteForm = later(() => import('./NoteForm.tsx'), 'NoteForm')

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
      {answer && mayTake(session, answer) && (
        <div>
          <LinkButton href={`/m/matters/${id}/take`} wide>
            {say(messages, 'take')}
          </LinkButton>
        </div>
      )}
      {answer && openOpinions(answer).length > 0 && (
        <div>
          <LinkButton href={`/m/matters/${id}/opinion`} wide>
            {say(messages, 'opinion')}
          </LinkButton>
        </div>
      )}
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

const takers: readonly string[] = ['handler', 'coordinator', 'leader']

/** It was handed to a unit of mine, and is to be signed for or may still be disputed; the server looks again. */
function mayTake({ unit, grants }: ReturnType<typeof useSession>, matter: Matter): boolean {
  if (matter.status !== 'dispatched' && matter.disputableUntil === null) return false
  return grants.some(
    (grant) => takers.includes(grant.role) && (grant.unit ?? unit?.id ?? null) === matter.ownerUnit,
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
          ...(matter.passes > 1
            ? ([[say(messages, 'passes'), say(messages, 'passes.count', { n: matter.passes })]] as const)
            : []),
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
      <MatterThread matter={matter} reference={reference} now={now} />
    </>
  )
}

function Until({ matter, now }: { matter: Matter; now: string }) {
  const { dueAt, heldUntil, standing } = matter
  if (heldUntil) return <>{say(messages, 'held', { day: day(heldUntil, now) })}</>
  const plain = (
    <>
      {dayWord(dueAt, now)} <DueStanding standing={standing} />
    </>
  )
  if (!isTimed(matter)) return plain
  return <DueMark of={dueOf(matter)} now={now} word={dueWord(dueAt, now)} plain={plain} />
}
