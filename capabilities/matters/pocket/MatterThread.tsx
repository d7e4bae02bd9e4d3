// The whole thread of a matter on the phone, entry by entry in plain words; fetched after what stands above it.
import type { ReplyOf } from '#foundation/contract/door.ts'
import { SeenMark } from '#foundation/ui/Marks.tsx'
import { ThreadPage, type ThreadEntry } from '#foundation/ui/ThreadPage.tsx'
import { say } from '#foundation/ui/words.ts'
import type { matterDoors } from '../contract.ts'
import { entriesOf, type SpokenEntry } from '../thread-entries.ts'
import { messages } from './messages.ts'
import { speechOf, type Reference } from './reference.ts'
import styles from './Matter.module.css'

interface Shown {
  readonly matter: ReplyOf<typeof matterDoors.getMatter>
  readonly reference: Reference
  readonly now: string
}

export function MatterThread({ matter, reference, now }: Shown) {
  const speech = speechOf(reference, matter.programme, now)
  return (
    <ThreadPage label={say(messages, 'thread')} now={now} entries={entriesOf(matter, speech).map(drawn)} />
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
        {into && <a href={`/m/matters/${into}`}>{say(messages, 'merged-into')}</a>}
      </>
    ),
  }
}
