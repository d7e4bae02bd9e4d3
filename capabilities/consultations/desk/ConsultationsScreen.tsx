// Consultations and sessions that the reader reaches, the newest first: what waits for one's own unit, what is open, what is decided.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { LinkButton } from '#foundation/ui/Button.tsx'
import { DataTable } from '#foundation/ui/DataTable.tsx'
import type { DataColumn } from '#foundation/ui/data-table.ts'
import { day, dayWord } from '#foundation/ui/dates.ts'
import { PlusIcon } from '#foundation/ui/icons.tsx'
import { useFilters } from '#foundation/ui/links.ts'
import { EmptyState } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { Tabs } from '#foundation/ui/Tabs.tsx'
import { useKeyset } from '#foundation/ui/useKeyset.tsx'
import { go } from '#foundation/ui/where.ts'
import { say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import type { doors } from '../contract.ts'
import { messages as forms } from '../messages.ts'
import { leads, speakers } from '../roles.ts'
import type { Row } from './consultation.ts'
import { messages } from './messages.ts'

const tabs = ['waiting', 'open', 'decided', 'called-off'] as const
type Tab = (typeof tabs)[number]

export function ConsultationsScreen() {
  const { get, set } = useFilters()
  const session = useSession()
  const shown = hasAnyRole(session, speakers) ? tabs : tabs.slice(1)
  const tab = shown.find((known) => known === get('tab')) ?? 'open'
  return (
    <Work
      title={say(messages, 'place')}
      lead={say(messages, 'lead')}
      tools={
        hasAnyRole(session, leads) && (
          <LinkButton look="primary" icon={<PlusIcon size={16} />} href="/consultations/new">
            {say(messages, 'convene')}
          </LinkButton>
        )
      }
      fill
      filters={
        <Tabs
          label={say(messages, 'tabs')}
          tabs={shown.map((id) => ({ id, words: say(messages, `tab.${id}`) }))}
          current={tab}
          onChange={(id) => set({ tab: id === 'open' ? null : id })}
          panel="consultations"
        />
      }
    >
      <div role="tabpanel" id="consultations" aria-label={say(messages, `tab.${tab}`)}>
        <Rows key={tab} tab={tab} />
      </div>
    </Work>
  )
}

function Rows({ tab }: { tab: Tab }) {
  const now = useNow()
  const query = tab === 'waiting' ? { waiting: true } : { status: tab }
  const list = useKeyset<Row>(['consultations', 'list', query], (page) =>
    call<typeof doors.listConsultations>('GET /api/consultations', {
      query: { ...query, ...page, limit: 100 },
    }),
  )
  return (
    <DataTable
      label={say(messages, `tab.${tab}`)}
      columns={columnsOf(now)}
      rowId={(row) => row.id}
      rowName={(row) => row.title}
      href={(row) => `/consultations/${row.id}`}
      onOpen={(row) => go(`/consultations/${row.id}`)}
      empty={
        <EmptyState title={say(messages, 'empty')}>
          {say(messages, tab === 'open' ? 'empty.why' : 'narrowed')}
        </EmptyState>
      }
      {...list.table}
    />
  )
}

function columnsOf(now: string): DataColumn<Row>[] {
  return [
    { id: 'title', words: say(messages, 'col.title'), cell: (row) => row.title, main: true },
    {
      id: 'form',
      words: say(messages, 'col.form'),
      width: 132,
      least: 480,
      cell: (row) => say(forms, `form.${row.form}`),
    },
    { id: 'of', words: say(messages, 'col.of'), least: 860, cell: (row) => row.subjectName ?? '—' },
    { id: 'said', words: say(messages, 'col.said'), width: 148, cell: said },
    {
      id: 'due',
      words: say(messages, 'col.due'),
      width: 196,
      least: 640,
      cell: (row) => (row.opinionsDue === null ? '—' : dayWord(row.opinionsDue, now)),
    },
    {
      id: 'held',
      words: say(messages, 'col.held'),
      width: 132,
      least: 760,
      cell: (row) => (row.heldOn === null ? '—' : day(row.heldOn, now)),
    },
  ]
}

function said({ given, asked, silent }: Row): string {
  const counts = `${given} / ${asked}`
  return silent > 0 ? `${counts} · ${say(messages, 'said.silent', { silent })}` : counts
}
