// Tasks, due first: mine, my unit's, all that I reach; those late and those whose owner asks for more time by themselves.
import { call } from '#foundation/client/call.ts'
import { DataTable } from '#foundation/ui/DataTable.tsx'
import type { DataColumn } from '#foundation/ui/data-table.ts'
import { FilterBar, FilterSelect } from '#foundation/ui/Filters.tsx'
import { useFilters, useOpen } from '#foundation/ui/links.ts'
import { EmptyState } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { Tabs } from '#foundation/ui/Tabs.tsx'
import { useKeyset } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import { UnitFilter, useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import type { taskDoors } from '../contract.ts'
import { messages } from './messages.ts'
import { aboutPath, TaskDueOpener, type TaskRow } from './task.tsx'

const states = ['open', 'late', 'waiting', 'done'] as const
const whose = ['mine', 'my-unit'] as const

export function TasksScreen() {
  const { get, set } = useFilters()
  const state = states.find((known) => known === get('state')) ?? 'open'
  const by = whose.find((known) => known === get('whose')) ?? null
  return (
    <Work
      title={say(messages, 'place')}
      lead={say(messages, 'lead')}
      fill
      filters={
        <>
          <Tabs
            label={say(messages, 'tabs')}
            tabs={states.map((id) => ({ id, words: say(messages, `state.${id}`) }))}
            current={state}
            onChange={(id) => set({ state: id === 'open' ? null : id })}
            panel="tasks"
          />
          <FilterBar>
            <FilterSelect
              label={say(messages, 'whose')}
              empty={say(messages, 'whose.all')}
              value={by}
              options={whose.map((value) => ({ value, words: say(messages, `whose.${value}`) }))}
              onChange={(value) => set({ whose: value })}
            />
            <UnitFilter value={get('unit')} onChange={(unit) => set({ unit })} />
          </FilterBar>
        </>
      }
    >
      <div role="tabpanel" id="tasks" aria-label={say(messages, `state.${state}`)}>
        <Rows key={state} state={state} unit={get('unit')} by={by} />
      </div>
    </Work>
  )
}

interface RowsProps {
  state: (typeof states)[number]
  unit: string | null
  by: (typeof whose)[number] | null
}

function Rows({ state, unit, by }: RowsProps) {
  const query = { state, ...(unit ? { unit } : {}), ...(by ? { whose: by } : {}) }
  const list = useKeyset<TaskRow>(['tasks', 'list', query], (page) =>
    call<typeof taskDoors.listTasks>('GET /api/tasks', { query: { ...query, ...page, limit: 100 } }),
  )
  const { path, open } = useOpen()
  const units = useDirectory()
  const now = useNow()
  return (
    <DataTable
      label={say(messages, `state.${state}`)}
      columns={columnsOf(units.name, now)}
      rowId={(row) => row.id}
      rowName={(row) => row.title}
      href={(row) => `/tasks/${row.id}`}
      onOpen={(row) => open(`/tasks/${row.id}`)}
      openId={path?.split('/')[2] ?? null}
      empty={<EmptyState title={say(messages, 'empty')}>{say(messages, 'empty.why')}</EmptyState>}
      {...list.table}
    />
  )
}

function columnsOf(unitName: (id: string) => string, now: string): DataColumn<TaskRow>[] {
  return [
    { id: 'title', words: say(messages, 'col.title'), cell: (row) => row.title, main: true },
    {
      id: 'about',
      words: say(messages, 'col.about'),
      least: 620,
      cell: (row) => <a href={aboutPath(row.about)}>{row.about.title ?? '—'}</a>,
    },
    {
      id: 'unit',
      words: say(messages, 'col.unit'),
      width: 190,
      least: 760,
      cell: (row) => [unitName(row.unit), row.personName].filter(Boolean).join(' · '),
    },
    { id: 'said', words: say(messages, 'col.said'), least: 1120, cell: (row) => row.said ?? '' },
    {
      id: 'due',
      words: say(messages, 'col.due'),
      width: 280,
      cell: (row) => <TaskDueOpener task={row} now={now} />,
    },
  ]
}
