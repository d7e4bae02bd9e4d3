// The promises that stand open with a subject and the visits to it, for the subject's page.
import { call } from '#foundation/client/call.ts'
import { LinkButton } from '#foundation/ui/Button.tsx'
import { moment } from '#foundation/ui/dates.ts'
import { Sheet } from '#foundation/ui/Layout.tsx'
import { List } from '#foundation/ui/List.tsx'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { useQuery } from '@tanstack/react-query'
import type { doors } from '../contract.ts'
import { messages } from './messages.ts'
import { PromiseList } from './PromiseList.tsx'
import { useVisitKinds } from './visit-kinds.ts'
import styles from './Visits.module.css'

export function SubjectPromisesPanel({ subject }: { subject: string }) {
  const found = useQuery({
    queryKey: ['visits', 'open promises', subject],
    queryFn: () =>
      call<typeof doors.listPromises>('GET /api/promises', { query: { subject, state: 'open', limit: 50 } }),
  })
  return (
    <Sheet title={say(messages, 'open.promises')}>
      {found.isError && <NotCome error={found.error} again={() => void found.refetch()} />}
      {found.isPending && <Skeleton lines={1} />}
      {found.data && <PromiseList promises={found.data.items} none={say(messages, 'promises.none')} />}
    </Sheet>
  )
}

export function SubjectVisitsPanel({ subject }: { subject: string }) {
  const now = useNow()
  const kinds = useVisitKinds()
  const found = useQuery({
    queryKey: ['visits', 'of', subject],
    queryFn: () => call<typeof doors.listVisits>('GET /api/visits', { query: { subject, limit: 10 } }),
  })
  const visits = found.data?.items ?? []
  return (
    <Sheet
      title={say(messages, 'visits.list')}
      tools={
        found.data?.next && (
          <LinkButton look="quiet" size="small" href={`/visits?subject=${subject}`}>
            {say(messages, 'all.visits')}
          </LinkButton>
        )
      }
    >
      {found.isError && <NotCome error={found.error} again={() => void found.refetch()} />}
      {found.isPending && <Skeleton lines={2} />}
      {found.data && visits.length === 0 && <p className={styles.quiet}>{say(messages, 'visits.none')}</p>}
      {visits.length > 0 && (
        <List
          label={say(messages, 'visits.list')}
          entries={visits.map((visit) => ({
            id: visit.id,
            href: `/visits/${visit.id}`,
            title: visit.heard || kinds.words(visit.kind),
            hint: `${moment(visit.metAt, now)} · ${kinds.words(visit.kind)}`,
            end: visit.officers.map(({ name }) => name ?? '—').join('、'),
          }))}
        />
      )}
    </Sheet>
  )
}
