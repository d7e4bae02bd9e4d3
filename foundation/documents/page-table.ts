// A table on a plain page: columns by their share of its width, a head that comes again on each page, rows that do not split.
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'

interface PageColumn {
  /** Columns of which none has a title make a table without a head. */
  readonly title?: string
  /** Of a hundred. */
  readonly share: number
  readonly centred?: boolean
  readonly bold?: boolean
}

interface PageRow {
  readonly cells: readonly string[]
  /** The column whose text is bold in this row. */
  readonly bold?: number
}

export interface PageTable {
  readonly columns: readonly PageColumn[]
  readonly rows: readonly PageRow[]
}

/** Sizes in half points. */
export const pageSize = { title: 36, head: 24, lead: 21, cell: 19, foot: 17 } as const
export const pageFont = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '宋体' } as const
export const pageHeading = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体' } as const

/** `inside`: the width between the margins, in twentieths of a point. */
export function pageTable({ columns, rows }: PageTable, inside: number): Table {
  const widths = columns.map(({ share }) => Math.round((inside * share) / 100))
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, at) =>
      cell(column.title ?? '', { column, width: widths[at]!, bold: true }),
    ),
  })
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: columns.map((column, at) =>
          cell(row.cells[at] ?? '', {
            column,
            width: widths[at]!,
            bold: column.bold === true || row.bold === at,
          }),
        ),
      }),
  )
  const titled = columns.some(({ title }) => title !== undefined)
  return new Table({
    width: { size: inside, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: titled ? [head, ...body] : body,
  })
}

/** Lines of a text stand under each other, as typed. */
function cell(
  text: string,
  { column, width, bold }: { column: PageColumn; width: number; bold: boolean },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          alignment: column.centred === true ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [new TextRun({ text: line, bold, size: pageSize.cell })],
        }),
    ),
  })
}
