// What was sent and what became of it, newest first; one that was not taken is sent again from here.
import { call } from '#foundation/client/call.ts'
import { problemOf } from '#foundation/client/problem.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { DataTable } from '#foundation/ui/DataTable.tsx'
import type { DataColumn } from '#foundation/ui/data-table.ts'
import { moment } from '#foundation/ui/dates.ts'
import { Field } from '#foundation/ui/Field.tsx'
import { Select } from '#foundation/ui/Inputs.tsx'
import { Sheet } from '#foundation/ui/Layout.tsx'
import { EmptyState } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { tell } from '#foundation/ui/Toast.tsx'
import { useKeyset } from '#foundation/ui/useKeyset.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import { eventWords } from '../notice-messages.ts'
import { messages } from './messages.ts'
import type { Outlet } from './OutletRow.tsx'
import { troubleWords } from './trouble.ts'
import styles from './Notices.module.css'

type Delivery = ReplyOf<typeof doors.listDeliveries>['items'][number]
type State = Delivery['state']
const states: readonly State[] = ['waiting', 'failed', 'late', 'sent', 'unwanted']

export function Deliveries({ outlets, mayChange }: { outlets: readonly Outlet[]; mayChange: boolean }) {
  const [outlet, setOutlet] = useState('')
  const [state, setState] = useState('')
  const query = {
    ...(outlet === '' ? {} : { outlet }),
    ...(state === '' ? {} : { state: state as State }),
  }
  const list = useKeyset<Delivery>(['deliveries', query], (page) =>
    call<typeof doors.listDeliveries>('GET /api/deliveries', { query: { ...query, ...page, limit: 100 } }),
  )
  const names = new Map(outlets.map(({ id, name }) => [id, name]))
  const now = useNow()
  return (
    <Sheet title={say(messages, 'deliveries')}>
      <div className={styles.filters}>
        <Field label={say(messages, 'filter.outlet')}>
          <Select
            empty={say(messages, 'all')}
            value={outlet}
            options={outlets.map(({ id, name }) => ({ value: id, words: name }))}
            onChange={(event) => setOutlet(event.currentTarget.value)}
          />
        </Field>
        <Field label={say(messages, 'filter.state')}>
          <Select
            empty={say(messages, 'all')}
            value={state}
            options={states.map((each) => ({ value: each, words: say(messages, `state.${each}`) }))}
            onChange={(event) => setState(event.currentTarget.value)}
          />
        </Field>
      </div>
      <div className={styles.table}>
        <DataTable
          label={say(messages, 'deliveries')}
          columns={columnsOf(names, now, mayChange)}
          rowId={(row) => row.id}
          rowName={(row) => row.kind}
          href={() => '/outlets'}
          onOpen={() => {}}
          empty={
            <EmptyState title={say(messages, 'deliveries.empty')}>
              {say(messages, 'deliveries.why')}
            </EmptyState>
          }
          {...list.table}
        />
      </div>
    </Sheet>
  )
}

function columnsOf(
  names: ReadonlyMap<string, string>,
  now: string,
  mayChange: boolean,
): DataColumn<Delivery>[] {
  const to = ({ outlet, channel }: Delivery) =>
    outlet === null ? say(messages, channel as 'mail' | 'sms') : (names.get(outlet) ?? channel)
  const trouble = ({ trouble: why, status, nextAt }: Delivery) =>
    [
      why === null ? status : troubleWords(why),
      nextAt !== null && why !== null && say(messages, 'next.try', { at: moment(nextAt, now) }),
    ]
      .filter(Boolean)
      .join(' · ')
  return [
    { id: 'at', words: say(messages, 'col.at'), width: 132, cell: (row) => moment(row.madeAt, now) },
    { id: 'to', words: say(messages, 'col.to'), width: 120, cell: (row) => to(row) },
    { id: 'what', words: say(messages, 'col.what'), width: 132, cell: (row) => whatOf(row.kind), main: true },
    {
      id: 'state',
      words: say(messages, 'col.state'),
      width: 100,
      cell: (row) => say(messages, `state.${row.state}`),
    },
    { id: 'tries', words: say(messages, 'col.tries'), width: 64, cell: (row) => row.tries },
    {
      id: 'trouble',
      words: say(messages, 'col.trouble'),
      cell: (row) => <span title={trouble(row)}>{trouble(row)}</span>,
    },
    ...(mayChange
      ? [
          {
            id: 'again',
            words: say(messages, 'col.again'),
            width: 116,
            cell: (row: Delivery) => <Again row={row} />,
          },
        ]
      : []),
  ]
}

function whatOf(kind: string): string {
  if (kind === 'digest') return say(messages, 'event.digest')
  if (kind === 'yixian.test') return say(messages, 'event.test')
  return eventWords[kind]?.[lang()] ?? kind
}

function Again({ row: { id, state } }: { row: Delivery }) {
  const [busy, setBusy] = useState(false)
  const queries = useQueryClient()
  if (state === 'waiting') return null
  const again = async () => {
    setBusy(true)
    try {
      await call<typeof doors.replayDelivery>('POST /api/deliveries/:id/replay', { params: { id } })
      tell(say(messages, 'again.done'))
      await queries.invalidateQueries()
    } catch (error) {
      tell(problemOf(error).message)
    }
    setBusy(false)
  }
  return (
    <Button size="small" busy={busy} onClick={() => void again()}>
      {say(messages, 'again.one')}
    </Button>
  )
}
