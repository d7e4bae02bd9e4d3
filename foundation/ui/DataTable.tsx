// The desk's table: virtual rows of 36 px, sticky head, sort by header, selection with ranges, j k Enter, more as one scrolls.
import { useTable, type RowSelectionState, type SortingState } from '@tanstack/react-table'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { tableRowFeatures, type DataColumn, type DataTableProps } from './data-table.ts'
import { TableBody, TableHead } from './DataTableParts.tsx'
import { useKeys } from './Keys.tsx'
import { messages } from './table-messages.ts'
import { Skeleton } from './Notes.tsx'
import { number } from './numbers.ts'
import { typeSize } from './preferences.ts'
import { useDrawn } from './useDrawn.ts'
import { say } from './words.ts'
import styles from './DataTable.module.css'

export function DataTable<Row extends object>(given: DataTableProps<Row>) {
  const scroll = useRef<HTMLDivElement>(null)
  const width = useWidth(scroll)
  const large = typeSize.use() === 'large'
  const props = { ...given, columns: fitting(given.columns, width, large ? 1.25 : 1) }
  const table = useRows(props)
  const rowHeight = large ? 60 : 36
  const rows = table.getRowModel().rows
  const drawn = useDrawn(scroll, rows.length, rowHeight)
  const tick = (index: number) => props.onSelect && rows[index]?.toggleSelected()
  const active = useWalk(rows.length, scroll, drawn.show, tick)
  useMore(props.more, Math.max(0, drawn.last) >= rows.length - 15)
  const waiting = props.state === 'loading' && rows.length === 0
  const total = props.total ?? (props.more?.available || waiting || props.error ? null : rows.length)
  return (
    <div className={styles.frame}>
      <div ref={scroll} className={styles.scroll} role="region" aria-label={props.label} tabIndex={0}>
        {(props.error || waiting || rows.length === 0) && (
          <div className={styles.instead}>
            {props.error ?? (waiting ? <Skeleton lines={8} /> : props.empty)}
          </div>
        )}
        {!props.error && rows.length > 0 && (
          <table
            className={styles.table}
            style={{ minWidth: leastWidth(props) }}
            aria-label={props.label}
            aria-rowcount={total === null ? -1 : total + 1}
          >
            <TableHead table={table} props={props} />
            <TableBody table={table} props={props} drawn={drawn} active={active} />
          </table>
        )}
      </div>
      <Foot props={props} listed={rows.length} total={total} />
    </div>
  )
}

function useRows<Row extends object>(props: DataTableProps<Row>) {
  const { rows, rowId, selected, onSelect, sort, onSort } = props
  const rowSelection = useMemo(() => selection(selected), [selected])
  const sorting = useMemo<SortingState>(() => (sort ? [{ id: sort.by, desc: sort.down }] : []), [sort])
  const key = props.columns.map(({ id, sort: sortable = false }) => `${id}${sortable ? '+' : '-'}`).join(' ')
  const definitions = useMemo(() => definitionsOf(key), [key])
  return useTable({
    features: tableRowFeatures,
    columns: definitions,
    data: rows as Row[],
    getRowId: rowId,
    state: { rowSelection, sorting },
    manualSorting: true,
    enableSortingRemoval: false,
    enableRowSelection: onSelect !== undefined,
    onRowSelectionChange: (change) => {
      const next = typeof change === 'function' ? change(rowSelection) : change
      onSelect?.(new Set(Object.keys(next)))
    },
    onSortingChange: (change) => {
      const [first] = typeof change === 'function' ? change(sorting) : change
      if (first) onSort?.({ by: first.id, down: first.desc })
    },
  })
}

/** The columns that there is room for, wider where the type is larger. */
function fitting<Row>(columns: readonly DataColumn<Row>[], width: number, scale: number): DataColumn<Row>[] {
  return columns
    .filter(({ least = 0 }) => width >= least * scale)
    .map((column) => (column.width === undefined ? column : { ...column, width: column.width * scale }))
}

/** Below this the table scrolls sideways: a column without a width keeps 180 pixels. */
function leastWidth<Row>({ columns, onSelect }: DataTableProps<Row>): number {
  return columns.reduce((sum, { width = 180 }) => sum + width, onSelect ? 44 : 0)
}

/** One definition a column; TanStack wants the same array as long as nothing changed. */
function definitionsOf(key: string) {
  return key.split(' ').map((column) => ({
    id: column.slice(0, -1),
    enableSorting: column.endsWith('+'),
    accessorFn: () => null,
  }))
}

function useWidth(scroll: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(Number.MAX_SAFE_INTEGER)
  useLayoutEffect(() => {
    const element = scroll.current
    if (!element) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroll])
  return width
}

/** j and k walk along the rows and put the focus on the row's link, so that Enter and a screen reader follow. */
function useWalk(
  count: number,
  scroll: { current: HTMLElement | null },
  show: (index: number) => void,
  tick: (index: number) => void,
): number {
  const [active, setActive] = useState(-1)
  const moved = useRef(false)
  const walk = (step: number) => {
    if (count === 0) return
    const next = Math.min(Math.max(active + step, 0), count - 1)
    moved.current = true
    show(next)
    setActive(next)
  }
  useKeys({ j: () => walk(1), k: () => walk(-1), x: () => tick(active) })
  useEffect(() => {
    if (!moved.current) return
    const row = scroll.current?.querySelector<HTMLElement>(`[data-row="${active}"] [data-main]`)
    if (row) {
      row.focus({ preventScroll: true })
      moved.current = false
    }
  })
  return active
}

function useMore(more: DataTableProps<object>['more'], near: boolean): void {
  const wanted = Boolean(more?.available && !more.loading && !more.failed && near)
  const load = useRef(more?.load)
  load.current = more?.load
  useEffect(() => {
    if (wanted) load.current?.()
  }, [wanted])
}

function Foot<Row>({
  props,
  listed,
  total,
}: {
  props: DataTableProps<Row>
  listed: number
  total: number | null
}) {
  const chosen = props.selected?.size ?? 0
  return (
    <div className={styles.foot} data-print="no">
      {chosen > 0 ? (
        <>
          <span>{say(messages, 'chosen', { n: number(chosen) })}</span>
          <Button look="quiet" size="small" onClick={() => props.onSelect?.(new Set())}>
            {say(messages, 'choose.none')}
          </Button>
          {props.batch}
        </>
      ) : (
        <span role="status">{countWords(listed, total)}</span>
      )}
      <span className={styles.space} />
      {props.more?.available && (
        <Button look="quiet" size="small" busy={props.more.loading} onClick={props.more.load}>
          {moreWords(props.more)}
        </Button>
      )}
      {props.tools}
    </div>
  )
}

function moreWords({ loading, failed }: NonNullable<DataTableProps<object>['more']>): string {
  return say(messages, loading ? 'loading' : failed ? 'more.failed' : 'more')
}

/** Never a guess: what is listed so far is marked as such. */
function countWords(listed: number, total: number | null): string {
  if (total !== null) return say(messages, 'total', { n: number(total) })
  return listed === 0 ? '' : say(messages, 'listed', { n: number(listed) })
}

function selection(selected: ReadonlySet<string> | undefined): RowSelectionState {
  return Object.fromEntries([...(selected ?? [])].map((id) => [id, true as const]))
}
