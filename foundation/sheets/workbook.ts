// Finds in an .xlsx archive which part holds the wanted sheet, and what its numbers mean.
import type { Archive } from './archive.ts'
import type { NumberLook } from './cells.ts'
import { lookOf } from './cells.ts'
import { GivenUp } from './limits.ts'
import { XmlReader, attributesOf } from './xml.ts'

export interface Workbook {
  readonly sheet: string
  readonly sheets: readonly string[]
  readonly sheetPart: string
  readonly stringsPart: string | null
  /** By style index. */
  readonly looks: readonly NumberLook[]
  readonly date1904: boolean
}

interface SheetEntry {
  name: string
  relation: string
  hidden: boolean
}

/** Reads the small parts of a workbook; `wanted` is a sheet's name. Throws GivenUp. */
export async function readWorkbook(archive: Archive, wanted: string | undefined): Promise<Workbook> {
  if (!archive.has('xl/workbook.xml')) throw new GivenUp(await otherPackage(archive))
  const { entries, date1904 } = parseWorkbook(await archive.text('xl/workbook.xml'))
  const relations = parseRelations(await archive.text('xl/_rels/workbook.xml.rels'))
  const readable = entries.filter((entry) => relations.get(entry.relation)?.type === 'worksheet')
  const visible = readable.filter((entry) => !entry.hidden)
  const sheets = readable.map((entry) => entry.name)
  const chosen =
    wanted === undefined ? (visible[0] ?? readable[0]) : readable.find((entry) => entry.name === wanted)
  if (!chosen) throw new GivenUp('sheet.no-such-sheet', { sheet: wanted ?? '', sheets })
  const byType = (type: string): string | null =>
    [...relations.values()].find((one) => one.type === type)?.part ?? null
  const stringsPart = byType('sharedStrings')
  const stylesPart = byType('styles')
  return {
    sheet: chosen.name,
    sheets,
    sheetPart: relations.get(chosen.relation)!.part,
    stringsPart: stringsPart !== null && archive.has(stringsPart) ? stringsPart : null,
    looks: stylesPart === null ? [] : parseLooks(await archive.text(stylesPart)),
    date1904,
  }
}

async function otherPackage(archive: Archive): Promise<string> {
  if (archive.has('xl/workbook.bin')) return 'sheet.old-format'
  if ((await archive.text('mimetype')).startsWith('application/vnd.oasis.opendocument'))
    return 'sheet.open-document'
  return 'sheet.unknown-type'
}

/** Calls `meet` for every element, empty parts of a package being allowed. */
function eachElement(xml: string, meet: (name: string, attributes: Record<string, string>) => void): void {
  if (xml === '') return
  const reader = new XmlReader({
    open: (name, raw) => meet(name, attributesOf(raw)),
    close: () => {},
    text: () => {},
  })
  reader.push(xml.replace(/^\ufeff/, ''))
  reader.end()
}

function parseWorkbook(xml: string): { entries: SheetEntry[]; date1904: boolean } {
  const entries: SheetEntry[] = []
  let date1904 = false
  eachElement(xml, (name, attributes) => {
    if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
    if (name !== 'sheet') return
    const key = Object.keys(attributes).find((one) => one.endsWith(':id'))
    const hidden = (attributes['state'] ?? 'visible') !== 'visible'
    entries.push({ name: attributes['name'] ?? '', relation: key ? attributes[key]! : '', hidden })
  })
  return { entries, date1904 }
}

function parseRelations(xml: string): Map<string, { type: string; part: string }> {
  const relations = new Map<string, { type: string; part: string }>()
  eachElement(xml, (name, attributes) => {
    if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return
    const type = (attributes['Type'] ?? '').split('/').pop() ?? ''
    relations.set(attributes['Id'] ?? '', { type, part: partOf(attributes['Target'] ?? '') })
  })
  return relations
}

function partOf(target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = ['xl']
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

function parseLooks(xml: string): NumberLook[] {
  const formats = new Map<number, string>()
  const looks: NumberLook[] = []
  let inCellFormats = false
  eachElement(xml, (name, attributes) => {
    if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
    else if (name === 'cellXfs') inCellFormats = true
    else if (name === 'cellStyles' || name === 'dxfs') inCellFormats = false
    else if (name === 'xf' && inCellFormats) {
      const id = Number(attributes['numFmtId'] ?? 0)
      looks.push(lookOf(id, formats.get(id)))
    }
  })
  return looks
}
