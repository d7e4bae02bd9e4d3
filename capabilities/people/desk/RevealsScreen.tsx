// For the auditor: every time somebody was shown the whole number of a contact, and what for.
import { call } from '#foundation/client/call.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { DataTable } from '#foundation/ui/DataTable.tsx'
import type { DataColumn } from '#foundation/ui/data-table.ts'
import { moment } from '#foundation/ui/dates.ts'
import { useFilters, useOpen } from '#foundation/ui/links.ts'
import { EmptyState } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { useKeyset } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import type { doors } from '../contract.ts'
import { messages } from './account-messages.ts'

type Reveal = ReplyOf<typeof doors.listReveals>['items'][number]

export function RevealsScreen() {
  const { get } = useFilters()
  const by = get('by')
  const query = by ? { by } : {}
  const list = useKeyset<Reveal>(['reveals', query], (page) =>
    call<typeof doors.listReveals>('GET /api/reveals', { query: { ...query, ...page, limit: 100 } }),
  )
  const { open } = useOpen()
  const now = useNow()
  return (
    <Work title={say(messages, 'reveals')} lead={say(messages, 'reveals.lead')} fill>
      <DataTable
        label={say(messages, 'reveals')}
        columns={columnsOf(now)}
        rowId={(row) => `${row.contact} ${row.at}`}
        rowName={(row) => row.purpose}
        href={(row) => (row.by ? `/officers/${row.by}` : '/reveals')}
        onOpen={(row) => row.by && open(`/officers/${row.by}`)}
        empty={
          <EmptyState title={say(messages, 'reveals.empty')}>{say(messages, 'reveals.empty.why')}</EmptyState>
        }
        {...list.table}
      />
    </Work>
  )
}

function columnsOf(now: string): DataColumn<Reveal>[] {
  return [
    { id: 'at', words: say(messages, 'col.at'), width: 148, cell: (row) => moment(row.at, now) },
    { id: 'by', words: say(messages, 'col.by'), width: 112, cell: (row) => row.byName ?? '—', main: true },
    {
      id: 'contact',
      words: say(messages, 'col.contact'),
      width: 112,
      cell: (row) => <span title={row.contact}>{row.contactName ?? say(messages, 'contact.erased')}</span>,
    },
    {
      id: 'purpose',
      words: say(messages, 'col.purpose'),
      cell: (row) => <span title={row.purpose}>{row.purpose}</span>,
    },
  ]
}
