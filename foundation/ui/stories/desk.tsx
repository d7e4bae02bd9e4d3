// Stories of what only the desk has: the table, Base UI's dialog, drawer and menu.
import { useState } from 'react'
import { Button, IconButton } from '../Button.tsx'
import { DataTable } from '../DataTable.tsx'
import type { DataColumn, Sort } from '../data-table.ts'
import { day, dueWord } from '../dates.ts'
import { DeskDialog, DeskDrawer } from '../DeskDialog.tsx'
import { DeskMenu } from '../DeskMenu.tsx'
import { Field } from '../Field.tsx'
import { DownloadIcon, MoreIcon } from '../icons.tsx'
import { Textarea } from '../Inputs.tsx'
import { KeyHint } from '../Keys.tsx'
import { Row } from '../Layout.tsx'
import { Tag } from '../Marks.tsx'
import { EmptyState, ErrorNote } from '../Notes.tsx'
import { ThreadRow } from '../Thread.tsx'
import { say } from '../words.ts'
import { now, rows, type SampleRow } from './samples.ts'
import type { Story } from './shared.tsx'
import styles from './stories.module.css'
import { words } from './words.ts'

const w = (key: keyof typeof words) => say(words, key)

export const deskStories: readonly Story[] = [
  { id: 'table', show: () => <Table /> },
  { id: 'table-states', show: () => <TableStates /> },
  { id: 'desk-dialogs', show: () => <Dialogs /> },
]

function columns(): DataColumn<SampleRow>[] {
  return [
    { id: 'title', words: w('col.matter'), cell: (row) => row.title, main: true },
    { id: 'subject', words: w('col.subject'), cell: (row) => row.subject, width: 200, least: 900 },
    {
      id: 'thread',
      words: w('col.thread'),
      cell: (row) => <ThreadRow view={row.view} width={220} />,
      width: 240,
      least: 560,
    },
    { id: 'unit', words: w('col.unit'), cell: (row) => row.unit, width: 150, sort: true, least: 700 },
    { id: 'due', words: w('col.due'), cell: due, width: 150, sort: true },
    { id: 'rung', words: w('col.rung'), cell: (row) => <Tag>{row.rung}</Tag>, width: 130, least: 1000 },
  ]
}

function due({ view }: SampleRow): string {
  if (view.closedAt || !view.dueAt) return '—'
  return `${dueWord(view.dueAt, now)} · ${day(view.dueAt, now)}`
}

function Table() {
  const [list, setList] = useState(() => rows(60))
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['row-1', 'row-2']))
  const [sort, setSort] = useState<Sort | null>({ by: 'due', down: false })
  const [open, setOpen] = useState<string | null>('row-3')
  return (
    <div className={styles.table}>
      <DataTable
        label={w('table')}
        columns={columns()}
        rows={list}
        rowId={(row) => row.id}
        rowName={(row) => row.title}
        href={(row) => `#${row.id}`}
        onOpen={(row) => setOpen(row.id)}
        openId={open}
        total={4326}
        more={{ available: true, loading: false, load: () => setList(rows(list.length + 60)) }}
        sort={sort}
        onSort={setSort}
        selected={selected}
        onSelect={setSelected}
        batch={<Button size="small">{w('do.dispatch')}</Button>}
        tools={
          <Row gap={4}>
            <Button size="small" look="quiet" icon={<DownloadIcon size={16} />}>
              .xlsx
            </Button>
            <Button size="small" look="quiet" icon={<DownloadIcon size={16} />}>
              .csv
            </Button>
          </Row>
        }
      />
    </div>
  )
}

function TableStates() {
  const some = {
    columns: columns(),
    rowId: (row: SampleRow) => row.id,
    rowName: (row: SampleRow) => row.title,
    href: (row: SampleRow) => `#${row.id}`,
  }
  return (
    <>
      <div className={styles.short}>
        <DataTable {...some} label="loading" rows={[]} state="loading" total={null} />
      </div>
      <div className={styles.short}>
        <DataTable
          {...some}
          label="empty"
          rows={[]}
          empty={
            <EmptyState title={w('empty.title')} action={<Button>{w('do.capture')}</Button>}>
              {w('empty.why')}
            </EmptyState>
          }
        />
      </div>
      <div className={styles.short}>
        <DataTable
          {...some}
          label="error"
          rows={[]}
          error={<ErrorNote what={w('error.what')} kept={null} onAgain={() => {}} />}
        />
      </div>
    </>
  )
}

function Dialogs() {
  const [open, setOpen] = useState<'dialog' | 'drawer' | null>(null)
  const close = () => setOpen(null)
  const actions = (
    <>
      <Button onClick={close}>{w('do.dispute')}</Button>
      <Button look="primary" onClick={close}>
        {w('do.dispatch')}
      </Button>
    </>
  )
  return (
    <Row>
      <Button onClick={() => setOpen('dialog')} data-open="dialog">
        {w('dialog.title')}
      </Button>
      <Button onClick={() => setOpen('drawer')} data-open="drawer">
        {w('do.reply')}
      </Button>
      <DeskMenu
        trigger={<IconButton label={w('do.more')} icon={<MoreIcon />} data-open="menu" />}
        items={[
          { id: 'reply', words: w('do.reply'), hint: <KeyHint>e</KeyHint> },
          { id: 'dispute', words: w('do.dispute') },
          { id: 'save', words: w('do.save'), apart: true, disabled: true },
        ]}
      />
      <DeskDialog
        open={open === 'dialog'}
        onClose={close}
        title={w('dialog.title')}
        lead={w('dialog.lead')}
        actions={actions}
      />
      <DeskDrawer open={open === 'drawer'} onClose={close} title={w('do.reply')} actions={actions}>
        <Field label={w('field.said')} hint={w('field.said.hint')}>
          <Textarea rows={6} />
        </Field>
      </DeskDrawer>
    </Row>
  )
}
