// What the sweep could not hand up: the list that somebody has to act on.
import { call } from '#foundation/client/call.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { Stack } from '#foundation/ui/Layout.tsx'
import { EmptyState, Skeleton } from '#foundation/ui/Notes.tsx'
import { useKeyset } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import type { doors } from '../contract.ts'
import { messages } from './messages.ts'
import { StuckList } from './StuckList.tsx'
import type { Stuck } from './why.ts'

export function EscalationsScreen() {
  const { rows, table } = useKeyset<Stuck>(['escalations', 'stuck', 'list'], (page) =>
    call<typeof doors.listStuck>('GET /api/escalations/stuck', { query: { ...page, limit: 50 } }),
  )
  const { available, loading, load } = table.more
  return (
    <Work title={say(messages, 'place')} lead={say(messages, 'lead')}>
      {table.error ??
        (table.state === 'loading' ? (
          <Skeleton lines={8} />
        ) : rows.length === 0 ? (
          <EmptyState title={say(messages, 'none')}>{say(messages, 'none.why')}</EmptyState>
        ) : (
          <Stack gap={12}>
            <StuckList rows={rows} />
            {available && (
              <Button look="quiet" busy={loading} onClick={load}>
                {say(messages, 'more')}
              </Button>
            )}
          </Stack>
        ))}
    </Work>
  )
}
