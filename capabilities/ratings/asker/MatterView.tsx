// The asker's view of her matter: who has it and until when, the reply and her verdict, and the thread.
import { Boundary } from '#foundation/ui/Boundary.tsx'
import { dayWithWeekday, day } from '#foundation/ui/dates.ts'
import { later, Waiting } from '#foundation/ui/faces.ts'
import { Sheet, Stack } from '#foundation/ui/Layout.tsx'
import { Note, Skeleton } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'
import { messages as outcomes } from '#capabilities/matters/outcome-messages.ts'
import type { ReactNode } from 'react'
import type { AskerMatter, AskerView } from './view.ts'
import { gradeWord } from './grade-word.ts'
import { HowCounted } from './HowCounted.tsx'
import { messages } from './matter-messages.ts'
import styles from './Asker.module.css'

// How it stands and the reply come first; the thread and what she can do follow in one file, each in a place kept for it.
const MatterRow = later(() => import('./MatterThread.tsx'), 'MatterRow')
const MatterThread = later(() => import('./MatterThread.tsx'), 'MatterThread')
const Beside = later(() => import('./Beside.tsx'), 'Beside')
const VerdictForm = later(() => import('./VerdictForm.tsx'), 'VerdictForm')
const TalkForm = later(() => import('./TalkForm.tsx'), 'TalkForm')
const WithdrawForm = later(() => import('./WithdrawForm.tsx'), 'WithdrawForm')
const Promises = later(() => import('./Promises.tsx'), 'Promises')
const Toasts = later(() => import('#foundation/ui/Toast.tsx'), 'Toasts')

interface Props {
  readonly view: AskerView
  readonly matter: AskerMatter
  readonly again: () => void
}

export function MatterView({ view, matter, again }: Props) {
  const now = new Date().toISOString()
  return (
    <Stack gap={24}>
      <header className={styles.head}>
        <p className={styles.about}>
          {view.subjectName}{' '}
          <span className={styles.whole}>
            {view.subjectName && '· '}
            {say(messages, 'number', { number: matter.number })}
          </span>
        </p>
        <h1>{matter.title}</h1>
        <p className={styles.where}>{whereWords(matter, now)}</p>
        <AboutDate matter={matter} />
        {isWaiting(matter) && <HowCounted />}
        <div className={styles.row}>
          <Boundary quiet>
            <Waiting.Provider value={null}>
              <MatterRow matter={matter} now={now} />
            </Waiting.Provider>
          </Boundary>
        </div>
        <p className={styles.only}>{say(messages, 'only-you')}</p>
      </header>
      {(matter.joined || matter.asked.length > 0 || matter.referred) && (
        <Afterwards place={null}>
          <Beside matter={matter} now={now} again={again} />
        </Afterwards>
      )}
      {matter.reply && <Reply reply={matter.reply} now={now} />}
      {matter.may.judge && (
        <Afterwards place={<VerdictToCome />}>
          <VerdictForm phone={view.phone} onDone={again} />
        </Afterwards>
      )}
      {matter.verdict && <Verdict verdict={matter.verdict} />}
      <Sheet title={say(messages, 'said')}>
        <p className={styles.text}>{matter.text}</p>
      </Sheet>
      <Sheet title={say(messages, 'thread')}>
        <Afterwards place={<Skeleton lines={matter.thread.length * 2} />}>
          <MatterThread matter={matter} now={now} />
        </Afterwards>
      </Sheet>
      <Afterwards place={null}>
        {view.promised && <Promises phone={view.phone} now={now} />}
        {matter.may.talk && <TalkForm onDone={again} />}
        {matter.may.withdraw && <WithdrawForm phone={view.phone} onDone={again} />}
        <Toasts />
      </Afterwards>
    </Stack>
  )
}

function whereWords(matter: AskerMatter, now: string): string {
  if (matter.referred) return say(messages, 'where.referred')
  if (matter.dueFor === null || matter.dueAt === null) return say(messages, 'where.closed')
  // What was solved on the spot was answered by another unit than the one that keeps it.
  const unit = (matter.dueFor === 'verdict' ? matter.reply?.unitName : null) ?? matter.unitName ?? ''
  if (matter.hold) {
    const { reason, until } = matter.hold
    return say(messages, 'where.held', { unit, reason, day: dayWithWeekday(until, now) })
  }
  return say(messages, `where.${matter.dueFor}`, {
    unit,
    day: dayWithWeekday(matter.dueAt, now),
  })
}

/** While an office owes her something by a day; her own verdict is owed to nobody. */
function isWaiting({ dueFor }: AskerMatter): boolean {
  return dueFor !== null && dueFor !== 'verdict'
}

/** Why the date is another than she was told, or may become one. */
function AboutDate({ matter: { dueFor, extended, standing } }: { matter: AskerMatter }) {
  if (dueFor !== 'reply') return null
  return (
    <>
      {extended && <p>{say(messages, 'extended', { reason: extended.reason })}</p>}
      {standing === 'provisional' && <p className={styles.only}>{say(messages, 'provisional')}</p>}
    </>
  )
}

function Reply({ reply, now }: { reply: NonNullable<AskerMatter['reply']>; now: string }) {
  return (
    <Sheet title={say(messages, 'reply', { unit: reply.unitName ?? '' })}>
      <p className={styles.disposition}>
        {say(outcomes, `disposition.${reply.disposition}` as 'disposition.resolved')}
      </p>
      <p className={styles.text}>{reply.text}</p>
      {reply.plannedFor && (
        <p>{say(messages, 'reply.planned', { day: day(`${reply.plannedFor}T04:00:00Z`, now) })}</p>
      )}
    </Sheet>
  )
}

/** When it cannot be fetched, all that can be read stays. */
function Afterwards({ place, children }: { place: ReactNode; children: ReactNode }) {
  return (
    <Boundary>
      <Waiting.Provider value={place}>{children}</Waiting.Provider>
    </Boundary>
  )
}

/** As tall as the form, so that nothing below it moves when that comes. */
function VerdictToCome() {
  return (
    <div className={styles.toCome}>
      <Sheet title={say(messages, 'verdict.yours')}>
        <Skeleton lines={5} />
      </Sheet>
    </div>
  )
}

function Verdict({ verdict }: { verdict: NonNullable<AskerMatter['verdict']> }) {
  return (
    <Note>
      <p>
        {say(messages, 'verdict.yours')}：{gradeWord(verdict.grade)}
      </p>
      {verdict.words && <p className={styles.text}>{verdict.words}</p>}
    </Note>
  )
}
