// Builds .xlsx files part by part, honest and hostile, for the tests of whatever reads them.
import { buffer, text } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { zipped } from '#foundation/sheets/zip-out.ts'

type Parts = Readonly<Record<string, string | Buffer>>

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A zip archive of named parts. */
export function zipOf(parts: Parts | readonly (readonly [string, string | Buffer])[]): Promise<Buffer> {
  const list = Array.isArray(parts) ? parts : Object.entries(parts)
  return buffer(zipped(list.map(([name, data]) => ({ name, data: [Buffer.from(data)] }))))
}

/** The parts of the smallest workbook, with one sheet 'S'; `rows` is what stands inside <sheetData>. */
export function partsOf(rows: string, more: Parts = {}): Record<string, string | Buffer> {
  return {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="/xl/styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  }
}

/** The smallest workbook as a file. */
export function workbookOf(rows: string, more: Parts = {}): Promise<Buffer> {
  return zipOf(partsOf(rows, more))
}

/** A row of inline strings. */
export function textRow(at: number, ...cells: readonly string[]): string {
  const inner = cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')
  return `<row r="${at}">${inner}</row>`
}

/** All that the parts of an archive say, one after the other. */
export async function textInside(archive: Buffer): Promise<string> {
  const parts: string[] = []
  const zip = await fromBufferPromise(archive)
  for await (const entry of zip.eachEntry()) parts.push(await text(await zip.openReadStreamPromise(entry)))
  return parts.join('\n')
}
