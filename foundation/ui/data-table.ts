// What the desk's table is told: its columns, rows, sorting, selection and paging.
import { rowSelectionFeature, rowSortingFeature, tableFeatures } from '@tanstack/react-table'
import type { ReactNode } from 'react'

export interface DataColumn<Row> {
  readonly id: string
  readonly words: string
  readonly cell: (row: Row) => ReactNode
  /** Pixels; columns without it share what is left. */
  readonly width?: number | undefined
  /** Shown only when the table is at least this wide, in pixels: what may go first when a pane stands beside it. */
  readonly least?: number | undefined
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
  more?:
    | {
        readonly available: boolean
        readonly loading: boolean
        /** The last try did not come: the next one waits for a press. */
        readonly failed?: boolean
        readonly load: () => void
      }
    | undefined
  sort?: Sort | null | undefined
  onSort?: ((sort: Sort) => void) | undefined
  selected?: ReadonlySet<string> | undefined
  onSelect?: ((selected: ReadonlySet<string>) => void) | undefined
  /** Export buttons and the like, at the foot beside the count. */
  tools?: ReactNode
  /** Batch actions; shown at the foot while something is selected. */
  batch?: ReactNode
}

/** The only features of TanStack Table that we take; sorting and filtering are the server's. */
export const tableRowFeatures = tableFeatures({ rowSelectionFeature, rowSortingFeature })
