// Who has the matter and until when, whose it is, and how it came.
import { day, dayWord, dueWord } from '#foundation/ui/dates.ts'
import { Facts } from '#foundation/ui/Layout.tsx'
import { ColourMark } from '#foundation/ui/Marks.tsx'
import { say } from '#foundation/ui/words.ts'
import { DueStanding } from '#foundation/ui/DueStanding.tsx'
import { holderOf } from './columns.tsx'
import { DueButton } from './Deadlines.tsx'
import { messages as times } from './due-messages.ts'
import type { Matter } from './matter.ts'
import { messages } from './messages.ts'
import { messages as words } from './pane-messages.ts'
import type { Reference } from './reference.ts'
import { isLate } from '../thread-view.ts'
import styles from './Matter.module.css'

interface Shown {
  readonly matter: Matter
  readonly reference: Reference
  readonly now: string
}

export function Holding({ matter, reference, now }: Shown) {
  const open = matter.status !== 'closed'
  const { subject, subjectName } = matter
  return (
    <Facts
      facts={[
        ...(open
          ? ([[say(words, 'who'), <Holder key="who" matter={matter} reference={reference} />]] as const)
          : []),
        ...(open ? ([[say(words, 'until'), <Until key="until" matter={matter} now={now} />]] as const) : []),
        [
          say(words, 'subject'),
          subject ? (
            <a key="subject" href={`/subjects/${subject}`}>
              {subjectName ?? '…'}
            </a>
          ) : (
            say(words, 'no-subject')
          ),
        ],
        [say(words, 'channel'), `${channelWords(matter.channel)} · ${day(matter.receivedAt, now)}`],
      ]}
    />
  )
}

function Holder({ matter, reference }: Omit<Shown, 'now'>) {
  const person = matter.thread.find(
    (entry) => entry.actor !== null && entry.actor === matter.ownerPerson,
  )?.actorName
  const unit = reference.unitName(matter.ownerUnit)
  if (matter.status === 'replied') return `${holderOf(matter, reference)} · ${say(words, 'verdict.waits')}`
  return person ? `${unit} · ${person}` : unit
}

function Until({ matter, now }: Omit<Shown, 'reference'>) {
  return (
    <span className={styles.until}>
      <DueButton id={matter.id} now={now}>
        {dayWord(matter.dueAt, now)}
      </DueButton>
      <span className={styles.quiet}>
        {matter.heldUntil ? say(times, 'held') : say(words, `until.${dueFor(matter.status)}`)}
      </span>
      <DueStanding standing={matter.standing} />
      {isLate(matter, now) && <ColourMark tone="amber" word={dueWord(matter.dueAt, now)} wash />}
      {matter.status === 'replied' && Date.parse(matter.dueAt) < Date.parse(now) && (
        <span className={styles.quiet}>
          {say(messages, 'due.verdict-over', { day: day(matter.dueAt, now) })}
        </span>
      )}
    </span>
  )
}

function dueFor(status: Matter['status']): 'office' | 'reply' | 'verdict' {
  if (status === 'replied') return 'verdict'
  return status === 'received' || status === 'triaged' ? 'office' : 'reply'
}

function channelWords(channel: string): string {
  const key = `channel.${channel}`
  return key in words ? say(words, key as keyof typeof words) : channel
}
