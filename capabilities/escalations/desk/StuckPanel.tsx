// On the front page, only while something is stuck: the first of what somebody has to act on.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { LinkButton } from '#foundation/ui/Button.tsx'
import { Sheet } from '#foundation/ui/Layout.tsx'
import { say } from '#foundation/ui/words.ts'
import { useQuery } from '@tanstack/react-query'
import type { doors } from '../contract.ts'
import { messages } from './messages.ts'
import { readers } from './readers.ts'
import { StuckList } from './StuckList.tsx'
import styles from './Escalations.module.css'

const most = 3

export function StuckPanel() {
  const asked = useQuery({
    queryKey: ['escalations', 'stuck', 'first'],
    queryFn: () => call<typeof doors.listStuck>('GET /api/escalations/stuck', { query: { limit: most } }),
    enabled: hasAnyRole(useSession(), readers),
  })
  const rows = asked.data?.items ?? []
  if (rows.length === 0) return null
  return (
    <Sheet
      title={say(messages, 'panel.title')}
      tools={
        <LinkButton
          look="quiet"
          size="small"
          href="/escalations"
          aria-label={`${say(messages, 'place')} · ${say(messages, 'all')}`}
        >
          {say(messages, 'all')}
        </LinkButton>
      }
    >
      <div className={styles.flush}>
        <StuckList rows={rows} brief />
      </div>
    </Sheet>
  )
}
