// The doors of imports as far as this screen uses them. The house's HTTP room answers them, and no screen may import that room.
import type { TUnsafe } from 'typebox'

type Counts = Readonly<Record<'added' | 'changed' | 'same' | 'refused', number>>
type Cells = Readonly<Record<string, unknown>>

interface RowProblem {
  readonly column: string
  readonly cell: string
  readonly code: string
  readonly reason: string
}

export interface Preview {
  readonly sheet: {
    readonly format: string
    readonly sheet: string | null
    readonly sheets: readonly string[]
    readonly encoding: string | null
    readonly headerRow: number
    readonly notes: readonly string[]
  }
  readonly mapping: {
    readonly columns: readonly {
      readonly key: string
      readonly title: string
      readonly required: boolean
      readonly column: number | null
      readonly found: string | null
    }[]
    readonly unmapped: readonly { readonly column: number; readonly title: string }[]
    readonly missing: readonly string[]
  }
  readonly counts: Counts
  readonly first: {
    readonly added: readonly { readonly at: number; readonly row: Cells }[]
    readonly changed: readonly {
      readonly at: number
      readonly row: Cells
      readonly fields: readonly { readonly key: string; readonly from: unknown; readonly to: unknown }[]
    }[]
    readonly same: readonly { readonly at: number; readonly key: string }[]
    readonly refused: readonly { readonly at: number; readonly problems: readonly RowProblem[] }[]
  }
}

type ImportState = 'reading' | 'ready' | 'applying' | 'done' | 'cancelled' | 'failed'

export interface ImportRow extends Counts {
  readonly id: string
  readonly kind: string
  readonly fileName: string
  readonly programme: string | null
  readonly state: ImportState
  readonly total: number
  readonly waiting: number
  readonly done: number
  readonly failure: string | null
  readonly madeAt: string
  readonly startedAt: string | null
  readonly endedAt: string | null
}

export interface ImportKind {
  readonly name: string
  readonly words: { readonly zh: string; readonly en: string }
  readonly titles: readonly string[]
  readonly needsProgramme: boolean
}

interface Door<Route extends `${'GET' | 'POST'} /${string}`, Reply> {
  readonly name: string
  readonly route: Route
  readonly kind: 'command' | 'question'
  readonly summary: { readonly zh: string; readonly en: string }
  readonly reply: TUnsafe<Reply>
  readonly allow: 'signed-in'
}
interface OfOne {
  readonly params: TUnsafe<{ id: string }>
}

export type ListKinds = Door<'GET /api/imports/kinds', { readonly items: readonly ImportKind[] }>
export type ListImports = Door<
  'GET /api/imports',
  { readonly items: readonly ImportRow[]; readonly next: string | null }
> & { readonly query: TUnsafe<{ after?: string; limit?: number }> }
export type GetImport = Door<'GET /api/imports/:id', ImportRow & { readonly preview: Preview | null }> & OfOne
export type ApplyImport = Door<'POST /api/imports/:id/apply', { readonly state: ImportState }> & OfOne
export type CancelImport = Door<'POST /api/imports/:id/cancel', { readonly state: ImportState }> & OfOne

export interface PreviewQuery {
  readonly kind: string
  readonly name: string
  readonly programme?: string
  readonly sheet?: string
  readonly headerRow?: number
  /** JSON: field → index of the column, or null. */
  readonly columns?: string
}
export type PreviewImport = Door<'POST /api/imports/preview', Preview & { readonly id: string }> & {
  readonly query: TUnsafe<PreviewQuery>
  readonly body: TUnsafe<Blob>
}
