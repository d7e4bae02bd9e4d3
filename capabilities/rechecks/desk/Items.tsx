// The matters drawn in a month: how each ended and what its asker said; or only those whom nobody reached yet.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { DataTable } from '#foundation/ui/DataTable.tsx'
import type { DataColumn } from '#foundation/ui/data-table.ts'
import { day } from '#foundation/ui/dates.ts'
import { useOpen } from '#foundation/ui/links.ts'
import { Tag } from '#foundation/ui/Marks.tsx'
import { EmptyState } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { useKeyset } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import { CallForm } from './CallForm.tsx'
import type { Item } from '../item.ts'
import { messages } from './messages.ts'
import styles from './Rechecks.module.css'

export function Items({ sample, waiting }: { sample: string; waiting: boolean }) {
  const [calling, setCalling] = useState<Item | null>(null)
  const calls = hasAnyRole(useSession(), ['coordinator', 'supervisor'])
  const units = useDirectory()
  const { path, open } = useOpen()
  const now = useNow()
  const list = useKeyset<Item>(['rechecks', sample, waiting], (page) =>
    call<typeof doors.getSample>('GET /api/rechecks/:id', {
      params: { id: sample },
      query: { ...page, limit: 100, ...(waiting ? { open: true } : {}) },
    }),
  )
  return (
    <>
      <DataTable
        label={say(messages, 'tab.samples')}
        columns={columnsOf(units.name, now, calls ? setCalling : null)}
        rowId={(row) => row.matter}
        rowName={(row) => row.title}
        href={(row) => `/matters/${row.matter}`}
        onOpen={(row) => open(`/matters/${row.matter}`)}
        openId={list.rows.find((row) => `/matters/${row.matter}` === path)?.matter ?? null}
        empty={<EmptyState title={say(messages, waiting ? 'empty.waiting' : 'empty.items')} />}
        {...list.table}
      />
      {calling && <CallForm sample={sample} item={calling} close={() => setCalling(null)} />}
    </>
  )
}

function columnsOf(
  unitName: (id: string) => string,
  now: string,
  begin: ((item: Item) => void) | null,
): DataColumn<Item>[] {
  return [
    { id: 'title', words: say(messages, 'col.title'), cell: (row) => row.title, main: true },
    { id: 'number', words: say(messages, 'col.number'), width: 152, least: 1160, cell: (row) => row.number },
    {
      id: 'unit',
      words: say(messages, 'col.unit'),
      width: 168,
      least: 760,
      cell: (row) => unitName(row.unit),
    },
    {
      id: 'stratum',
      words: say(messages, 'col.stratum'),
      width: 148,
      least: 560,
      cell: (row) => say(messages, `stratum.${row.stratum}`),
    },
    {
      id: 'ended',
      words: say(messages, 'col.ended'),
      width: 116,
      least: 960,
      cell: (row) => (row.endedAt === null ? '—' : day(row.endedAt, now)),
    },
    { id: 'finding', words: say(messages, 'col.finding'), width: 176, cell: Said },
    ...(begin ? [callColumn(begin)] : []),
  ]
}

function callColumn(begin: (item: Item) => void): DataColumn<Item> {
  return {
    id: 'call',
    words: say(messages, 'col.call'),
    width: 148,
    align: 'end',
    cell: (row) =>
      row.mayCall ? (
        <Button size="small" onClick={() => begin(row)}>
          {say(messages, 'call')}
        </Button>
      ) : (
        row.finding === null && <span className={styles.quiet}>{say(messages, 'call.own')}</span>
      ),
  }
}

function Said({ finding, calls }: Item) {
  if (finding === null)
    return calls.length === 0 ? '—' : say(messages, 'finding.tried', { times: calls.length })
  const last = calls.at(-1)
  return (
    <span title={last?.note}>
      {say(messages, `finding.${finding}`)}{' '}
      {last?.reopen && <Tag strong>{say(messages, 'finding.reopened')}</Tag>}
    </span>
  )
}
