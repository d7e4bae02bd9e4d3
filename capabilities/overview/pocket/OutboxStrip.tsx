// The quiet strip above the places: how much has not been sent, and whether something needs its owner. It also opens the outbox.
import { useStanding } from '#foundation/client/session.ts'
import { useOutbox } from '#foundation/outbox/useOutbox.ts'
import { SendMark } from '#foundation/ui/Marks.tsx'
import { say } from '#foundation/ui/words.ts'
import { useEffect } from 'react'
import { messages } from './strip-messages.ts'
import styles from './OutboxStrip.module.css'

export function OutboxStrip() {
  const standing = useStanding()
  const account = 'session' in standing ? standing.session.account : null
  // Also anew when somebody has signed in again: what waited for it goes out.
  useEffect(() => (account === null ? undefined : open(account)), [account, standing.is])
  const { ops, sending } = useOutbox()
  const needs = ops.filter(({ state }) => state === 'needs-you').length
  const kept = ops.filter(({ state }) => state === 'kept').length
  if (needs + kept === 0) return null
  return (
    <aside aria-label={say(messages, 'strip')}>
      <a className={styles.strip} href="/m/">
        {needs > 0 && <SendMark state="needs-you" n={needs} />}
        {kept > 0 && <SendMark state={sending.size > 0 ? 'sending' : 'kept'} n={kept} />}
      </a>
    </aside>
  )
}

/** The sending is fetched once the screen stands; where that fails, when there is signal again. Gives back what stops it. */
function open(account: string): () => void {
  let close: (() => void) | null = null
  let gone = false
  const fetching = () => {
    import('#foundation/outbox/outbox.ts').then(
      ({ openOutbox }) => {
        if (!gone) close ??= openOutbox(account)
      },
      () => addEventListener('online', fetching, { once: true }),
    )
  }
  fetching()
  return () => {
    gone = true
    removeEventListener('online', fetching)
    close?.()
  }
}
