// Stories of the desk's forms and filters: a command that is refused, one that somebody else forestalled, a list by key.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Problem } from '../../client/problem.ts'
import { Button } from '../Button.tsx'
import { Checkbox } from '../Choices.tsx'
import { DataTable } from '../DataTable.tsx'
import { DateInput } from '../DateInput.tsx'
import { moment } from '../dates.ts'
import { DeskForm, wrongWith } from '../DeskForm.tsx'
import { Field } from '../Field.tsx'
import { FilterBar, FilterPlain, FilterSearch, FilterSelect } from '../Filters.tsx'
import { Textarea } from '../Inputs.tsx'
import { Row } from '../Layout.tsx'
import { useNow } from '../now.ts'
import { useCommand } from '../useCommand.ts'
import { useKeyset } from '../useKeyset.tsx'
import { say } from '../words.ts'
import { rows, type SampleRow } from './samples.ts'
import type { Story } from './shared.tsx'
import styles from './stories.module.css'
import { words } from './words.ts'

const w = (key: keyof typeof words) => say(words, key)

const queries = new QueryClient()

export const deskFormStories: readonly Story[] = [
  { id: 'filters', show: () => <Filters /> },
  { id: 'keyset', show: () => asking(<Keyset />) },
  { id: 'desk-form', show: () => asking(<Forms />) },
]

function asking(shown: ReactNode) {
  return <QueryClientProvider client={queries}>{shown}</QueryClientProvider>
}

function Filters() {
  const [sought, setSought] = useState<string | null>('水')
  const [kind, setKind] = useState<string | null>(null)
  const [from, setFrom] = useState('2026-11-21')
  const [to, setTo] = useState('')
  const [mine, setMine] = useState(true)
  return (
    <FilterBar>
      <FilterSearch label={w('search')} value={sought} onChange={setSought} least={2} />
      <FilterSelect
        label={w('field.class')}
        empty={w('field.class.empty')}
        value={kind}
        options={(['land', 'power', 'labour'] as const).map((value) => ({
          value,
          words: w(`class.${value}`),
        }))}
        onChange={setKind}
      />
      <FilterPlain>
        <DateInput aria-label={w('field.date')} value={from} onChange={setFrom} />
      </FilterPlain>
      <FilterPlain>
        <DateInput aria-label={w('field.date')} value={to} min={from} onChange={setTo} />
      </FilterPlain>
      <FilterPlain>
        <Checkbox checked={mine} onChange={setMine}>
          {w('check.all')}
        </Checkbox>
      </FilterPlain>
    </FilterBar>
  )
}

/** Twenty at a time; the third page does not come. */
async function pageAfter({ after }: { after?: string }) {
  const from = Number(after ?? 0)
  if (from >= 40) throw new Problem({ code: 'network', status: 0, title: w('error.what') })
  return { items: rows(from + 20).slice(from), next: String(from + 20) }
}

function Keyset() {
  const list = useKeyset<SampleRow>(['stories'], pageAfter)
  const now = useNow()
  return (
    <div className={styles.short}>
      <DataTable
        label={`${w('table')} · ${moment(now)}`}
        columns={[{ id: 'title', words: w('col.matter'), cell: (row) => row.title, main: true }]}
        rowId={(row) => row.id}
        rowName={(row) => row.title}
        href={(row) => `#${row.id}`}
        {...list.table}
      />
    </div>
  )
}

const answers = {
  refused: { code: 'matter.text-missing', status: 422, title: '' },
  conflict: { code: 'conflict', status: 409, title: '' },
} as const

function Forms() {
  const [open, setOpen] = useState<keyof typeof answers | null>(null)
  return (
    <Row>
      {(['refused', 'conflict'] as const).map((how) => (
        <Button key={how} onClick={() => setOpen(how)} data-open={how}>
          {how}
        </Button>
      ))}
      {open && <ReplyForm how={open} close={() => setOpen(null)} />}
    </Row>
  )
}

function ReplyForm({ how, close }: { how: keyof typeof answers; close: () => void }) {
  const [said, setSaid] = useState('')
  const [on, setOn] = useState('')
  const command = useCommand({
    about: [said, on],
    send: async () => {
      const errors = how === 'refused' ? [{ pointer: '/on', detail: w('field.phone.error') }] : []
      throw new Problem({ ...answers[how], errors })
    },
  })
  return (
    <DeskForm
      title={w('do.reply')}
      lead={w('dialog.lead')}
      command={command}
      ready={said !== ''}
      close={close}
      fields={['said', 'on']}
    >
      <Field label={w('field.said')} required error={wrongWith(command, 'said', said !== '')}>
        <Textarea value={said} onChange={(event) => setSaid(event.currentTarget.value)} />
      </Field>
      <Field label={w('field.date')} error={wrongWith(command, 'on')}>
        <DateInput value={on} onChange={setOn} />
      </Field>
    </DeskForm>
  )
}
