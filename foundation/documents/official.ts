// An official document in the form of GB/T 9704-2012: red head, number, title, to whom, text, signature, copies. Taken by make.ts.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { a4, fonts, official as form, twipsOf, type } from './measures.ts'
import { copiesNote, type Copies } from './copies.ts'
import { dayOnPaper } from './paper-words.ts'

/** A piece of the text: a paragraph, or a heading 一、 (一) 1. (1). */
export type OfficialPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }

export interface Official {
  /** What stands in red over the document: who issues it. */
  readonly head: string
  /** '督办〔2026〕3号': documentNumber of foundation/core/document-number.ts. */
  readonly number: string
  readonly title: string
  /** The units it is sent to. */
  readonly to: readonly string[]
  readonly body: readonly OfficialPart[]
  readonly attachments?: readonly string[]
  /** Who signs, and the day as 2026-11-23. */
  readonly from: string
  readonly day: string
  /** The note at its foot: who else gets it, who printed it and when. */
  readonly copies?: Copies
}

const { line } = form
const indentOfTwo = 2 * form.character

export function officialDocument(told: Official): Promise<Buffer> {
  const document = new Document({
    title: told.title,
    creator: told.from,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { font: fonts.body, size: type.three, characterSpacing: form.squeeze },
          paragraph: { spacing: { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: a4.width, height: a4.height },
            margin: { ...form.margin, header: twipsOf(15), footer: twipsOf(22), gutter: 0 },
          },
        },
        footers: { default: pageNumber('odd'), even: pageNumber('even') },
        children: [...headOf(told), ...textOf(told), ...endOf(told), ...copiesNote(told.copies)],
      },
    ],
  })
  return Packer.toBuffer(document)
}

/** The red head 35 mm below the upper edge of the type area, the number two lines below it, the red rule 4 mm below that. */
function headOf({ head, number, title }: Official): Paragraph[] {
  const size = headSize(head)
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: twipsOf(35), line: size * 10 + 80, lineRule: LineRuleType.EXACT },
      children: [
        new TextRun({ text: head, font: fonts.head, size, color: 'E60012', characterSpacing: 0, bold: true }),
      ],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 2 * line, line, lineRule: LineRuleType.EXACT },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 11, color: 'E60012' } },
      children: [new TextRun({ text: number })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 2 * line, after: line, line: 35 * 20, lineRule: LineRuleType.EXACT },
      children: [new TextRun({ text: title, font: fonts.head, size: type.two, characterSpacing: 0 })],
    }),
  ]
}

/** As large as fits on one line of the type area, at most 22 mm high, as the standard has it. */
function headSize(head: string): number {
  const fits = Math.floor(form.width / 10 / Math.max(head.length, 1)) - 2
  return Math.max(type.two, Math.min(112, fits))
}

function textOf({ to, body }: Official): Paragraph[] {
  const sentTo = to.length === 0 ? [] : [paragraph(`${to.join('、')}：`, { indented: false })]
  return [...sentTo, ...body.map((part) => partOf(part))]
}

function partOf(part: OfficialPart): Paragraph {
  if (part.kind === 'text') return paragraph(part.text)
  const font = { 1: fonts.black, 2: fonts.regular, 3: fonts.body, 4: fonts.body }[part.level]
  return paragraph(part.text, { font, keepNext: true })
}

function paragraph(
  text: string,
  more: { indented?: boolean; font?: (typeof fonts)[keyof typeof fonts]; keepNext?: boolean } = {},
): Paragraph {
  const { indented = true, font, keepNext = false } = more
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    keepNext,
    widowControl: false,
    indent: indented ? { firstLine: indentOfTwo, firstLineChars: 200 } : {},
    children: [new TextRun(font === undefined ? { text } : { text, font })],
  })
}

/** Attachments one line below the text; the signature above the day, which stands four characters from the right. */
function endOf({ attachments = [], from, day }: Official): Paragraph[] {
  const many = attachments.length > 1
  const listed = attachments.map(
    (name, at) =>
      new Paragraph({
        spacing: at === 0 ? { before: line, line, lineRule: LineRuleType.EXACT } : {},
        indent: { left: (many ? 6 : 5) * form.character, hanging: at === 0 ? 3 * form.character : 0 },
        children: [new TextRun({ text: `${at === 0 ? '附件：' : ''}${many ? `${at + 1}.` : ''}${name}` })],
      }),
  )
  const date = dayOnPaper(day)
  // The longer of the two keeps four characters from the edge, the other is centred over or under it.
  const longest = Math.max(from.length, date.length * 0.6)
  const inset = (length: number) => Math.round((4 + (longest - length) / 2) * form.character)
  const signed = (text: string, length: number, { before = 0, after = 0 }) =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      keepNext: before > 0,
      spacing: { before, after, line, lineRule: LineRuleType.EXACT },
      indent: { right: inset(length) },
      children: [new TextRun({ text })],
    })
  return [
    ...listed,
    signed(from, from.length, { before: 2 * line }),
    signed(date, date.length * 0.6, { after: line / 2 }),
  ]
}

/** '— 1 —', 7 mm below the type area: one character from the right on odd pages, from the left on even ones. */
function pageNumber(side: 'odd' | 'even'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        spacing: { line: 18 * 20, lineRule: LineRuleType.EXACT },
        indent: side === 'odd' ? { right: 280 } : { left: 280 },
        children: [
          new TextRun({
            font: fonts.song,
            size: type.four,
            characterSpacing: 0,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  })
}
