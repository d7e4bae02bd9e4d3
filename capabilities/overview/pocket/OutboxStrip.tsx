// The quiet strip above the places: how much has not been sent, and whether something needs its owner. It also opens the outbox.
import { useStanding } from '#foundation/client/session.ts'
import { openOutbox } from '#foundation/outbox/outbox.ts'
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
  useEffect(() => (account === null ? undefined : openOutbox(account)), [account, standing.is])
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
