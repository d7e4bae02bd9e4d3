// The verdicts that askers gave in a period, the latest first; a row opens its matter beside the list.
import { call } from '#foundation/client/call.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { Checkbox } from '#foundation/ui/Choices.tsx'
import { DataTable } from '#foundation/ui/DataTable.tsx'
import { DateInput } from '#foundation/ui/DateInput.tsx'
import { FilterBar, FilterPlain, FilterSelect } from '#foundation/ui/Filters.tsx'
import { useFilters, useOpen } from '#foundation/ui/links.ts'
import { EmptyState } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { useKeyset } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import { useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import {
  ProgrammeFilter,
  useProgrammes,
  type Programme,
} from '#capabilities/programmes/desk/ProgrammesPanel.tsx'
import type { doors } from '../contract.ts'
import { messages } from './messages.ts'
import { columnsOf, gradeWords, type Verdict } from './verdict-columns.tsx'
import styles from './Verdicts.module.css'

type Filters = ReturnType<typeof useFilters>

const names = ['from', 'to', 'grade', 'late'] as const
const none = { from: null, to: null, grade: null, late: null }
const grades = [5, 4, 3, 2, 1] as const

export function VerdictsScreen() {
  const filters = useFilters()
  const programmes = useProgrammes()
  const programme = programmes?.find(({ key }) => key === filters.get('programme')) ?? programmes?.[0] ?? null
  return (
    <Work
      title={say(messages, 'place.verdicts')}
      lead={say(messages, 'verdicts.lead')}
      fill
      filters={<Bar filters={filters} programmes={programmes ?? []} programme={programme} />}
    >
      {programmes?.length === 0 ? (
        <EmptyState title={say(messages, 'programme.none')} />
      ) : (
        <Rows filters={filters} programme={programme?.key ?? null} />
      )}
    </Work>
  )
}

function Bar(props: { filters: Filters; programmes: readonly Programme[]; programme: Programme | null }) {
  const { programmes, programme } = props
  const { get, set } = props.filters
  return (
    <FilterBar>
      {programmes.length > 1 && (
        <ProgrammeFilter
          programmes={programmes}
          value={programme?.key ?? null}
          onChange={(key) => set({ programme: key })}
        />
      )}
      <FilterSelect
        label={say(messages, 'col.grade')}
        empty={say(messages, 'grade.any')}
        value={get('grade')}
        options={grades.map((grade) => ({ value: String(grade), words: gradeWords(grade) }))}
        onChange={(grade) => set({ grade })}
      />
      <FilterPlain>
        <span className={styles.days}>
          <DateInput
            aria-label={say(messages, 'from')}
            value={get('from') ?? ''}
            onChange={(day) => set({ from: day || null })}
          />
          <span aria-hidden="true">–</span>
          <DateInput
            aria-label={say(messages, 'to')}
            value={get('to') ?? ''}
            min={get('from') ?? undefined}
            onChange={(day) => set({ to: day || null })}
          />
        </span>
      </FilterPlain>
      <FilterPlain>
        <Checkbox checked={get('late') !== null} onChange={(late) => set({ late: late ? 'true' : null })}>
          {say(messages, 'late.only')}
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

function Rows({ filters: { get }, programme }: { filters: Filters; programme: string | null }) {
  const query = Object.fromEntries(names.flatMap((name) => (get(name) ? [[name, get(name)!]] : [])))
  const list = useKeyset<Verdict>(
    ['verdicts', programme, query],
    (page) =>
      call<typeof doors.listVerdicts>('GET /api/verdicts', {
        query: { ...query, ...page, programme: programme ?? '', limit: 100 },
      }),
    programme !== null,
  )
  const { path, open } = useOpen()
  const units = useDirectory()
  const now = useNow()
  const opened = list.rows.find((row) => hrefOf(row) === path)
  return (
    <DataTable
      label={say(messages, 'place.verdicts')}
      columns={columnsOf(units.name, now)}
      rowId={idOf}
      rowName={(row) => row.title}
      href={hrefOf}
      onOpen={(row) => open(hrefOf(row))}
      openId={opened ? idOf(opened) : null}
      empty={
        <EmptyState title={say(messages, 'verdicts.empty')}>
          {say(messages, isNarrowed(get) ? 'narrowed' : 'verdicts.empty.why')}
        </EmptyState>
      }
      {...list.table}
    />
  )
}

/** A matter that was reopened is judged again. */
function idOf({ matter, at }: Verdict): string {
  return `${matter} ${at}`
}

function hrefOf({ matter }: Verdict): string {
  return `/matters/${matter}`
}

function isNarrowed(get: Filters['get']): boolean {
  return names.some((name) => get(name) !== null)
}
