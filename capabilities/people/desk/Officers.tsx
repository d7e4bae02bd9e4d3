// The officers, found by name or pinyin initials, by unit.
import { call } from '#foundation/client/call.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { Checkbox } from '#foundation/ui/Choices.tsx'
import { DataTable } from '#foundation/ui/DataTable.tsx'
import type { DataColumn } from '#foundation/ui/data-table.ts'
import { FilterPlain, FilterSearch } from '#foundation/ui/Filters.tsx'
import { useFilters, useOpen } from '#foundation/ui/links.ts'
import { Tag } from '#foundation/ui/Marks.tsx'
import { EmptyState } from '#foundation/ui/Notes.tsx'
import { useKeyset } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import type { doors } from '../contract.ts'
import { UnitFilter } from './DirectoryPanel.tsx'
import { ListFrame } from './ListFrame.tsx'
import { messages } from './messages.ts'

type Officer = ReplyOf<typeof doors.listOfficers>['items'][number]

export function Officers() {
  const { get, set } = useFilters()
  const [q, unit, left] = [get('q'), get('unit'), get('left')]
  const query = { ...(q ? { search: q } : {}), ...(unit ? { unit } : {}), ...(left ? { left: true } : {}) }
  const list = useKeyset<Officer>(['officers', query], (page) =>
    call<typeof doors.listOfficers>('GET /api/officers', { query: { ...query, ...page, limit: 100 } }),
  )
  const { path, open } = useOpen()
  return (
    <ListFrame
      label={say(messages, 'tab.officers')}
      filters={
        <>
          <FilterSearch
            label={say(messages, 'find.name')}
            value={q}
            onChange={(value) => set({ q: value })}
          />
          <UnitFilter value={unit} onChange={(value) => set({ unit: value })} />
          <FilterPlain>
            <Checkbox checked={left !== null} onChange={(on) => set({ left: on ? '1' : null })}>
              {say(messages, 'left')}
            </Checkbox>
          </FilterPlain>
        </>
      }
    >
      <DataTable
        label={say(messages, 'tab.officers')}
        columns={columns()}
        rowId={(row) => row.id}
        rowName={(row) => row.name ?? ''}
        href={(row) => `/officers/${row.id}`}
        onOpen={(row) => open(`/officers/${row.id}`)}
        openId={path?.split('/')[2] ?? null}
        empty={<EmptyState title={say(messages, 'officers.empty')}>{say(messages, 'none')}</EmptyState>}
        {...list.table}
      />
    </ListFrame>
  )
}

function columns(): DataColumn<Officer>[] {
  return [
    {
      id: 'name',
      words: say(messages, 'col.person'),
      width: 200,
      main: true,
      cell: (row) => (
        <>
          {row.name ?? say(messages, 'erased')} {!row.serving && <Tag>{say(messages, 'is.left')}</Tag>}
        </>
      ),
    },
    { id: 'unit', words: say(messages, 'col.unit'), cell: (row) => row.unitName },
    { id: 'post', words: say(messages, 'col.post'), least: 560, cell: (row) => row.post ?? '—' },
  ]
}
