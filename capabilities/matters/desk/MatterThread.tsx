// The whole thread of a matter, entry by entry, with who did it and whether the asker sees it.
import { Button } from '#foundation/ui/Button.tsx'
import { dayWord } from '#foundation/ui/dates.ts'
import { ThreadPage, type ThreadEntry } from '#foundation/ui/Thread.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import { entryWords } from './entry-words.ts'
import { eventOf, type Entry, type Matter } from './matter.ts'
import { messages as words } from './pane-messages.ts'
import type { Reference } from './reference.ts'
import { isLate } from './thread-view.ts'
import styles from './Matter.module.css'

export function MatterThread({
  matter,
  reference,
  now,
}: {
  matter: Matter
  reference: Reference
  now: string
}) {
  const [order, setOrder] = useState<'newest' | 'oldest'>('newest')
  const entries = [
    ...matter.thread.map((entry) => drawn(entry, matter, reference, now)),
    ...ahead(matter, reference, now),
  ]
  return (
    <section>
      <div className={styles.threadHead}>
        <h3 className={styles.name}>{say(words, 'thread')}</h3>
        <Button look="quiet" size="small" onClick={() => setOrder(order === 'newest' ? 'oldest' : 'newest')}>
          {say(words, order === 'newest' ? 'order.oldest' : 'order.newest')}
        </Button>
      </div>
      {/* The drawing keeps the order of what happened at the same moment. */}
      <ThreadPage
        label={say(words, 'thread')}
        now={now}
        order={order}
        entries={order === 'newest' ? [...entries].reverse() : entries}
      />
    </section>
  )
}

function drawn(entry: Entry, matter: Matter, reference: Reference, now: string): ThreadEntry {
  const event = eventOf(entry)
  const { what, said } = entryWords(event, matter, reference, now)
  const byAsker = event.type === 'MatterJudged' || event.type === 'MatterWithdrawn'
  const who = byAsker
    ? say(words, 'entry.asker')
    : [reference.unitName(entry.unit), entry.actorName].filter(Boolean).join(' · ')
  return {
    id: String(entry.version),
    at: entry.at,
    words: what,
    kind: 'done',
    seenBy: entry.askerSees ? 'asker' : 'internal',
    ...(who ? { who } : {}),
    ...(said || event.type === 'MatterMerged'
      ? {
          more: (
            <>
              {said && <p className={styles.text}>{said}</p>}
              {event.type === 'MatterMerged' && (
                <a href={`/matters/${event.data.into}`}>{say(words, 'merged-into')}</a>
              )}
            </>
          ),
        }
      : {}),
  }
}

function ahead(matter: Matter, reference: Reference, now: string): ThreadEntry[] {
  if (matter.status === 'closed') return []
  const since = matter.thread[matter.thread.length - 1]?.at ?? matter.receivedAt
  const waits = matter.status === 'replied'
  const unit = reference.unitName(matter.ownerUnit)
  return [
    {
      id: 'holder',
      at: since,
      words: waits ? say(words, 'entry.holder-verdict') : say(words, 'entry.holder', { unit }),
      kind: 'holder',
      ...(isLate(matter, now) ? { tone: 'amber' as const } : {}),
    },
    {
      id: 'due',
      at: matter.dueAt,
      words: say(words, 'entry.due', { day: dayWord(matter.dueAt, now) }),
      kind: 'due',
    },
  ]
}
