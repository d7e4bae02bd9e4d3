// What of one kind is coloured now, due first: colour and why, in whose hands, until when, and its slip.
import { call } from '#foundation/client/call.ts'
import { DataTable } from '#foundation/ui/DataTable.tsx'
import type { DataColumn } from '#foundation/ui/data-table.ts'
import { dayWord } from '#foundation/ui/dates.ts'
import { useOpen } from '#foundation/ui/links.ts'
import { ColourMark } from '#foundation/ui/Marks.tsx'
import { EmptyState } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { useKeyset } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import type { Colour, WatchedKind } from '../colours/rules.ts'
import type { supervisionDoors } from '../contract.ts'
import { messages } from './messages.ts'
import { aboutPath, becauseWords, type SupervisedRow } from './slip.tsx'
import styles from './Supervision.module.css'

export function ColouredRows(props: { kind: WatchedKind; colour: Colour | null; unit: string | null }) {
  const { kind, colour, unit } = props
  const query = { kind, ...(colour ? { colour } : {}), ...(unit ? { unit } : {}) }
  const list = useKeyset<SupervisedRow>(['supervision', 'coloured', query], (page) =>
    call<typeof supervisionDoors.listSupervised>('GET /api/supervision', {
      query: { ...query, ...page, limit: 100 },
    }),
  )
  const { path, open } = useOpen()
  const units = useDirectory()
  const now = useNow()
  return (
    <DataTable
      label={say(messages, 'tab.coloured')}
      columns={columnsOf(units.name, now)}
      rowId={(row) => row.id}
      rowName={(row) => row.title}
      href={(row) => aboutPath(row)}
      onOpen={(row) => open(aboutPath(row))}
      openId={path?.split('/')[2] ?? null}
      empty={
        <EmptyState title={say(messages, 'empty.coloured')}>{say(messages, 'empty.coloured.why')}</EmptyState>
      }
      {...list.table}
    />
  )
}

function columnsOf(unitName: (id: string | null) => string, now: string): DataColumn<SupervisedRow>[] {
  return [
    { id: 'title', words: say(messages, 'col.title'), main: true, cell: (row) => <Title row={row} /> },
    {
      id: 'colour',
      words: say(messages, 'col.colour'),
      width: 350,
      cell: (row) => row.colour && <ColourMark tone={row.colour} word={becauseWords(row)} />,
    },
    {
      id: 'unit',
      words: say(messages, 'col.unit'),
      width: 200,
      least: 760,
      cell: (row) => [unitName(row.unit), row.personName].filter(Boolean).join(' · '),
    },
    {
      id: 'due',
      words: say(messages, 'col.due'),
      width: 190,
      least: 620,
      cell: (row) => row.due && dayWord(row.due, now),
    },
    {
      id: 'slip',
      words: say(messages, 'col.slip'),
      width: 120,
      least: 900,
      cell: (row) =>
        row.slip && <a href={`/supervision?open=/slips/${row.slip}`}>{say(messages, 'slip.open')}</a>,
    },
  ]
}

function Title({ row }: { row: SupervisedRow }) {
  return (
    <span className={styles.title}>
      <span>{row.title}</span>
      {row.subjectName && <span className={styles.quiet}>{row.subjectName}</span>}
    </span>
  )
}
