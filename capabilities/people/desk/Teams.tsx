// The teams: area, subject and village teams, task forces.
import { call } from '#foundation/client/call.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { DataTable } from '#foundation/ui/DataTable.tsx'
import type { DataColumn } from '#foundation/ui/data-table.ts'
import { FilterSearch } from '#foundation/ui/Filters.tsx'
import { useFilters, useOpen } from '#foundation/ui/links.ts'
import { Tag } from '#foundation/ui/Marks.tsx'
import { EmptyState } from '#foundation/ui/Notes.tsx'
import { number } from '#foundation/ui/numbers.ts'
import { useKeyset } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import type { doors } from '../contract.ts'
import { useDirectory } from './DirectoryPanel.tsx'
import { ListFrame } from './ListFrame.tsx'
import { messages } from './messages.ts'

type Team = ReplyOf<typeof doors.listTeams>['items'][number]

export function Teams() {
  const { get, set } = useFilters()
  const q = get('q')
  const query = q ? { search: q } : {}
  const list = useKeyset<Team>(['teams', query], (page) =>
    call<typeof doors.listTeams>('GET /api/teams', { query: { ...query, ...page, limit: 100 } }),
  )
  const { path, open } = useOpen()
  const units = useDirectory()
  return (
    <ListFrame
      label={say(messages, 'tab.teams')}
      filters={
        <FilterSearch label={say(messages, 'find.team')} value={q} onChange={(value) => set({ q: value })} />
      }
    >
      <DataTable
        label={say(messages, 'tab.teams')}
        columns={columns(units.name)}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        href={(row) => `/teams/${row.id}`}
        onOpen={(row) => open(`/teams/${row.id}`)}
        openId={path?.split('/')[2] ?? null}
        empty={
          <EmptyState title={say(messages, 'teams.empty')}>{say(messages, 'teams.empty.why')}</EmptyState>
        }
        {...list.table}
      />
    </ListFrame>
  )
}

function columns(unitName: (id: string | null) => string): DataColumn<Team>[] {
  return [
    {
      id: 'name',
      words: say(messages, 'col.name'),
      main: true,
      cell: (row) => (
        <>
          {row.name} {row.dissolved && <Tag>{say(messages, 'is.dissolved')}</Tag>}
        </>
      ),
    },
    {
      id: 'kind',
      words: say(messages, 'col.kind'),
      width: 140,
      cell: (row) => say(messages, `team.${row.kind}`),
    },
    {
      id: 'unit',
      words: say(messages, 'col.unit'),
      width: 200,
      least: 560,
      cell: (row) => unitName(row.unit) || '—',
    },
    {
      id: 'members',
      words: say(messages, 'col.members'),
      width: 100,
      align: 'end',
      cell: (row) => number(row.members),
    },
  ]
}
