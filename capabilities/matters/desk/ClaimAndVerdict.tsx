// Two voices kept apart: what the unit claims, and what the asker says of it.
import { day, moment } from '#foundation/ui/dates.ts'
import { say } from '#foundation/ui/words.ts'
import { eventOf } from '../thread-entries.ts'
import type { Matter } from './matter.ts'
import { messages as words } from './pane-messages.ts'
import { PartName } from './PartName.tsx'
import type { Reference } from './reference.ts'
import { dispositionWords, gradeWords } from './verdict-words.ts'
import styles from './Matter.module.css'

export function ClaimAndVerdict(props: { matter: Matter; reference: Reference; now: string }) {
  const { matter, reference, now } = props
  const { reply, verdict } = matter
  if (!reply && !verdict) return null
  return (
    <div className={styles.voices}>
      <section className={styles.voice}>
        <PartName>{say(words, 'claim')}</PartName>
        {reply ? (
          <Claim reply={reply} reference={reference} now={now} />
        ) : (
          <p className={styles.quiet}>{say(words, 'claim.none')}</p>
        )}
      </section>
      <section className={styles.voice}>
        <PartName>{say(words, 'verdict')}</PartName>
        <Verdict matter={matter} now={now} />
      </section>
    </div>
  )
}

function Claim({
  reply,
  reference,
  now,
}: {
  reply: NonNullable<Matter['reply']>
  reference: Reference
  now: string
}) {
  return (
    <>
      <p className={styles.said}>{dispositionWords(reply.disposition)}</p>
      <p className={styles.text}>{reply.text}</p>
      {reply.plannedFor && (
        <p>{say(words, 'claim.planned', { day: day(`${reply.plannedFor}T12:00:00+08:00`, now) })}</p>
      )}
      <p className={styles.quiet}>
        {[reference.unitName(reply.unit), moment(reply.at, now)].filter(Boolean).join(' · ')}
      </p>
    </>
  )
}

/** A verdict that sent the matter up again stays in sight, marked as the last time's. */
function Verdict({ matter, now }: { matter: Matter; now: string }) {
  const { verdict, status } = matter
  const past = verdict !== null && status !== 'closed'
  return (
    <>
      {status === 'replied' && <p className={styles.quiet}>{say(words, 'verdict.waits')}</p>}
      {!verdict && status !== 'replied' && <p className={styles.quiet}>{say(words, 'verdict.none')}</p>}
      {verdict && (
        <>
          <p className={styles.said}>
            {past && say(words, 'verdict.before')}
            {say(words, 'verdict.grade', { grade: verdict.grade, word: gradeWords(verdict.grade) })}
          </p>
          {verdict.words && <blockquote className={styles.quote}>{verdict.words}</blockquote>}
          <p className={styles.quiet}>{moment(verdict.at, now)}</p>
        </>
      )}
      {lastWithdrawal(matter) && <p>{lastWithdrawal(matter)}</p>}
    </>
  )
}

function lastWithdrawal(matter: Matter): string | null {
  const last = matter.thread[matter.thread.length - 1]
  const event = last && eventOf(last)
  return event?.type === 'MatterWithdrawn' ? event.data.reason : null
}
