// On a matter's page: the consultations that it stood on the agenda of.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { LinkButton } from '#foundation/ui/Button.tsx'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { Sheet } from '#foundation/ui/Layout.tsx'
import { List } from '#foundation/ui/List.tsx'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { useQuery } from '@tanstack/react-query'
import type { doors } from '../contract.ts'
import { messages as forms } from '../messages.ts'
import { leads } from '../roles.ts'
import type { Row } from './consultation.ts'
import { messages } from './messages.ts'

export function MatterConsultations({ params }: ScreenProps) {
  const matter = params['id'] ?? ''
  const convenes = hasAnyRole(useSession(), leads)
  const found = useQuery({
    queryKey: ['consultations', 'of', matter],
    queryFn: () =>
      call<typeof doors.listConsultations>('GET /api/consultations', { query: { matter, limit: 20 } }),
  })
  const rows = found.data?.items ?? []
  // Who convenes none is not told that there is none.
  if (!convenes && found.data && rows.length === 0) return null
  return (
    <Sheet
      title={say(messages, 'place')}
      empty={found.data && rows.length === 0 && say(messages, 'panel.none')}
      tools={
        convenes && (
          <LinkButton look="quiet" size="small" href={`/consultations/new?matter=${matter}`}>
            {say(messages, 'convene')}
          </LinkButton>
        )
      }
    >
      {found.isError && <NotCome error={found.error} again={() => void found.refetch()} />}
      {found.isPending && <Skeleton lines={1} />}
      {rows.length > 0 && (
        <List
          label={say(messages, 'place')}
          entries={rows.map((row) => ({
            id: row.id,
            href: `/consultations/${row.id}`,
            title: row.title,
            hint: hintOf(row),
            end: say(forms, `status.${row.status}`),
          }))}
        />
      )}
    </Sheet>
  )
}

function hintOf({ form, given, asked }: Row): string {
  return `${say(forms, `form.${form}`)} · ${say(messages, 'col.said')} ${given} / ${asked}`
}
