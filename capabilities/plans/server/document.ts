// A plan on paper: one A4 page across, title, the sentences of the reckoning, the table of milestones. The one place that knows the library.
import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Lang } from '#foundation/core/words.ts'
import { fill } from '#foundation/core/words.ts'
import { dayOf } from '#foundation/core/days.ts'
import { dayInWords } from '#foundation/time/proof-words.ts'
import { fileMessages as messages } from '../file-messages.ts'
import type { FileRow } from './file-rows.ts'
import type { PlanView } from './views.ts'

interface ToPrint {
  readonly plan: PlanView
  readonly rows: readonly FileRow[]
  readonly lang: Lang
  readonly at: string
  /** The sentences of the reckoning. */
  readonly told: readonly string[]
}

/** In twentieths of a point, as Word counts: A4 with margins of 2 cm. */
const page = { width: 11_906, height: 16_838, margin: 1_134 } as const
const inside = page.height - 2 * page.margin

/** Columns of the printed table and their share of its width. */
const columns = [
  ['n', 5],
  ['text', 24],
  ['unit', 14],
  ['length', 7],
  ['after', 14],
  ['start', 9],
  ['due', 9],
  ['slack', 7],
  ['state', 11],
] as const
const centred: readonly string[] = ['n', 'length', 'start', 'due', 'slack', 'state']

/** Sizes in half points. */
const size = { title: 36, lead: 21, cell: 19, foot: 17 } as const
const font = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '宋体' } as const
const heading = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体' } as const

export async function planDocument(print: ToPrint): Promise<Buffer> {
  const { plan, rows, lang, told } = print
  const document = new Document({
    title: plan.title,
    creator: 'Yixian',
    styles: { default: { document: { run: { font, size: size.lead } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        footers: { default: pageNumbers() },
        children: [
          titleOf(plan.title, lang),
          placeOf(print),
          ...told.map((sentence) => paragraph(sentence)),
          new Paragraph({ spacing: { after: 60 }, children: [] }),
          tableOf(rows, lang),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function titleOf(title: string, lang: Lang): Paragraph {
  const text = lang === 'zh' ? `${title}${messages.heading.zh}` : `${title}: ${messages.heading.en}`
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 160 },
    children: [new TextRun({ text, bold: true, size: size.title, font: heading })],
  })
}

function placeOf({ plan, lang, at }: ToPrint): Paragraph {
  const say = (key: 'of' | 'target' | 'made', params: object) => fill(messages[key][lang], { ...params })
  const name = [plan.subjectName, plan.matterNumber].filter(Boolean).join(' · ')
  const parts = [
    ...(name === '' ? [] : [say('of', { name })]),
    say('target', { day: dayInWords(plan.target, lang) }),
    say('made', { day: dayInWords(dayOf(at), lang) }),
  ]
  return paragraph(parts.join('　　'), AlignmentType.CENTER)
}

function paragraph(
  text: string,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
): Paragraph {
  return new Paragraph({ alignment, spacing: { after: 80, line: 320 }, children: [new TextRun({ text })] })
}

function tableOf(rows: readonly FileRow[], lang: Lang): Table {
  const widths = columns.map(([, share]) => Math.round((inside * share) / 100))
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(([key], at) =>
      cell(messages[`col.${key}`][lang], { key, width: widths[at]!, bold: true }),
    ),
  })
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: columns.map(([key], at) =>
          cell(textOf(row, key), { key, width: widths[at]!, bold: key === 'text' && row.critical !== '' }),
        ),
      }),
  )
  return new Table({
    width: { size: inside, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [head, ...body],
  })
}

/** On the critical path the word stands beside the name: bold alone is no word. */
function textOf(row: FileRow, key: (typeof columns)[number][0]): string {
  if (key === 'text' && row.critical !== '') return `${row.text}（${row.critical}）`
  return String(row[key] ?? '')
}

function cell(text: string, { key, width, bold }: { key: string; width: number; bold: boolean }): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children: [
      new Paragraph({
        alignment: centred.includes(key) ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [new TextRun({ text, bold, size: size.cell })],
      }),
    ],
  })
}

function pageNumbers(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ size: size.foot, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}
