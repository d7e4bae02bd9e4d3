// The monthly list of withdrawals (撤单清单): in whose words, how late, and whether the unit had been in touch just before.
import { call } from '#foundation/client/call.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { DataTable } from '#foundation/ui/DataTable.tsx'
import type { DataColumn } from '#foundation/ui/data-table.ts'
import { moment } from '#foundation/ui/dates.ts'
import { FilterBar, FilterSelect } from '#foundation/ui/Filters.tsx'
import { Stack } from '#foundation/ui/Layout.tsx'
import { useFilters, useOpen } from '#foundation/ui/links.ts'
import { EmptyState } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { number } from '#foundation/ui/numbers.ts'
import { useKeyset } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { ProgrammeFilter, useProgrammes } from '#capabilities/programmes/desk/ProgrammesPanel.tsx'
import type { doors } from '../contract.ts'
import { messages } from './messages.ts'
import { monthWords } from './month-words.ts'
import styles from './Rechecks.module.css'

type Withdrawal = ReplyOf<typeof doors.listWithdrawals>['items'][number]

const monthsShown = 13

export function Withdrawals() {
  const { get, set } = useFilters()
  const now = useNow()
  const programmes = useProgrammes() ?? []
  const programme = programmes.find(({ key }) => key === get('programme')) ?? programmes[0]
  const months = monthsUntil(now)
  const month = months.find((each) => each === get('month')) ?? months[0]!
  return (
    <Stack>
      <FilterBar>
        {programmes.length > 1 && (
          <ProgrammeFilter
            programmes={programmes}
            value={programme?.key ?? null}
            onChange={(key) => set({ programme: key })}
          />
        )}
        <FilterSelect
          label={say(messages, 'month')}
          value={month}
          options={months.map((value) => ({ value, words: monthWords(value) }))}
          onChange={(value) => set({ month: value })}
        />
      </FilterBar>
      {programme && (
        <Rows key={`${programme.key} ${month}`} programme={programme.key} month={month} now={now} />
      )}
    </Stack>
  )
}

function Rows({ programme, month, now }: { programme: string; month: string; now: string }) {
  const list = useKeyset<Withdrawal>(['withdrawals', programme, month], (page) =>
    call<typeof doors.listWithdrawals>('GET /api/withdrawals', {
      query: { programme, month, ...page, limit: 100 },
    }),
  )
  const units = useDirectory()
  const { path, open } = useOpen()
  return (
    <DataTable
      label={say(messages, 'tab.withdrawals')}
      columns={columnsOf(units.name, now)}
      rowId={(row) => row.matter}
      rowName={(row) => row.title}
      href={(row) => `/matters/${row.matter}`}
      onOpen={(row) => open(`/matters/${row.matter}`)}
      openId={list.rows.find((row) => `/matters/${row.matter}` === path)?.matter ?? null}
      empty={
        <EmptyState title={say(messages, 'empty.withdrawals')}>
          {say(messages, 'empty.withdrawals.why')}
        </EmptyState>
      }
      {...list.table}
    />
  )
}

function columnsOf(unitName: (id: string) => string, now: string): DataColumn<Withdrawal>[] {
  return [
    {
      id: 'at',
      words: say(messages, 'col.withdrawn'),
      width: 148,
      least: 760,
      cell: (row) => moment(row.withdrawnAt, now),
    },
    { id: 'title', words: say(messages, 'col.title'), cell: (row) => row.title, main: true },
    {
      id: 'reason',
      words: say(messages, 'col.reason'),
      least: 860,
      cell: (row) => <span title={row.reason}>{row.reason}</span>,
    },
    {
      id: 'unit',
      words: say(messages, 'col.unit'),
      width: 168,
      least: 640,
      cell: (row) => unitName(row.unit),
    },
    {
      id: 'late',
      words: say(messages, 'col.late'),
      width: 92,
      cell: (row) => say(messages, row.late ? 'late' : 'intime'),
    },
    {
      id: 'touched',
      words: say(messages, 'col.touched'),
      width: 168,
      least: 980,
      align: 'end',
      cell: (row) => number(row.touched),
    },
    { id: 'finding', words: say(messages, 'col.finding'), width: 132, least: 520, cell: Said },
  ]
}

function Said({ finding }: Withdrawal) {
  return finding === null ? (
    <span className={styles.quiet}>—</span>
  ) : (
    <>{say(messages, `finding.${finding}`)}</>
  )
}

/** This month and those before it, as YYYY-MM in Shanghai. */
function monthsUntil(now: string): string[] {
  const today = new Date(Date.parse(now) + 8 * 3_600_000)
  const count = today.getUTCFullYear() * 12 + today.getUTCMonth()
  return Array.from({ length: monthsShown }, (_, back) => {
    const of = count - back
    return `${Math.floor(of / 12)}-${String((of % 12) + 1).padStart(2, '0')}`
  })
}
