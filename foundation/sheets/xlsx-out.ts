// The parts of an .xlsx workbook with one sheet, rows written as they come.
import type { SheetColumn, SheetRecord, SheetToWrite } from './table.ts'
import { columnLetter } from './titles.ts'
import { plainDate, plainText, plainValue, shownWidth } from './values-out.ts'
import type { ZipPart } from './zip-out.ts'

const longestCell = 32_767
const lastRow = 1_048_576
const lookedAt = 200
const style = { text: 1, number: 2, day: 3, moment: 4, header: 5 } as const

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageOf = 'http://schemas.openxmlformats.org/package/2006'
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Parts for `zipped`, the sheet among them as a stream. */
export function workbookParts(table: SheetToWrite): ZipPart[] {
  const part = (name: string, xml: string): ZipPart => ({ name, data: [Buffer.from(declaration + xml)] })
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`
  const override = (name: string, type: string): string =>
    `<Override PartName="${name}" ContentType="${contentType}.${type}+xml"/>`
  return [
    part(
      '[Content_Types].xml',
      `<Types xmlns="${packageOf}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/styles.xml', 'styles')}${override('/xl/worksheets/sheet1.xml', 'worksheet')}</Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${packageOf}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packageOf}/relationships">${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${relation(2, 'styles', 'styles.xml')}</Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(sheetName(table.sheet))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part('xl/styles.xml', styles),
    { name: 'xl/worksheets/sheet1.xml', data: sheetXml(table) },
  ]
}

/** Format 49 is text: a person who edits '=1+1' in the sheet still has text. */
const styles = `<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="等线"/><family val="2"/></font><font><b/><sz val="11"/><name val="等线"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>${xf(0)}${xf(164)}${xf(165)}<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf></cellXfs></styleSheet>`

function xf(format: number): string {
  return `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>`
}

type LetteredColumn = SheetColumn & { readonly letter: string }

async function* sheetXml({ columns, rows }: SheetToWrite): AsyncGenerator<Buffer> {
  const source = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]()
  const first: SheetRecord[] = []
  try {
    let next = await source.next()
    for (; !next.done && first.length < lookedAt; next = await source.next()) first.push(next.value)
    let xml = opening(columns, first)
    const lettered = columns.map((column, index) => ({ ...column, letter: columnLetter(index) }))
    let at = 1
    const write = (row: SheetRecord): void => {
      if (++at > lastRow) throw new RangeError('an .xlsx sheet holds at most 1,048,575 rows')
      xml += rowXml(at, lettered, row)
    }
    first.forEach(write)
    for (; !next.done; next = await source.next()) {
      write(next.value)
      if (xml.length < 65_536) continue
      yield Buffer.from(xml)
      xml = ''
    }
    yield Buffer.from(`${xml}</sheetData></worksheet>`)
  } finally {
    await source.return?.()
  }
}

function opening(columns: readonly SheetColumn[], first: readonly SheetRecord[]): string {
  const widths = columns.map((column, index) => {
    const width = column.width ?? fitted(column, first)
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
  })
  const header = columns
    .map((column, index) => textCell(columnLetter(index), 1, column.title, style.header))
    .join('')
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData><row r="1">${header}</row>`
}

function fitted(column: SheetColumn, first: readonly SheetRecord[]): number {
  const widest = first.reduce((width, row) => {
    const value = row[column.key]
    const date = column.kind === 'date' ? plainDate(value) : null
    return Math.max(width, shownWidth(date ? date.text : plainText(value).slice(0, 200)))
  }, shownWidth(column.title))
  return Math.min(60, Math.max(8, widest + 2))
}

function rowXml(at: number, columns: readonly LetteredColumn[], row: SheetRecord): string {
  let cells = ''
  for (const column of columns) cells += cellXml(column.letter, at, column.kind, row[column.key])
  return `<row r="${at}">${cells}</row>`
}

function cellXml(column: string, row: number, kind: SheetColumn['kind'], value: unknown): string {
  const number = kind === 'number' ? plainValue(value) : null
  if (number !== null) return `<c r="${column}${row}" s="${style.number}"><v>${number}</v></c>`
  const date = kind === 'date' ? plainDate(value) : null
  if (date)
    return `<c r="${column}${row}" s="${date.hasTime ? style.moment : style.day}"><v>${date.serial}</v></c>`
  return textCell(column, row, plainText(value), style.text)
}

function textCell(column: string, row: number, text: string, look: number): string {
  if (text === '') return ''
  const cut = text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text
  return `<c r="${column}${row}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escaped(cut)}</t></is></c>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML text; what XML cannot hold is written `_x0001_`, and text that looks like that is kept apart from it. */
function escaped(text: string): string {
  if (!/[&<>"\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_x[0-9a-fA-F]{4}_/.test(text)) return text
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (sign) => entities[sign]!)
    .replace(/\r\n?/g, '\n')
    .replace(
      /[\x00-\x08\x0b-\x1f]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`,
    )
    .replace(/[\ufffe\uffff]/g, '\ufffd')
}

/** Excel allows 31 characters and none of these. */
function sheetName(wished: string): string {
  const name = wished
    .replace(/[[\]:*?/\\\x00-\x1f]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, 31)
  return name === '' ? 'Sheet1' : name
}
