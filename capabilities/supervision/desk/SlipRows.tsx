// Slips, the newest first: number, colour, about what, to whom, until when, how it stands.
import { call } from '#foundation/client/call.ts'
import { DataTable } from '#foundation/ui/DataTable.tsx'
import type { DataColumn } from '#foundation/ui/data-table.ts'
import { day } from '#foundation/ui/dates.ts'
import { useOpen } from '#foundation/ui/links.ts'
import { EmptyState } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { useKeyset } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import type { Colour } from '../colours/rules.ts'
import type { supervisionDoors } from '../contract.ts'
import { messages } from './messages.ts'
import { SlipColour, SlipState, type SlipRow } from './slip.tsx'

interface SlipRowsProps {
  whose: 'to-me' | 'mine-to-release' | null
  state: 'open' | 'replied' | 'over' | null
  colour: Colour | null
  unit: string | null
}

export function SlipRows({ whose, state, colour, unit }: SlipRowsProps) {
  const query = {
    ...(whose ? { whose } : {}),
    ...(state ? { state } : {}),
    ...(colour ? { colour } : {}),
    ...(unit ? { unit } : {}),
  }
  const list = useKeyset<SlipRow>(['supervision', 'slips', query], (page) =>
    call<typeof supervisionDoors.listSlips>('GET /api/slips', { query: { ...query, ...page, limit: 100 } }),
  )
  const { path, open } = useOpen()
  const units = useDirectory()
  const now = useNow()
  return (
    <DataTable
      label={say(messages, 'slip')}
      columns={columnsOf(units.name, now)}
      rowId={(row) => row.id}
      rowName={(row) => row.number}
      href={(row) => `/slips/${row.id}`}
      onOpen={(row) => open(`/slips/${row.id}`)}
      openId={path?.split('/')[2] ?? null}
      empty={<EmptyState title={say(messages, 'empty.slips')}>{say(messages, 'empty.slips.why')}</EmptyState>}
      {...list.table}
    />
  )
}

function columnsOf(unitName: (id: string) => string, now: string): DataColumn<SlipRow>[] {
  return [
    { id: 'number', words: say(messages, 'col.number'), width: 190, cell: (row) => row.number, main: true },
    {
      id: 'colour',
      words: say(messages, 'colour'),
      width: 130,
      cell: (row) => <SlipColour slip={row} />,
    },
    {
      id: 'about',
      words: say(messages, 'about'),
      least: 700,
      cell: (row) => [row.about.title, row.about.number].filter(Boolean).join(' · '),
    },
    {
      id: 'to',
      words: say(messages, 'col.to'),
      width: 190,
      least: 860,
      cell: (row) => [unitName(row.unit), row.personName].filter(Boolean).join(' · '),
    },
    {
      id: 'due',
      words: say(messages, 'col.reply-by'),
      width: 120,
      least: 560,
      cell: (row) => day(row.due, now),
    },
    { id: 'state', words: say(messages, 'col.state'), width: 220, cell: (row) => <SlipState slip={row} /> },
  ]
}
