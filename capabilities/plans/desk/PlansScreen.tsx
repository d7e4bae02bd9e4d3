// The plans that the reader reaches, the next due first: those under way, with late milestones, finished, given up.
import { DueStanding } from '#foundation/ui/DueStanding.tsx'
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { LinkButton } from '#foundation/ui/Button.tsx'
import { DataTable } from '#foundation/ui/DataTable.tsx'
import type { DataColumn } from '#foundation/ui/data-table.ts'
import { day, dayWord } from '#foundation/ui/dates.ts'
import { FilterBar } from '#foundation/ui/Filters.tsx'
import { PlusIcon } from '#foundation/ui/icons.tsx'
import { useFilters } from '#foundation/ui/links.ts'
import { Tag } from '#foundation/ui/Marks.tsx'
import { EmptyState } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { Tabs } from '#foundation/ui/Tabs.tsx'
import { useKeyset } from '#foundation/ui/useKeyset.tsx'
import { go } from '#foundation/ui/where.ts'
import { say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import { UnitFilter } from '#capabilities/people/desk/DirectoryPanel.tsx'
import type { planDoors } from '../contract.ts'
import { messages } from './messages.ts'
import type { PlanRow } from './plan.ts'
import { amount } from './plan-words.ts'

const tabs = ['open', 'late', 'done', 'dropped'] as const
type Tab = (typeof tabs)[number]

export function PlansScreen() {
  const { get, set } = useFilters()
  const session = useSession()
  const tab = tabs.find((known) => known === get('tab')) ?? 'open'
  return (
    <Work
      title={say(messages, 'place')}
      lead={say(messages, 'lead')}
      tools={
        hasAnyRole(session, ['coordinator', 'leader']) && (
          <LinkButton look="primary" icon={<PlusIcon size={16} />} href="/plans/new">
            {say(messages, 'make')}
          </LinkButton>
        )
      }
      fill
      filters={
        <>
          <Tabs
            label={say(messages, 'tabs')}
            tabs={tabs.map((id) => ({ id, words: say(messages, `tab.${id}`) }))}
            current={tab}
            onChange={(id) => set({ tab: id === 'open' ? null : id })}
            panel="plans"
          />
          <FilterBar>
            <UnitFilter value={get('unit')} onChange={(unit) => set({ unit })} />
          </FilterBar>
        </>
      }
    >
      <div role="tabpanel" id="plans" aria-label={say(messages, `tab.${tab}`)}>
        <Rows key={tab} tab={tab} unit={get('unit')} subject={get('subject')} />
      </div>
    </Work>
  )
}

function Rows({ tab, unit, subject }: { tab: Tab; unit: string | null; subject: string | null }) {
  const now = useNow()
  const query = {
    ...(tab === 'late' ? { late: true } : { status: tab }),
    ...(unit ? { unit } : {}),
    ...(subject ? { subject } : {}),
  }
  const list = useKeyset<PlanRow>(['plans', 'list', query], (page) =>
    call<typeof planDoors.listPlans>('GET /api/plans', { query: { ...query, ...page, limit: 100 } }),
  )
  return (
    <DataTable
      label={say(messages, `tab.${tab}`)}
      columns={columnsOf(now)}
      rowId={(row) => row.id}
      rowName={(row) => row.title}
      href={(row) => `/plans/${row.id}`}
      onOpen={(row) => go(`/plans/${row.id}`)}
      empty={
        <EmptyState title={say(messages, 'empty')}>
          {say(messages, unit || subject || tab !== 'open' ? 'narrowed' : 'empty.why')}
        </EmptyState>
      }
      {...list.table}
    />
  )
}

function columnsOf(now: string): DataColumn<PlanRow>[] {
  return [
    { id: 'title', words: say(messages, 'col.title'), cell: (row) => row.title, main: true },
    {
      id: 'of',
      words: say(messages, 'col.of'),
      least: 720,
      cell: (row) => [row.matterNumber, row.subjectName].filter(Boolean).join(' · ') || '—',
    },
    {
      id: 'progress',
      words: say(messages, 'col.progress'),
      width: 92,
      least: 560,
      align: 'end',
      cell: (row) => `${row.finished} / ${row.milestones}`,
    },
    {
      id: 'next',
      words: say(messages, 'col.next'),
      width: 208,
      cell: (row) => <NextDue row={row} now={now} />,
    },
    {
      id: 'target',
      words: say(messages, 'col.target'),
      width: 122,
      least: 860,
      cell: (row) => day(row.target, now),
    },
    {
      id: 'fits',
      words: say(messages, 'col.fits'),
      width: 168,
      least: 640,
      cell: (row) => <Fits row={row} />,
    },
  ]
}

function NextDue({ row, now }: { row: PlanRow; now: string }) {
  if (row.status !== 'open') return '—'
  const end = `${row.nextDue}T23:59:59.999+08:00`
  return row.late ? <Tag strong>{`${say(messages, 'late')} · ${dayWord(end, now)}`}</Tag> : dayWord(end, now)
}

function Fits({ row }: { row: PlanRow }) {
  if (row.status !== 'open') return '—'
  return (
    <>
      {row.missing > 0 ? <strong>{amount('short', row.missing)}</strong> : say(messages, 'fits')}{' '}
      <DueStanding standing={row.standing} />
    </>
  )
}
