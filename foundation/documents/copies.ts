// 版记: the note at the foot of the last page, between rules: who else gets the document, who printed it and when.
import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { official as form, twipsOf, type } from './measures.ts'
import { dayOnPaper } from './paper-words.ts'

/** Rules of 0.35 mm first and last, 0.25 mm between, in eighths of a point. */
const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

type Rule = typeof thick | typeof thin
const widths = [Math.round(form.width * 0.57), form.width - Math.round(form.width * 0.57)] as const

export interface Copies {
  readonly to: readonly string[]
  readonly by: string
  readonly day: string
}

/** Word sets it at the foot of the type area; LibreOffice 7 sets it under the text, in one piece all the same. */
export function copiesNote(copies: Copies | undefined): (Table | Paragraph)[] {
  if (copies === undefined) return []
  const { to, by, day } = copies
  const sent = to.length === 0 ? [] : [row([cell(`抄送：${to.join('，')}。`, { top: thick, span: 2 })])]
  const top = to.length === 0 ? thick : thin
  const printed = row([
    cell(by, { top, bottom: thick }),
    cell(`${dayOnPaper(day)}印发`, { top, bottom: thick, right: true }),
  ])
  const table = new Table({
    width: { size: form.width, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      absoluteHorizontalPosition: 0,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      topFromText: twipsOf(4),
    },
    rows: [...sent, printed],
  })
  return [table, new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } })]
}

function row(children: TableCell[]): TableRow {
  return new TableRow({ cantSplit: true, children })
}

/** A character of 14 points stays free on both sides; each line holds on to the next, so that the note is not torn. */
function cell(text: string, more: { top: Rule; bottom?: Rule; span?: number; right?: boolean }): TableCell {
  return new TableCell({
    borders: { left: none, right: none, top: more.top, bottom: more.bottom ?? thin },
    columnSpan: more.span ?? 1,
    margins: { left: type.four * 10, right: type.four * 10, top: 0, bottom: 0 },
    children: [
      new Paragraph({
        keepNext: true,
        alignment: more.right === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
        spacing: { line: 24 * 20, lineRule: LineRuleType.EXACT },
        children: [new TextRun({ text, size: type.four, characterSpacing: 0 })],
      }),
    ],
  })
}
