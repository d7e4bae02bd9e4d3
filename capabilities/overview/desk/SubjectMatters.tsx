// The matters of one subject, open or closed, each with its thread.
import { call } from '#foundation/client/call.ts'
import { day, dueWord } from '#foundation/ui/dates.ts'
import { LinkButton } from '#foundation/ui/Button.tsx'
import { Sheet } from '#foundation/ui/Layout.tsx'
import { List } from '#foundation/ui/List.tsx'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import type { matterDoors } from '#capabilities/matters/contract.ts'
import { holderWords, RowThread } from '#capabilities/matters/desk/panels/RowThreadPanel.tsx'
import { useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { useQuery } from '@tanstack/react-query'
import { messages } from './subject-messages.ts'
import styles from './Subject.module.css'

export function SubjectMatters({ subject, which }: { subject: string; which: 'open' | 'closed' }) {
  const now = useNow()
  const units = useDirectory()
  const found = useQuery({
    queryKey: ['matters', 'of-subject', subject, which],
    queryFn: () =>
      call<typeof matterDoors.listMatters>('GET /api/matters', {
        query: { subject, status: which, limit: 20, sort: which === 'open' ? 'due' : 'received' },
      }),
  })
  const rows = found.data?.items ?? []
  return (
    <Sheet
      title={say(messages, which)}
      tools={
        found.data?.next && (
          <LinkButton look="quiet" size="small" href={`/matters?subject=${subject}&view=${which}`}>
            {say(messages, 'all')}
          </LinkButton>
        )
      }
    >
      {found.isError && <NotCome error={found.error} again={() => void found.refetch()} />}
      {found.isPending && <Skeleton lines={2} />}
      {found.data && rows.length === 0 && <p className={styles.quiet}>{say(messages, `${which}.none`)}</p>}
      {rows.length > 0 && (
        <List
          label={say(messages, which)}
          entries={rows.map((row) => {
            const holder = holderWords(row, units.name)
            return {
              id: row.id,
              href: `/matters/${row.id}`,
              title: row.title,
              hint: holder,
              end: row.closedAt
                ? say(messages, 'closed.on', { day: day(row.closedAt, now) })
                : dueWord(row.dueAt, now),
              under: <RowThread row={row} holder={holder} />,
            }
          })}
        />
      )}
    </Sheet>
  )
}
