// What stands open with one subject, and the visits so far.
import { call } from '#foundation/client/call.ts'
import { useSession } from '#foundation/client/session.ts'
import { useKept } from '#foundation/outbox/useKept.ts'
import { say } from '#foundation/ui/words.ts'
import type { matterDoors } from '#capabilities/matters/contract.ts'
import { MatterListPanel } from '#capabilities/matters/pocket/MatterListPanel.tsx'
import type { doors as visitDoors } from '#capabilities/visits/contract.ts'
import { PromiseListPanel } from '#capabilities/visits/pocket/PromiseListPanel.tsx'
import { VisitListPanel } from '#capabilities/visits/pocket/VisitListPanel.tsx'
import { messages } from './messages.ts'
import styles from './Overview.module.css'
import { Section } from './Section.tsx'

export function OpenHere({ subject, now }: { subject: string; now: string }) {
  const { account } = useSession()
  const matters = useKept(account, `subject/${subject}/matters`, () =>
    call<typeof matterDoors.listMatters>('GET /api/matters', {
      query: { subject, status: 'open', sort: 'due', limit: 50 },
    }),
  )
  const promises = useKept(account, `subject/${subject}/promises`, () =>
    call<typeof visitDoors.listPromises>('GET /api/promises', {
      query: { subject, state: 'open', limit: 50 },
    }),
  )
  const visits = useKept(account, `subject/${subject}/visits`, () =>
    call<typeof visitDoors.listVisits>('GET /api/visits', { query: { subject, limit: 10 } }),
  )
  return (
    <>
      {matters.answer?.items.length === 0 && <p className={styles.quiet}>{say(messages, 'none.matters')}</p>}
      {matters.answer && matters.answer.items.length > 0 && (
        <Section title={say(messages, 'open.matters')}>
          <MatterListPanel matters={matters.answer.items} whose={false} now={now} />
        </Section>
      )}
      {promises.answer && promises.answer.items.length > 0 && (
        <Section title={say(messages, 'open.promises')}>
          <PromiseListPanel promises={promises.answer.items} now={now} />
        </Section>
      )}
      {visits.answer?.items.length === 0 && <p className={styles.quiet}>{say(messages, 'none.visits')}</p>}
      {visits.answer && visits.answer.items.length > 0 && (
        <Section title={say(messages, 'past.visits')}>
          <VisitListPanel visits={visits.answer.items} by="day" now={now} />
        </Section>
      )}
    </>
  )
}
