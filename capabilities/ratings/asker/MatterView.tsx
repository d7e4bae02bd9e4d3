// The asker's view of her matter: who has it and until when, the reply and her verdict, and the thread.
import { dayWithWeekday, day } from '#foundation/ui/dates.ts'
import { Sheet, Stack } from '#foundation/ui/Layout.tsx'
import { Note } from '#foundation/ui/Notes.tsx'
import { ThreadPage, ThreadRow, type ThreadEntry } from '#foundation/ui/Thread.tsx'
import { gradeWord, type Grade } from '#foundation/ui/Choices.tsx'
import { say } from '#foundation/ui/words.ts'
import { messages as matterMessages } from '#capabilities/matters/messages.ts'
import type { AskerMatter, AskerView } from './view.ts'
import { messages } from './messages.ts'
import { TalkForm } from './TalkForm.tsx'
import { VerdictForm } from './VerdictForm.tsx'
import { WithdrawForm } from './WithdrawForm.tsx'
import styles from './Asker.module.css'

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
        {view.subjectName && <p className={styles.about}>{view.subjectName}</p>}
        <h1>{matter.title}</h1>
        <p className={styles.where}>{whereWords(matter, now)}</p>
        <ThreadRow view={rowView(matter, now)} />
        <p className={styles.only}>{say(messages, 'only-you')}</p>
      </header>
      {matter.reply && <Reply reply={matter.reply} now={now} />}
      {matter.may.judge && <VerdictForm phone={view.phone} onDone={again} />}
      {matter.verdict && <Verdict verdict={matter.verdict} />}
      <Sheet title={say(messages, 'said')}>
        <p className={styles.text}>{matter.text}</p>
      </Sheet>
      <Sheet title={say(messages, 'thread')}>
        <ThreadPage entries={matter.thread.map(entryOf)} now={now} label={say(messages, 'thread')} />
      </Sheet>
      {matter.may.talk && <TalkForm onDone={again} />}
      {matter.may.withdraw && <WithdrawForm phone={view.phone} onDone={again} />}
    </Stack>
  )
}

function whereWords(matter: AskerMatter, now: string): string {
  if (matter.dueFor === null || matter.dueAt === null) return say(messages, 'where.closed')
  // What was solved on the spot was answered by another unit than the one that keeps it.
  const unit = matter.dueFor === 'verdict' ? matter.reply?.unitName : null
  return say(messages, `where.${matter.dueFor}`, {
    unit: unit ?? matter.unitName ?? '',
    day: dayWithWeekday(matter.dueAt, now),
  })
}

function rowView(matter: AskerMatter, now: string) {
  const done = matter.thread.map(({ at, ...line }) => ({ at, label: stepWords(line), kind: 'done' as const }))
  const closed = matter.dueFor === null
  const last = matter.thread[matter.thread.length - 1]?.at ?? matter.receivedAt
  const holder = { at: last, label: matter.unitName ?? '', kind: 'holder' as const, tone: 'quiet' as const }
  return {
    receivedAt: matter.receivedAt,
    dueAt: matter.dueAt,
    now,
    closedAt: closed ? last : null,
    beads: closed ? done : [...done, holder],
    holds: [],
  }
}

function Reply({ reply, now }: { reply: NonNullable<AskerMatter['reply']>; now: string }) {
  return (
    <Sheet title={say(messages, 'reply', { unit: reply.unitName ?? '' })}>
      <p className={styles.disposition}>
        {say(matterMessages, `disposition.${reply.disposition}` as 'disposition.resolved')}
      </p>
      <p className={styles.text}>{reply.text}</p>
      {reply.plannedFor && (
        <p>{say(messages, 'reply.planned', { day: day(`${reply.plannedFor}T04:00:00Z`, now) })}</p>
      )}
    </Sheet>
  )
}

function Verdict({ verdict }: { verdict: NonNullable<AskerMatter['verdict']> }) {
  return (
    <Note>
      <p>
        {say(messages, 'verdict.yours')}：{gradeWord(verdict.grade as Grade)}
      </p>
      {verdict.words && <p className={styles.text}>{verdict.words}</p>}
    </Note>
  )
}

type Line = AskerMatter['thread'][number]

function entryOf(line: Line, n: number): ThreadEntry {
  return {
    id: `${n}`,
    at: line.at,
    words: stepWords(line),
    who: line.by === 'asker' ? say(messages, 'by.you') : (line.unitName ?? undefined),
    kind: 'done',
    more: line.text ?? undefined,
  }
}

function stepWords({ step, grade }: Pick<Line, 'step' | 'grade'>): string {
  const key = `line.${step}` as keyof typeof messages
  return key in messages ? say(messages, key, { grade: grade ? gradeWord(grade as Grade) : '' }) : step
}
