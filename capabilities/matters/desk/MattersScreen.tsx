// The worklist: tabs with true counts, filters in the address, virtual rows, and the batch at its foot.
import { useSession } from '#foundation/client/session.ts'
import { problemOf } from '#foundation/client/problem.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { DataTable } from '#foundation/ui/DataTable.tsx'
import type { Sort } from '#foundation/ui/data-table.ts'
import { useKeys } from '#foundation/ui/Keys.tsx'
import { Stack } from '#foundation/ui/Layout.tsx'
import { useFilters, useOpen } from '#foundation/ui/links.ts'
import { EmptyState, ErrorNote } from '#foundation/ui/Notes.tsx'
import { Tabs } from '#foundation/ui/Tabs.tsx'
import { Work } from '#foundation/ui/Work.tsx'
import { go } from '#foundation/ui/where.ts'
import { say } from '#foundation/ui/words.ts'
import { useMemo, useState } from 'react'
import { useTabCounts, useWorklist } from './asking.ts'
import { Batch } from './Batch.tsx'
import { columnsOf } from './columns.tsx'
import { ExportTools } from './ExportTools.tsx'
import { MatterFilters } from './MatterFilters.tsx'
import { isNarrowed, readFilters, views, type Filters, type View } from './filters.ts'
import type { Counts } from './counts.ts'
import { messages } from './messages.ts'
import { useNow } from '#foundation/ui/now.ts'
import { useReference } from './reference.ts'
import { useRoom } from './room.ts'
import styles from './Worklist.module.css'

export function MattersScreen() {
  const { get, set } = useFilters()
  const filters = readFilters(get)
  const counts = useTabCounts(filters)
  return (
    <Work
      title={say(messages, 'place')}
      fill
      filters={
        <Stack gap={12}>
          <Tabs
            label={say(messages, 'tabs')}
            tabs={views.map((id) => ({ id, words: say(messages, `view.${id}`), count: counts[id] ?? null }))}
            current={filters.view}
            onChange={(id: View) => set({ view: id === 'open' ? null : id, status: null, sort: null })}
            panel="worklist"
          />
          <MatterFilters filters={filters} set={set} />
        </Stack>
      }
    >
      <div
        id="worklist"
        role="tabpanel"
        className={styles.rows}
        aria-label={say(messages, `view.${filters.view}`)}
      >
        <Rows filters={filters} counts={counts} set={set} />
      </div>
    </Work>
  )
}

function Rows(props: { filters: Filters; counts: Counts; set: ReturnType<typeof useFilters>['set'] }) {
  const { filters, counts, set } = props
  const list = useWorklist(filters)
  const { path: openPath, open } = useOpen()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data])
  const columns = useColumns(openPath !== null)
  const chosen = rows.filter((row) => selected.has(row.id))
  const roles = useSession().roles
  const batches = roles.includes('coordinator') || roles.includes('handler') || roles.includes('leader')
  useNextKey(openPath === null)
  return (
    <DataTable
      label={say(messages, 'list')}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      rowName={(row) => row.title}
      href={(row) => `/matters/${row.id}`}
      onOpen={(row) => open(`/matters/${row.id}`)}
      openId={openPath?.split('/')[2] ?? null}
      state={list.isPending ? 'loading' : 'ready'}
      error={
        list.isError && rows.length === 0 ? (
          <NotCome error={list.error} again={() => void list.refetch()} />
        ) : null
      }
      empty={<Nothing filters={filters} clear={() => go('/matters')} />}
      total={filters.status === null ? (counts[filters.view] ?? undefined) : undefined}
      more={{
        available: list.hasNextPage,
        loading: list.isFetchingNextPage,
        failed: list.isFetchNextPageError,
        load: () => void list.fetchNextPage(),
      }}
      sort={sortOf(filters)}
      onSort={({ by }) => set({ sort: by })}
      {...(batches
        ? {
            selected,
            onSelect: setSelected,
            batch: <Batch rows={chosen} done={() => setSelected(new Set())} />,
          }
        : {})}
      tools={<ExportTools filters={filters} />}
    />
  )
}

function useColumns(paneOpen: boolean) {
  const reference = useReference()
  const now = useNow()
  const room = useRoom(paneOpen)
  // In another language the reference is another one, and with it the words of the columns.
  return useMemo(() => columnsOf({ reference, now, room }), [reference, now, room])
}

/** `e` on a row of the list opens the matter at its next action; with a pane open the key is the pane's. */
function useNextKey(active: boolean): void {
  const { open } = useOpen()
  const press = () => {
    const row = document.activeElement?.closest('[data-row]')?.querySelector<HTMLAnchorElement>('[data-main]')
    if (!row) return
    open(row.pathname)
    const search = new URLSearchParams(location.search)
    search.set('do', 'next')
    go(`${location.pathname}?${search.toString().replace(/%2F/g, '/')}`, { replace: true })
  }
  useKeys(active ? { e: press } : {})
}

function Nothing({ filters, clear }: { filters: Filters; clear: () => void }) {
  const view = say(messages, `view.${filters.view}`)
  if (!isNarrowed(filters))
    return (
      <EmptyState title={say(messages, 'empty.title', { view })}>{say(messages, 'empty.why')}</EmptyState>
    )
  return (
    <EmptyState
      title={say(messages, 'empty.title', { view })}
      action={<Button onClick={clear}>{say(messages, 'filter.clear')}</Button>}
    >
      {say(messages, 'empty.narrowed')}
    </EmptyState>
  )
}

function NotCome({ error, again }: { error: unknown; again: () => void }) {
  return (
    <ErrorNote
      what={say(messages, 'error.list', { why: problemOf(error).message })}
      kept={null}
      onAgain={again}
    />
  )
}

/** The door gives what is due first, or what came last first; the other way round is not asked of a million rows. */
function sortOf({ sort }: Filters): Sort {
  return { by: sort, down: sort === 'received' }
}
