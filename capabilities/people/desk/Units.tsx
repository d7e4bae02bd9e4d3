// The units as a tree.
import { DataTable } from '#foundation/ui/DataTable.tsx'
import type { DataColumn } from '#foundation/ui/data-table.ts'
import { FilterSearch } from '#foundation/ui/Filters.tsx'
import { useFilters, useOpen } from '#foundation/ui/links.ts'
import { Tag } from '#foundation/ui/Marks.tsx'
import { EmptyState } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'
import { useMemo } from 'react'
import { useDirectory } from './DirectoryPanel.tsx'
import { ListFrame } from './ListFrame.tsx'
import { messages } from './messages.ts'
import { treeOf, type Branch } from './unit-tree.ts'

const indent = 24

export function Units() {
  const { get, set } = useFilters()
  const { units } = useDirectory()
  const { path, open } = useOpen()
  const sought = get('q') ?? ''
  const rows = useMemo(() => treeOf(units, sought), [units, sought])
  return (
    <ListFrame
      label={say(messages, 'tab.units')}
      filters={
        <FilterSearch label={say(messages, 'find.unit')} value={get('q')} onChange={(q) => set({ q })} />
      }
    >
      <DataTable
        label={say(messages, 'tab.units')}
        columns={columns()}
        rows={rows}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        href={(row) => `/units/${row.id}`}
        onOpen={(row) => open(`/units/${row.id}`)}
        openId={path?.split('/')[2] ?? null}
        empty={<EmptyState title={say(messages, 'units.empty')}>{say(messages, 'none')}</EmptyState>}
      />
    </ListFrame>
  )
}

function columns(): DataColumn<Branch>[] {
  return [
    {
      id: 'name',
      words: say(messages, 'col.name'),
      main: true,
      cell: (row) => (
        <span style={{ paddingLeft: row.depth * indent }}>
          {row.name} {row.closed && <Tag>{say(messages, 'is.closed')}</Tag>}
        </span>
      ),
    },
    {
      id: 'kind',
      words: say(messages, 'col.kind'),
      width: 140,
      cell: (row) => say(messages, `kind.${row.kind}`),
    },
    { id: 'code', words: say(messages, 'col.code'), width: 160, least: 520, cell: (row) => row.code ?? '—' },
  ]
}
