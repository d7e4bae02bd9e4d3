// What has happened with her matter, drawn in a row and told line by line.
import { ThreadRow } from '#foundation/ui/Thread.tsx'
import { ThreadPage, type ThreadEntry } from '#foundation/ui/ThreadPage.tsx'
import { say } from '#foundation/ui/words.ts'
import { gradeWord } from './grade-word.ts'
import { messages as page } from './matter-messages.ts'
import { messages } from './thread-messages.ts'
import type { AskerMatter } from './view.ts'

interface Props {
  readonly matter: AskerMatter
  readonly now: string
}

export function MatterRow({ matter, now }: Props) {
  return <ThreadRow view={rowView(matter, now)} />
}

export function MatterThread({ matter, now }: Props) {
  return <ThreadPage entries={matter.thread.map(entryOf)} now={now} label={say(page, 'thread')} />
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
  return key in messages ? say(messages, key, { grade: grade ? gradeWord(grade) : '' }) : step
}
