// Head and body of the desk's table; spacer rows stand for what is out of sight, so that it stays a real <table>.
import type { ReactTable } from '@tanstack/react-table'
import type { MouseEvent, ReactNode } from 'react'
import { cx } from './classes.ts'
import type { DataColumn, DataTableProps, tableRowFeatures } from './data-table.ts'
import { DownIcon, UpIcon } from './icons.tsx'
import { messages } from './table-messages.ts'
import type { Drawn } from './useDrawn.ts'
import { say } from './words.ts'
import styles from './DataTable.module.css'

type RowsOf<Row extends object> = ReactTable<typeof tableRowFeatures, Row>

export function TableHead<Row extends object>({
  table,
  props,
}: {
  table: RowsOf<Row>
  props: DataTableProps<Row>
}) {
  return (
    <>
      <colgroup>
        {props.onSelect && <col width={44} />}
        {props.columns.map((column) => (
          <col key={column.id} width={column.width} />
        ))}
      </colgroup>
      <thead className={styles.head}>
        <tr aria-rowindex={1}>
          {props.onSelect && (
            <th className={styles.tick} scope="col">
              <Tick
                label={say(messages, 'choose.all')}
                checked={table.getIsAllRowsSelected()}
                mixed={table.getIsSomeRowsSelected() && !table.getIsAllRowsSelected()}
                onPress={(event) => table.toggleAllRowsSelected(event.currentTarget.checked)}
              />
            </th>
          )}
          {props.columns.map((column) => (
            <HeadCell
              key={column.id}
              column={column}
              sorted={sortedOf(props, column)}
              onSort={() => toggleSort(table, column.id)}
            />
          ))}
        </tr>
      </thead>
    </>
  )
}

export function TableBody<Row extends object>(given: {
  table: RowsOf<Row>
  props: DataTableProps<Row>
  drawn: Drawn
  active: number
}) {
  const { table, props, drawn, active } = given
  const rows = table.getRowModel().rows
  const columns = props.columns.length + (props.onSelect ? 1 : 0)
  return (
    <tbody>
      <Spacer height={drawn.above} columns={columns} />
      {drawn.items.map(({ index }) => {
        const row = rows[index]
        if (!row) return null
        return (
          <BodyRow
            key={row.id}
            row={row.original}
            index={index}
            active={index === active}
            open={props.openId === row.id}
            props={props}
            tick={
              props.onSelect && (
                <Tick
                  label={say(messages, 'choose.row', { name: props.rowName(row.original) })}
                  checked={row.getIsSelected()}
                  onPress={row.getToggleSelectedHandler()}
                />
              )
            }
          />
        )
      })}
      <Spacer height={drawn.below} columns={columns} />
    </tbody>
  )
}

function HeadCell<Row>(given: {
  column: DataColumn<Row>
  sorted: 'ascending' | 'descending' | 'none' | undefined
  onSort: () => void
}) {
  const { column, sorted, onSort } = given
  return (
    <th scope="col" aria-sort={sorted} className={cx(column.align === 'end' && styles.end)}>
      {sorted === undefined ? (
        column.words
      ) : (
        <button type="button" className={styles.sort} onClick={onSort}>
          {column.words}
          {sorted === 'ascending' && <UpIcon size={14} />}
          {sorted === 'descending' && <DownIcon size={14} />}
        </button>
      )}
    </th>
  )
}

function BodyRow<Row>(given: {
  row: Row
  index: number
  active: boolean
  open: boolean
  props: DataTableProps<Row>
  tick: ReactNode
}) {
  const { row, index, active, open, props, tick } = given
  const main = props.columns.find((column) => column.main) ?? props.columns[0]
  const press = (event: MouseEvent<HTMLElement>) => {
    if (!props.onOpen || isOther(event)) return
    event.preventDefault()
    props.onOpen(row)
  }
  return (
    <tr
      aria-rowindex={index + 2}
      data-row={index}
      className={cx(styles.row, active && styles.active, open && styles.open)}
      onClick={press}
    >
      {tick && <td className={styles.tick}>{tick}</td>}
      {props.columns.map((column) => (
        <td key={column.id} className={cx(column.align === 'end' && styles.end)}>
          {column === main ? (
            <a className={styles.main} href={props.href(row)} data-main="" aria-current={open || undefined}>
              {column.cell(row)}
            </a>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  )
}

function Tick(given: {
  label: string
  checked: boolean
  mixed?: boolean | undefined
  onPress: (event: MouseEvent<HTMLInputElement>) => void
}) {
  return (
    <label className={styles.tickBox}>
      <input
        ref={(input) => {
          if (input) input.indeterminate = given.mixed ?? false
        }}
        type="checkbox"
        aria-label={given.label}
        checked={given.checked}
        onChange={() => {}}
        onClick={given.onPress}
      />
    </label>
  )
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} height={height} className={styles.spacer} />
    </tr>
  )
}

function toggleSort<Row extends object>(table: RowsOf<Row>, id: string): void {
  table.getColumn(id)?.toggleSorting()
}

function sortedOf<Row>(props: DataTableProps<Row>, column: DataColumn<Row>) {
  if (!column.sort || !props.onSort) return undefined
  if (props.sort?.by !== column.id) return 'none'
  return props.sort.down ? 'descending' : 'ascending'
}

/** A press on a control in the row, or one that asks for a new tab, is not a press on the row. */
function isOther(event: MouseEvent<HTMLElement>): boolean {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return true
  const control = (event.target as HTMLElement).closest('a, button, input, select, label')
  return control !== null && !control.hasAttribute('data-main')
}
