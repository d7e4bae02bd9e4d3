// Who has the matter and until when, whose it is, and how it came.
import { day, dayWord, dueWord } from '#foundation/ui/dates.ts'
import { Facts } from '#foundation/ui/Layout.tsx'
import { DueMark } from '#foundation/ui/DueMark.tsx'
import { say } from '#foundation/ui/words.ts'
import { DueStanding } from '#foundation/ui/DueStanding.tsx'
import { holderOf } from './columns.tsx'
import { DueButton } from './DueButton.tsx'
import { messages as disputes } from './disputes/dispute-messages.ts'
import { messages as times } from './due-messages.ts'
import type { Matter } from './matter.ts'
import { messages } from './messages.ts'
import { messages as words } from './pane-messages.ts'
import type { Reference } from './reference.ts'
import { dueOf, isTimed } from '../thread-view.ts'
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
        ...(matter.passes > 0 ? ([[say(disputes, 'passes'), passesWords(matter.passes)]] as const) : []),
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
        {matter.heldUntil ? say(times, 'held') : dueForWords(matter.status)}
      </span>
      <DueStanding standing={matter.standing} />
      {isTimed(matter) && matter.heldUntil === null && (
        <DueMark of={dueOf(matter)} now={now} word={dueWord(matter.dueAt, now)} plain={null} wash />
      )}
      {matter.status === 'replied' && Date.parse(matter.dueAt) < Date.parse(now) && (
        <span className={styles.quiet}>
          {say(messages, 'due.verdict-over', { day: day(matter.dueAt, now) })}
        </span>
      )}
    </span>
  )
}

function dueForWords(status: Matter['status']): string {
  if (status === 'disputed') return say(disputes, 'until.ruling')
  if (status === 'replied') return say(words, 'until.verdict')
  return say(words, status === 'received' || status === 'triaged' ? 'until.office' : 'until.reply')
}

function passesWords(n: number): string {
  return n === 1 ? say(disputes, 'passes.once') : say(disputes, 'passes.count', { n })
}

function channelWords(channel: string): string {
  const key = `channel.${channel}`
  return key in words ? say(words, key as keyof typeof words) : channel
}
