// The desk's table: virtual rows of 36 px, sticky head, sort by header, selection with ranges, j k Enter, more as one scrolls.
import {
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type RowSelectionState,
  type SortingState,
} from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react'
import { Button } from './Button.tsx'
import { TableBody, TableHead } from './DataTableParts.tsx'
import { useKeys } from './Keys.tsx'
import { messages } from './messages.ts'
import { Skeleton } from './Notes.tsx'
import { number } from './numbers.ts'
import { typeSize } from './preferences.ts'
import { say } from './words.ts'
import styles from './DataTable.module.css'

export interface DataColumn<Row> {
  readonly id: string
  readonly words: string
  readonly cell: (row: Row) => ReactNode
  /** Pixels; columns without it share what is left. */
  readonly width?: number | undefined
  readonly align?: 'start' | 'end' | undefined
  /** The server can sort by it: `onSort` gets its id. */
  readonly sort?: boolean | undefined
  /** Carries the row's link; one per table, by default the first. */
  readonly main?: boolean | undefined
}

export interface Sort {
  readonly by: string
  readonly down: boolean
}

export interface DataTableProps<Row> {
  /** Names the table for those who hear it. */
  label: string
  columns: readonly DataColumn<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
  /** What the row is about, for its tick box. */
  rowName: (row: Row) => string
  /** The row's own address; the main cell links to it. */
  href: (row: Row) => string
  /** A plain press or Enter; left out, the link is followed. */
  onOpen?: ((row: Row) => void) | undefined
  /** Id of the row that stands open beside the list. */
  openId?: string | null | undefined
  state?: 'loading' | 'ready' | undefined
  /** An <ErrorNote>; shown in place of rows. */
  error?: ReactNode
  /** An <EmptyState>. */
  empty?: ReactNode
  /** All rows behind the filter, also those not listed yet; null while unknown. */
  total?: number | null | undefined
  /** Keyset paging: called when the end comes near. */
  more?: { readonly available: boolean; readonly loading: boolean; readonly load: () => void } | undefined
  sort?: Sort | null | undefined
  onSort?: ((sort: Sort) => void) | undefined
  selected?: ReadonlySet<string> | undefined
  onSelect?: ((selected: ReadonlySet<string>) => void) | undefined
  /** Export buttons and the like, at the foot beside the count. */
  tools?: ReactNode
  /** Batch actions; shown at the foot while something is selected. */
  batch?: ReactNode
}

export const tableRowFeatures = tableFeatures({ rowSelectionFeature, rowSortingFeature })

export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const table = useRows(props)
  const scroll = useRef<HTMLDivElement>(null)
  const rowHeight = typeSize.use() === 'large' ? 60 : 36
  const rows = table.getRowModel().rows
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The head lies within the scrolled part, and over it.
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
  })
  useEffect(() => virtual.measure(), [virtual, rowHeight])
  const body = useId()
  const active = useWalk(rows.length, scroll, (index) => virtual.scrollToIndex(index))
  const items = virtual.getVirtualItems()
  useMore(props.more, (items[items.length - 1]?.index ?? 0) >= rows.length - 15)
  const waiting = props.state === 'loading' && rows.length === 0
  const total = props.total ?? (props.more?.available || waiting || props.error ? null : rows.length)
  return (
    <div className={styles.frame}>
      <div
        ref={scroll}
        id={body}
        className={styles.scroll}
        role="region"
        aria-label={props.label}
        tabIndex={0}
      >
        {(props.error || waiting || rows.length === 0) && (
          <div className={styles.instead}>
            {props.error ?? (waiting ? <Skeleton lines={8} /> : props.empty)}
          </div>
        )}
        {!props.error && rows.length > 0 && (
          <table
            className={styles.table}
            aria-label={props.label}
            aria-rowcount={total === null ? -1 : total + 1}
          >
            <TableHead table={table} props={props} />
            <TableBody
              table={table}
              props={props}
              items={items}
              above={(items[0]?.start ?? rowHeight) - rowHeight}
              rest={virtual.getTotalSize() + rowHeight - (items[items.length - 1]?.end ?? 0)}
              active={active}
            />
          </table>
        )}
      </div>
      <Foot props={props} listed={rows.length} total={total} />
    </div>
  )
}

function useRows<Row extends object>(props: DataTableProps<Row>) {
  const { columns, rows, rowId, selected, onSelect, sort, onSort } = props
  const rowSelection = useMemo(() => selection(selected), [selected])
  const sorting = useMemo<SortingState>(() => (sort ? [{ id: sort.by, desc: sort.down }] : []), [sort])
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        enableSorting: column.sort ?? false,
        accessorFn: () => null,
      })),
    [columns],
  )
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

/** j and k walk along the rows and put the focus on the row's link, so that Enter and a screen reader follow. */
function useWalk(
  count: number,
  scroll: { current: HTMLElement | null },
  show: (index: number) => void,
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
  useKeys({ j: () => walk(1), k: () => walk(-1) })
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
  const wanted = Boolean(more?.available && !more.loading && near)
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
          {say(messages, props.more.loading ? 'loading' : 'more')}
        </Button>
      )}
      {props.tools}
    </div>
  )
}

/** Never a guess: what is listed so far is marked as such. */
function countWords(listed: number, total: number | null): string {
  if (total !== null) return say(messages, 'total', { n: number(total) })
  return listed === 0 ? '' : say(messages, 'listed', { n: number(listed) })
}

function selection(selected: ReadonlySet<string> | undefined): RowSelectionState {
  return Object.fromEntries([...(selected ?? [])].map((id) => [id, true as const]))
}
