// The whole thread of a matter, entry by entry, with who did it and whether the asker sees it.
import { Button } from '#foundation/ui/Button.tsx'
import { SeenMark } from '#foundation/ui/Marks.tsx'
import { ThreadPage, type ThreadEntry } from '#foundation/ui/ThreadPage.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import { entriesOf, type SpokenEntry } from '../thread-entries.ts'
import type { Matter } from './matter.ts'
import { messages as words } from './pane-messages.ts'
import { PartName } from './PartName.tsx'
import { speechOf, type Reference } from './reference.ts'
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
  const entries = entriesOf(matter, speechOf(reference, matter.programme, now)).map(drawn)
  return (
    <section>
      <div className={styles.threadHead}>
        <PartName>{say(words, 'thread')}</PartName>
        <Button look="quiet" size="small" onClick={() => setOrder(order === 'newest' ? 'oldest' : 'newest')}>
          {say(words, order === 'newest' ? 'order.oldest' : 'order.newest')}
        </Button>
      </div>
      <ThreadPage label={say(words, 'thread')} now={now} order={order} entries={entries} />
    </section>
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
        {into && <a href={`/matters/${into}`}>{say(words, 'merged-into')}</a>}
      </>
    ),
  }
}
