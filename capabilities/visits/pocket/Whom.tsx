// Whom did you visit: the ones of mine, latest visited first.
import { call } from '#foundation/client/call.ts'
import { useSession } from '#foundation/client/session.ts'
import { useKept } from '#foundation/outbox/useKept.ts'
import { Stack } from '#foundation/ui/Layout.tsx'
import { say } from '#foundation/ui/words.ts'
import { SubjectSearchPanel } from '#capabilities/subjects/pocket/SubjectSearchPanel.tsx'
import type { doors } from '../contract.ts'
import styles from './Capture.module.css'
import type { VisitDraft } from './draft.ts'
import { messages } from './messages.ts'

type Subject = NonNullable<VisitDraft['subject']>

export function Whom({ error, onPick }: { error: boolean; onPick: (subject: Subject) => void }) {
  const { account } = useSession()
  const { answer, problem } = useKept(account, 'visited', () =>
    call<typeof doors.listVisits>('GET /api/visits', { query: { mine: true, limit: 50 } }),
  )
  return (
    <Stack gap={12}>
      <h2>{say(messages, 'subject.label')}</h2>
      {error && (
        <p className={styles.fault} role="alert">
          {say(messages, 'fault.subject')}
        </p>
      )}
      <SubjectSearchPanel
        few={6}
        first={answer || problem ? [...new Set((answer?.items ?? []).map(({ subject }) => subject))] : null}
        onPick={({ id, name, code }) => onPick({ id, name, code })}
      />
    </Stack>
  )
}
