// A table that is to be written: columns with their kinds, and rows that may still be on their way.

export type CellKind = 'text' | 'number' | 'date'

export interface SheetColumn {
  readonly key: string
  readonly title: string
  /** In half-width characters; fitted to the title and the first rows when not given. */
  readonly width?: number
  /**
   * 'date' takes a day 'YYYY-MM-DD', an ISO moment (shown in Asia/Shanghai) or wall-clock 'YYYY-MM-DDTHH:mm[:ss]'.
   * What is no number or date is written as text.
   */
  readonly kind: CellKind
}

/** Values by column key; null and undefined are empty, booleans become 是 and 否. */
export type SheetRecord = Readonly<Record<string, unknown>>

export interface SheetToWrite {
  readonly sheet: string
  readonly columns: readonly SheetColumn[]
  readonly rows: AsyncIterable<SheetRecord> | Iterable<SheetRecord>
}
