// The dispatch directory: whose each duty is today, found by number, words and keyword; whose a sentence would be.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { Button, LinkButton } from '#foundation/ui/Button.tsx'
import { Checkbox } from '#foundation/ui/Choices.tsx'
import { DataTable } from '#foundation/ui/DataTable.tsx'
import type { DataColumn } from '#foundation/ui/data-table.ts'
import { FilterBar, FilterPlain, FilterSearch } from '#foundation/ui/Filters.tsx'
import { PlusIcon, SearchIcon, UploadIcon } from '#foundation/ui/icons.tsx'
import { useFilters, useOpen } from '#foundation/ui/links.ts'
import { Tag } from '#foundation/ui/Marks.tsx'
import { EmptyState } from '#foundation/ui/Notes.tsx'
import { useKeyset } from '#foundation/ui/useKeyset.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import { UnitFilter, useAreas, useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { useMemo, useState } from 'react'
import type { dutyDoors } from '../contract.ts'
import { placeWords } from './duty-lines.ts'
import { DutyForm } from './DutyForms.tsx'
import { messages } from './messages.ts'
import { WhoseDrawer } from './WhoseDrawer.tsx'

type Row = ReplyOf<typeof dutyDoors.listDuties>['items'][number]
type Filters = ReturnType<typeof useFilters>

export function DirectoryScreen() {
  const filters = useFilters()
  const office = hasAnyRole(useSession(), ['coordinator'])
  const [doing, setDoing] = useState<'add' | 'whose' | null>(null)
  const close = () => setDoing(null)
  return (
    <Work
      title={say(messages, 'list')}
      lead={say(messages, 'lead')}
      tools={
        <>
          <Button icon={<SearchIcon size={16} />} onClick={() => setDoing('whose')}>
            {say(messages, 'whose')}
          </Button>
          {office && (
            <LinkButton href="/imports" icon={<UploadIcon size={16} />}>
              {say(messages, 'import')}
            </LinkButton>
          )}
          {office && (
            <Button look="primary" icon={<PlusIcon size={16} />} onClick={() => setDoing('add')}>
              {say(messages, 'add')}
            </Button>
          )}
        </>
      }
      fill
      filters={<Bar filters={filters} />}
    >
      <Rows filters={filters} />
      {doing === 'add' && <DutyForm close={close} />}
      {doing === 'whose' && <WhoseDrawer close={close} />}
    </Work>
  )
}

function Bar({ filters: { get, set } }: { filters: Filters }) {
  return (
    <FilterBar>
      <FilterSearch label={say(messages, 'search')} value={get('q')} onChange={(q) => set({ q })} />
      <UnitFilter value={get('unit')} onChange={(unit) => set({ unit })} />
      <FilterPlain>
        <Checkbox checked={get('retired') !== null} onChange={(on) => set({ retired: on ? '1' : null })}>
          {say(messages, 'retired')}
        </Checkbox>
      </FilterPlain>
    </FilterBar>
  )
}

function Rows({ filters: { get, set } }: { filters: Filters }) {
  const [q, unit, retired] = [get('q'), get('unit'), get('retired')]
  const query = { ...(q ? { q } : {}), ...(unit ? { unit } : {}), ...(retired ? { retired: true } : {}) }
  const list = useKeyset<Row>(['duties', 'list', query], (page) =>
    call<typeof dutyDoors.listDuties>('GET /api/duties', { query: { ...query, ...page, limit: 100 } }),
  )
  const { path, open } = useOpen()
  const { name: unitName } = useDirectory()
  const areas = useAreas()
  const language = lang()
  const columns = useMemo(() => {
    const areaNames = Object.fromEntries(areas.map(({ id, name }) => [id, name]))
    return columnsOf({ unitName, areaNames, language })
  }, [unitName, areas, language])
  const narrowed = Object.keys(query).length > 0
  return (
    <DataTable
      label={say(messages, 'list')}
      columns={columns}
      rowId={(row) => row.id}
      rowName={(row) => row.words[language]}
      href={(row) => `/duties/${row.id}`}
      onOpen={(row) => open(`/duties/${row.id}`)}
      openId={path?.split('/')[2] ?? null}
      empty={
        <EmptyState
          title={say(messages, 'empty')}
          action={
            narrowed && (
              <Button onClick={() => set({ q: null, unit: null, retired: null })}>
                {say(messages, 'clear')}
              </Button>
            )
          }
        >
          {say(messages, narrowed ? 'empty.narrowed' : 'empty.why')}
        </EmptyState>
      }
      {...list.table}
    />
  )
}

interface Look {
  readonly unitName: (id: string | null) => string
  readonly areaNames: Readonly<Record<string, string>>
  readonly language: 'zh' | 'en'
}

function columnsOf({ unitName, areaNames, language }: Look): DataColumn<Row>[] {
  const leadWords = ({ area, unit }: Row['leads'][number]) =>
    area === null
      ? unitName(unit)
      : say(messages, 'lead.at', { unit: unitName(unit), area: placeWords(area, areaNames) })
  return [
    { id: 'key', words: say(messages, 'col.key'), width: 96, cell: (row) => row.key },
    {
      id: 'duty',
      words: say(messages, 'col.duty'),
      main: true,
      cell: (row) => (
        <>
          {row.words[language]} {row.retired && <Tag>{say(messages, 'is.retired')}</Tag>}
        </>
      ),
    },
    {
      id: 'lead',
      words: say(messages, 'col.lead'),
      width: 300,
      cell: (row) => {
        if (row.leads.length === 0) return say(messages, 'lead.none')
        const told = row.leads.map(leadWords).join(language === 'zh' ? '、' : ', ')
        const more = row.lines > row.leads.length ? ` ${say(messages, 'lead.more', { n: row.lines })}` : ''
        return told + more
      },
    },
    {
      id: 'keywords',
      words: say(messages, 'col.keywords'),
      width: 220,
      least: 900,
      cell: (row) => row.keywords.join('、') || '—',
    },
  ]
}
