// One slip on the phone: about what, what is required until when; received and replied to.
import { call } from '#foundation/client/call.ts'
import { useSession } from '#foundation/client/session.ts'
import { useKept } from '#foundation/outbox/useKept.ts'
import { day, moment } from '#foundation/ui/dates.ts'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { Facts, Sheet } from '#foundation/ui/Layout.tsx'
import { ErrorNote, Note, Skeleton } from '#foundation/ui/Notes.tsx'
import { Screen } from '#foundation/ui/Screen.tsx'
import { say } from '#foundation/ui/words.ts'
import type { ReactNode } from 'react'
import type { supervisionDoors } from '../contract.ts'
import { messages } from './messages.ts'
import { ReplyForm } from './ReplyForm.tsx'
import { SlipEnd, type Slip } from './slip.tsx'
import styles from './Slips.module.css'

export function SlipScreen({ params }: ScreenProps) {
  const id = params['id']!
  const { account } = useSession()
  const { answer, since, problem, again } = useKept(account, `slip/${id}`, () =>
    call<typeof supervisionDoors.getSlip>('GET /api/slips/:id', { params: { id } }),
  )
  const now = new Date().toISOString()
  return (
    <Screen title={answer?.number ?? say(messages, 'place')} back="/m/slips" backWords={say(messages, 'all')}>
      {!answer && problem && (
        <ErrorNote what={say(messages, 'error.one', { why: problem.message })} kept={null} onAgain={again} />
      )}
      {!answer && !problem && <Skeleton lines={8} />}
      {problem && since && <Note>{say(messages, 'since', { when: moment(since, now) })}</Note>}
      {answer && <Whole slip={answer} now={now} />}
      {answer && (answer.may.receive || answer.may.reply) && <ReplyForm slip={answer} onReceived={again} />}
    </Screen>
  )
}

function Whole({ slip, now }: { slip: Slip; now: string }) {
  const { about, issuer, releaser, reply, requirement } = slip
  const called = [about.title, about.number].filter(Boolean).join(' · ')
  const facts: (readonly [string, ReactNode])[] = [
    [
      say(messages, 'about'),
      about.kind === 'matter' ? <a href={`/m/matters/${about.id}`}>{called}</a> : called,
    ],
    [say(messages, 'due'), <SlipEnd key="due" slip={slip} now={now} />],
  ]
  if (issuer) facts.push([say(messages, 'from'), `${issuer} · ${day(slip.issuedAt, now)}`])
  facts.push([say(messages, 'releaser'), releaser])
  return (
    <>
      <Facts facts={facts} />
      <Sheet title={say(messages, 'requirement')}>
        <p className={styles.text}>{requirement}</p>
      </Sheet>
      {reply && (
        <Sheet title={say(messages, 'replied')}>
          <p className={styles.text}>{reply}</p>
        </Sheet>
      )}
    </>
  )
}
