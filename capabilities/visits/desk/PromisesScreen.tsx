// The promises made at visits, due first: those to keep, those overdue, those kept.
import { call } from '#foundation/client/call.ts'
import { Checkbox } from '#foundation/ui/Choices.tsx'
import { DataTable } from '#foundation/ui/DataTable.tsx'
import type { DataColumn } from '#foundation/ui/data-table.ts'
import { day } from '#foundation/ui/dates.ts'
import { FilterBar, FilterPlain } from '#foundation/ui/Filters.tsx'
import { useFilters, useOpen } from '#foundation/ui/links.ts'
import { EmptyState } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { Tabs } from '#foundation/ui/Tabs.tsx'
import { useKeyset } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import { UnitFilter, useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import type { doors } from '../contract.ts'
import { messages } from './messages.ts'
import { PromiseDueOpener, type Promised } from './promise.tsx'

const states = ['open', 'overdue', 'kept', 'broken'] as const

export function PromisesScreen() {
  const { get, set } = useFilters()
  const state = states.find((known) => known === get('state')) ?? 'open'
  return (
    <Work
      title={say(messages, 'place.promises')}
      lead={say(messages, 'promises.lead')}
      fill
      filters={
        <>
          <Tabs
            label={say(messages, 'promises.tabs')}
            tabs={states.map((id) => ({ id, words: say(messages, `state.${id}`) }))}
            current={state}
            onChange={(id) => set({ state: id === 'open' ? null : id })}
            panel="promises"
          />
          <FilterBar>
            <UnitFilter value={get('unit')} onChange={(unit) => set({ unit })} />
            <FilterPlain>
              <Checkbox checked={get('mine') !== null} onChange={(on) => set({ mine: on ? '1' : null })}>
                {say(messages, 'promises.mine')}
              </Checkbox>
            </FilterPlain>
          </FilterBar>
        </>
      }
    >
      <div role="tabpanel" id="promises" aria-label={say(messages, `state.${state}`)}>
        <Rows key={state} state={state} unit={get('unit')} mine={get('mine') !== null} />
      </div>
    </Work>
  )
}

function Rows(props: { state: (typeof states)[number]; unit: string | null; mine: boolean }) {
  const { state, unit, mine } = props
  const query = { state, ...(unit ? { unit } : {}), ...(mine ? { mine } : {}) }
  const list = useKeyset<Promised>(['promises', 'list', query], (page) =>
    call<typeof doors.listPromises>('GET /api/promises', { query: { ...query, ...page, limit: 100 } }),
  )
  const { path, open } = useOpen()
  const units = useDirectory()
  const now = useNow()
  return (
    <DataTable
      label={say(messages, `state.${state}`)}
      columns={columnsOf(units.name, now)}
      rowId={(row) => row.id}
      rowName={(row) => row.text}
      href={(row) => `/promises/${row.id}`}
      onOpen={(row) => open(`/promises/${row.id}`)}
      openId={path?.split('/')[2] ?? null}
      empty={
        <EmptyState title={say(messages, 'promises.empty')}>{say(messages, 'promises.empty.why')}</EmptyState>
      }
      {...list.table}
    />
  )
}

function columnsOf(unitName: (id: string) => string, now: string): DataColumn<Promised>[] {
  return [
    { id: 'text', words: say(messages, 'col.text'), cell: (row) => row.text, main: true },
    { id: 'subject', words: say(messages, 'col.subject'), least: 620, cell: (row) => row.subjectName ?? '—' },
    {
      id: 'unit',
      words: say(messages, 'col.unit'),
      width: 168,
      least: 760,
      cell: (row) => unitName(row.ownerUnit),
    },
    {
      id: 'made',
      words: say(messages, 'col.madeOn'),
      width: 122,
      least: 900,
      cell: (row) => day(row.madeOn, now),
    },
    {
      id: 'due',
      words: say(messages, 'col.due'),
      width: 280,
      cell: (row) => <PromiseDueOpener promise={row} now={now} />,
    },
  ]
}
