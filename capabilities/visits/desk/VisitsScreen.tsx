// The visits, the latest first: who met whom, how, what was heard, and what came of it.
import { call } from '#foundation/client/call.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { Checkbox } from '#foundation/ui/Choices.tsx'
import { DataTable } from '#foundation/ui/DataTable.tsx'
import type { DataColumn } from '#foundation/ui/data-table.ts'
import { DateInput } from '#foundation/ui/DateInput.tsx'
import { moment } from '#foundation/ui/dates.ts'
import { FilterBar, FilterPlain, FilterSelect } from '#foundation/ui/Filters.tsx'
import { useFilters, useOpen } from '#foundation/ui/links.ts'
import { EmptyState } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { useKeyset } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import { ProgrammeFilter, useProgrammes } from '#capabilities/programmes/desk/ProgrammesPanel.tsx'
import type { doors } from '../contract.ts'
import { messages } from './messages.ts'
import { useVisitKinds } from './visit-kinds.ts'
import styles from './Visits.module.css'

type Visit = ReplyOf<typeof doors.listVisits>['items'][number]
type Filters = ReturnType<typeof useFilters>

const names = ['programme', 'kind', 'from', 'to', 'subject'] as const
const none = { programme: null, kind: null, from: null, to: null, subject: null, mine: null }

export function VisitsScreen() {
  const filters = useFilters()
  return (
    <Work title={say(messages, 'place.visits')} fill filters={<Bar filters={filters} />}>
      <Rows filters={filters} />
    </Work>
  )
}

function Bar({ filters: { get, set } }: { filters: Filters }) {
  const programmes = useProgrammes() ?? []
  const kinds = useVisitKinds()
  const dayInput = (name: 'from' | 'to') => (
    <DateInput
      aria-label={say(messages, name)}
      value={get(name) ?? ''}
      onChange={(day) => set({ [name]: day || null })}
    />
  )
  return (
    <FilterBar>
      {programmes.length > 1 && (
        <ProgrammeFilter
          programmes={programmes}
          value={get('programme')}
          onChange={(programme) => set({ programme })}
          empty
        />
      )}
      <FilterSelect
        label={say(messages, 'kind')}
        empty={say(messages, 'kind.all')}
        value={get('kind')}
        options={kinds.options}
        onChange={(kind) => set({ kind })}
      />
      <FilterPlain>
        <span className={styles.days}>
          {dayInput('from')}
          <span aria-hidden="true">–</span>
          {dayInput('to')}
        </span>
      </FilterPlain>
      <FilterPlain>
        <Checkbox checked={get('mine') !== null} onChange={(on) => set({ mine: on ? '1' : null })}>
          {say(messages, 'mine')}
        </Checkbox>
      </FilterPlain>
      {isNarrowed(get) && (
        <FilterPlain>
          <Button look="quiet" onClick={() => set(none)}>
            {say(messages, 'clear')}
          </Button>
        </FilterPlain>
      )}
    </FilterBar>
  )
}

function Rows({ filters: { get } }: { filters: Filters }) {
  const query = {
    ...Object.fromEntries(names.flatMap((name) => (get(name) ? [[name, get(name)!]] : []))),
    ...(get('mine') ? { mine: true } : {}),
  }
  const list = useKeyset<Visit>(['visits', 'list', query], (page) =>
    call<typeof doors.listVisits>('GET /api/visits', { query: { ...query, ...page, limit: 100 } }),
  )
  const { path, open } = useOpen()
  const kinds = useVisitKinds()
  const now = useNow()
  return (
    <DataTable
      label={say(messages, 'visits.list')}
      columns={columnsOf(kinds.words, now)}
      rowId={(row) => row.id}
      rowName={(row) => row.subjectName ?? ''}
      href={(row) => `/visits/${row.id}`}
      onOpen={(row) => open(`/visits/${row.id}`)}
      openId={path?.split('/')[2] ?? null}
      empty={
        <EmptyState title={say(messages, 'visits.empty')}>
          {say(messages, isNarrowed(get) ? 'narrowed' : 'visits.empty.why')}
        </EmptyState>
      }
      {...list.table}
    />
  )
}

function isNarrowed(get: Filters['get']): boolean {
  return [...names, 'mine'].some((name) => get(name) !== null)
}

function columnsOf(kindWords: (key: string) => string, now: string): DataColumn<Visit>[] {
  const officers = (row: Visit) => row.officers.map(({ name }) => name ?? '—').join('、')
  const count = (n: number) => (n === 0 ? <span className={styles.quiet}>—</span> : n)
  return [
    { id: 'metAt', words: say(messages, 'col.metAt'), width: 168, cell: (row) => moment(row.metAt, now) },
    { id: 'subject', words: say(messages, 'col.subject'), cell: (row) => row.subjectName ?? '—', main: true },
    {
      id: 'kind',
      words: say(messages, 'col.kind'),
      width: 116,
      least: 700,
      cell: (row) => kindWords(row.kind),
    },
    { id: 'officers', words: say(messages, 'col.officers'), width: 128, least: 560, cell: officers },
    {
      id: 'heard',
      words: say(messages, 'col.heard'),
      least: 860,
      cell: (row) => <span title={row.heard}>{row.heard || '—'}</span>,
    },
    {
      id: 'findings',
      words: say(messages, 'col.findings'),
      width: 80,
      align: 'end',
      cell: (row) => count(row.findings),
    },
    {
      id: 'promises',
      words: say(messages, 'col.promises'),
      width: 88,
      align: 'end',
      least: 620,
      cell: (row) => count(row.promises),
    },
  ]
}
