// A list that comes page by page by key: its rows and what the desk's table wants to know about them.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { problemOf } from '../client/problem.ts'
import type { DataTableProps } from './data-table.ts'
import { messages } from './form-messages.ts'
import { ErrorNote } from './Notes.tsx'
import { say } from './words.ts'

interface Page<Row> {
  readonly items: readonly Row[]
  readonly next: string | null
}

/** `ask` is given nothing for the first page, then the `next` of the page before. */
export function useKeyset<Row, P extends Page<Row> = Page<Row>>(
  key: readonly unknown[],
  ask: (page: { after?: string }) => Promise<P>,
  enabled = true,
) {
  const list = useInfiniteQuery({
    queryKey: key,
    initialPageParam: '',
    queryFn: ({ pageParam }: { pageParam: string }) => ask(pageParam === '' ? {} : { after: pageParam }),
    getNextPageParam: (last: P) => last.next ?? undefined,
    enabled,
  })
  const pages = list.data?.pages
  const rows = useMemo(() => pages?.flatMap((page) => [...page.items]) ?? [], [pages])
  const failed = list.isError && rows.length === 0
  return {
    rows,
    /** The first page, for what it says beside its rows. */
    first: pages?.[0] ?? null,
    /** Spread into a <DataTable>. */
    table: {
      rows,
      state: list.isPending ? 'loading' : 'ready',
      error: failed ? <NotCome error={list.error} again={() => void list.refetch()} /> : null,
      more: {
        available: list.hasNextPage,
        loading: list.isFetchingNextPage,
        failed: list.isFetchNextPageError,
        load: () => void list.fetchNextPage(),
      },
    } satisfies Pick<DataTableProps<Row>, 'rows' | 'state' | 'error' | 'more'>,
  }
}

/** In place of what was asked for: why it is not here, and to ask again. */
export function NotCome({ error, again }: { error: unknown; again?: () => void }): ReactNode {
  const why = problemOf(error).message
  return <ErrorNote what={say(messages, 'came.not', { why })} kept={null} onAgain={again} />
}
