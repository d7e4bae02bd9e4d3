// A plain page of A4: title, sentences, facts, tables, a QR code; numbered at the foot. Taken by make.ts.
import {
  AlignmentType,
  Document,
  Footer,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import { a4, twipsOf } from './measures.ts'
import { pageFont, pageHeading, pageSize, pageTable, type PageTable } from './page-table.ts'
import { qrPng } from './qr.ts'

export type PageBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly centred?: boolean; readonly bold?: boolean }
  /** Names and what they are, two columns without a head. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | ({ readonly kind: 'table' } & PageTable)
  | { readonly kind: 'qr'; readonly address: string; readonly caption?: string; readonly mm?: number }

export interface Page {
  readonly title: string
  readonly across?: boolean
  readonly blocks: readonly PageBlock[]
}

const margin = twipsOf(20)

export function pageDocument(page: Page): Promise<Buffer> {
  const inside = (page.across === true ? a4.height : a4.width) - 2 * margin
  const orientation = page.across === true ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  const document = new Document({
    title: page.title,
    creator: 'Yixian',
    styles: { default: { document: { run: { font: pageFont, size: pageSize.lead } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: a4.width, height: a4.height, orientation },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: pageNumbers() },
        children: [titleOf(page.title), ...page.blocks.flatMap((block) => drawn(block, inside))],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function titleOf(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 160 },
    children: [new TextRun({ text, bold: true, size: pageSize.title, font: pageHeading })],
  })
}

function drawn(block: PageBlock, inside: number) {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          keepNext: true,
          spacing: { before: 200, after: 80 },
          children: [new TextRun({ text: block.text, bold: true, size: pageSize.head, font: pageHeading })],
        }),
      ]
    case 'text':
      return [
        new Paragraph({
          alignment: block.centred === true ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: { after: 80, line: 320 },
          children: [new TextRun({ text: block.text, bold: block.bold === true })],
        }),
      ]
    case 'facts':
      return [
        pageTable(
          {
            columns: [{ share: 22, bold: true }, { share: 78 }],
            rows: block.rows.map((cells) => ({ cells })),
          },
          inside,
        ),
        gap(),
      ]
    case 'table':
      return [gap(), pageTable(block, inside), gap()]
    case 'qr':
      return qrOf(block)
  }
}

/** Between a table and what follows: Word joins two tables that touch. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { after: 60 }, children: [] })
}

function qrOf({ address, caption, mm = 32 }: Extract<PageBlock, { kind: 'qr' }>): Paragraph[] {
  const side = Math.round((mm / 25.4) * 96)
  const image = new ImageRun({
    type: 'png',
    data: qrPng(address),
    transformation: { width: side, height: side },
    altText: { name: 'QR', title: 'QR', description: address },
  })
  const under =
    caption === undefined
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ text: caption, size: pageSize.cell })],
          }),
        ]
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: under.length > 0,
      spacing: { before: 120 },
      children: [image],
    }),
    ...under,
  ]
}

function pageNumbers(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ size: pageSize.foot, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}
