// Those who are served: tabs by kind, found by part of the name, pinyin initials or code, a hundred thousand by key.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { Button, LinkButton } from '#foundation/ui/Button.tsx'
import { Checkbox } from '#foundation/ui/Choices.tsx'
import { DataTable } from '#foundation/ui/DataTable.tsx'
import { FilterBar, FilterPlain, FilterSearch } from '#foundation/ui/Filters.tsx'
import { PlusIcon, UploadIcon } from '#foundation/ui/icons.tsx'
import { useFilters, useOpen } from '#foundation/ui/links.ts'
import { EmptyState } from '#foundation/ui/Notes.tsx'
import { Tabs } from '#foundation/ui/Tabs.tsx'
import { useKeyset } from '#foundation/ui/useKeyset.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import { AreaFilter, UnitFilter, useAreas, useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { useMemo, useState } from 'react'
import type { subjectDoors } from '../contract.ts'
import { messages } from './messages.ts'
import { columnsOf, type Subject } from './subject-columns.tsx'
import { noFilters, queryOf, readTab, tabs } from './subject-filters.ts'
import { AddForm } from './SubjectForm.tsx'

type Filters = ReturnType<typeof useFilters>

export function SubjectsScreen() {
  const filters = useFilters()
  const office = hasAnyRole(useSession(), ['coordinator'])
  const [adding, setAdding] = useState(false)
  return (
    <Work
      title={say(messages, 'place')}
      tools={
        office && (
          <>
            <LinkButton href="/imports" icon={<UploadIcon size={16} />}>
              {say(messages, 'import')}
            </LinkButton>
            <Button look="primary" icon={<PlusIcon size={16} />} onClick={() => setAdding(true)}>
              {say(messages, 'add')}
            </Button>
          </>
        )
      }
      fill
      filters={
        <>
          <Tabs
            label={say(messages, 'tabs')}
            tabs={tabs.map((id) => ({ id, words: say(messages, `kind.${id}`) }))}
            current={readTab(filters.get)}
            onChange={(id) => filters.set({ kind: id === 'all' ? null : id })}
            panel="subjects"
          />
          <Bar filters={filters} />
        </>
      }
    >
      <div role="tabpanel" id="subjects" aria-label={say(messages, 'list')}>
        <Rows filters={filters} />
      </div>
      {adding && <AddForm close={() => setAdding(false)} />}
    </Work>
  )
}

function Bar({ filters: { get, set } }: { filters: Filters }) {
  const flag = (name: 'mine' | 'retired') => (
    <FilterPlain>
      <Checkbox checked={get(name) !== null} onChange={(on) => set({ [name]: on ? '1' : null })}>
        {say(messages, name)}
      </Checkbox>
    </FilterPlain>
  )
  return (
    <FilterBar>
      <FilterSearch label={say(messages, 'search')} value={get('q')} onChange={(q) => set({ q })} />
      <AreaFilter value={get('area')} onChange={(area) => set({ area })} />
      <UnitFilter value={get('unit')} onChange={(unit) => set({ unit })} />
      {flag('mine')}
      {flag('retired')}
    </FilterBar>
  )
}

function Rows({ filters: { get, set } }: { filters: Filters }) {
  const query = queryOf(get)
  const tab = readTab(get)
  const list = useKeyset<Subject>(['subjects', 'list', query], (page) =>
    call<typeof subjectDoors.listSubjects>('GET /api/subjects', { query: { ...query, ...page, limit: 100 } }),
  )
  const { path, open } = useOpen()
  const { name: unitName } = useDirectory()
  const areas = useAreas()
  const language = lang()
  const columns = useMemo(() => {
    const areaName = (id: string | null) => areas.find((area) => area.id === id)?.name ?? null
    return columnsOf({ tab, unitName, areaName: areas.length > 0 ? areaName : null, language })
  }, [tab, unitName, areas, language])
  const { kind, ...narrowing } = query
  const narrowed = Object.keys(narrowing).length > 0
  return (
    <DataTable
      key={kind ?? 'all'}
      label={say(messages, 'list')}
      columns={columns}
      rowId={(row) => row.id}
      rowName={(row) => row.name}
      href={(row) => `/subjects/${row.id}`}
      onOpen={(row) => open(`/subjects/${row.id}`)}
      openId={path?.split('/')[2] ?? null}
      empty={
        <EmptyState
          title={say(messages, 'empty')}
          action={narrowed && <Button onClick={() => set(noFilters)}>{say(messages, 'clear')}</Button>}
        >
          {say(messages, narrowed ? 'empty.narrowed' : 'empty.why')}
        </EmptyState>
      }
      {...list.table}
    />
  )
}
