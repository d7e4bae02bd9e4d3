// The matters of one subject, open or closed, each with its thread.
import { call } from '#foundation/client/call.ts'
import { day, dueWord } from '#foundation/ui/dates.ts'
import { LinkButton } from '#foundation/ui/Button.tsx'
import { List, Sheet } from '#foundation/ui/Layout.tsx'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { ThreadRow } from '#foundation/ui/Thread.tsx'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import type { matterDoors } from '#capabilities/matters/contract.ts'
import { messages as matterWords } from '#capabilities/matters/messages.ts'
import { useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { useQuery } from '@tanstack/react-query'
import { messages } from './subject-messages.ts'
import { threadOfRow, wordsOf } from './matter-thread.ts'
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
            const holder =
              row.status === 'replied' ? wordsOf(matterWords, 'status.replied') : units.name(row.ownerUnit)
            return {
              id: row.id,
              href: `/matters/${row.id}`,
              title: row.title,
              hint: holder,
              end: row.closedAt
                ? say(messages, 'closed.on', { day: day(row.closedAt, now) })
                : dueWord(row.dueAt, now),
              under: <ThreadRow view={threadOfRow(row, now, holder)} />,
            }
          })}
        />
      )}
    </Sheet>
  )
}
