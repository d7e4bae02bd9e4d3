// Files made to hurt: each is refused with a reason or read harmlessly, in bounded time, and the server stays awake.
import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { isRefusal } from '#foundation/core/refusal.ts'
import { partsOf, textRow, workbookOf, zipOf } from '#foundation/testing/workbooks.ts'
import { sheetMessages } from './messages.ts'
import { readSheet } from './read.ts'
import type { ReadOptions } from './sheet.ts'

const MB = 1024 * 1024
const header = textRow(1, 'a', 'b')
const body = textRow(2, '1', '2')
const good = header + body

/** The refusal's code, or 'read' when the file was read. */
async function fate(bytes: Buffer | Promise<Buffer>, options: ReadOptions = {}): Promise<string> {
  const sheet = await readSheet(await bytes, 'upload.xlsx', options)
  return isRefusal(sheet) ? sheet.refused : 'read'
}

const sheetXml = (xml: string): Promise<Buffer> => zipOf({ ...partsOf(''), 'xl/worksheets/sheet1.xml': xml })

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([])
})

describe('a zip archive', () => {
  test('that swells a thousandfold is not unpacked', async () => {
    expect(await fate(workbookOf(header + ' '.repeat(20 * MB)))).toBe('sheet.swollen')
    const many = Object.fromEntries(
      Array.from({ length: 14 }, (_, index) => [`xl/media/${index}`, Buffer.alloc(9 * MB)]),
    )
    expect(await fate(workbookOf(good, many))).toBe('sheet.unpacks-too-large')
  })

  test('that lies about its sizes is given up at the first byte too many', async () => {
    const bytes = await workbookOf(good)
    const entry = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    bytes.writeUInt32LE(20, entry + 24)
    expect(await fate(bytes)).toBe('sheet.damaged')
  })

  test('whose bytes were altered behind a sound directory is noticed by the checksum', async () => {
    const bytes = await workbookOf(good)
    const entry = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    bytes.writeUInt32LE(bytes.readUInt32LE(entry + 16) ^ 1, entry + 16)
    expect(await fate(bytes)).toBe('sheet.damaged')
  })

  test('with thousands of parts, climbing, absolute or doubled names, or a password is refused', async () => {
    const crowd = Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`p${index}`, '']))
    expect(await fate(zipOf(crowd))).toBe('sheet.too-many-parts')
    for (const name of ['../../etc/passwd', '/etc/passwd', 'xl/../../x', 'C:\\windows\\x'])
      expect(await fate(workbookOf(good, { [name]: 'x' }))).toBe('sheet.unsafe-part')
    const doubled = [...Object.entries(partsOf(good)), ['XL/Workbook.xml', '<x/>'] as const]
    expect(await fate(zipOf(doubled))).toBe('sheet.part-twice')
    const locked = await workbookOf(good)
    const entry = locked.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    locked.writeUInt16LE(0x0809, entry + 8)
    expect(await fate(locked)).toBe('sheet.encrypted')
  })

  test('cut short anywhere is refused', async () => {
    const bytes = await workbookOf(good)
    for (let tenth = 1; tenth < 10; tenth++) {
      const cut = bytes.subarray(0, Math.floor((bytes.length * tenth) / 10))
      expect(await fate(cut)).toMatch(/^sheet\.(damaged|unknown-type)$/)
    }
  })
})

describe('a file that is something else', () => {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])

  test.each<[string, Buffer | Promise<Buffer>, string]>([
    ['nothing', Buffer.alloc(0), 'sheet.empty'],
    ['blank lines', Buffer.from('\r\n,,\r\n'), 'sheet.empty'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'sheet.unknown-type'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'sheet.unknown-type'],
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'sheet.unknown-type'],
    ['a page named .xls', Buffer.from('\ufeff <html><table><tr><td>x</td></tr></table>'), 'sheet.web-page'],
    ['an old workbook', ole, 'sheet.old-format'],
    [
      'a workbook with a password',
      Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
      'sheet.encrypted',
    ],
    ['a document', zipOf({ 'word/document.xml': '<w/>' }), 'sheet.unknown-type'],
    [
      'an OpenDocument sheet',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'sheet.open-document',
    ],
    ['a binary workbook', zipOf({ 'xl/workbook.bin': 'x' }), 'sheet.old-format'],
    ['text in no encoding', Buffer.from('a,b\n\xff\xff\x80\n', 'latin1'), 'sheet.encoding'],
  ])('%s is refused and told what it is', async (_what, bytes, code) => {
    expect(await fate(bytes)).toBe(code)
  })
})

describe('the XML of a sheet', () => {
  test('with an external entity or any DOCTYPE is refused wherever it stands', async () => {
    const doctype = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    expect(await fate(sheetXml(`${doctype}<worksheet><sheetData>${good}</sheetData></worksheet>`))).toBe(
      'sheet.doctype',
    )
    expect(await fate(workbookOf(good, { 'xl/sharedStrings.xml': `${doctype}<sst/>` }))).toBe('sheet.doctype')
    expect(await fate(workbookOf(good, { 'xl/workbook.xml': `${doctype}<workbook/>` }))).toBe('sheet.doctype')
    expect(await fate(workbookOf(header + textRow(2, '&e;')))).toBe('sheet.damaged')
  })

  test('may claim any dimension: only what is there is read', async () => {
    const xml = `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${good}</sheetData></worksheet>`
    expect(await readSheet(await sheetXml(xml), 'f')).toMatchObject({ total: 1, columns: ['a', 'b'] })
  })

  test('may not put a value in the millionth column; an empty styled cell there is nothing', async () => {
    const cell = (place: string, value: string): string => `<row r="3"><c r="${place}3">${value}</c></row>`
    expect(await fate(workbookOf(good + cell('XFD', '<v>1</v>')))).toBe('sheet.too-many-columns')
    expect(await fate(workbookOf(good + cell('BCDEFGHIJKL', '<v>1</v>')))).toBe('sheet.too-many-columns')
    expect(await fate(workbookOf(good + cell('XFD', '')))).toBe('read')
    expect(await fate(workbookOf(good + cell('7', '<v>1</v>')))).toBe('sheet.damaged')
    expect(await fate(workbookOf(`${good}<row r="99999999"/>`))).toBe('sheet.damaged')
    expect(await fate(workbookOf(good + body))).toBe('sheet.damaged')
  })

  test('that is not well formed, endlessly deep or one endless tag is refused', async () => {
    for (const xml of [
      '',
      '<worksheet>',
      '<worksheet><sheetData></worksheet></sheetData>',
      '<worksheet><!-- ',
      '<a b=c/>',
      '<a <b/></a>',
      'text',
    ])
      expect(await fate(sheetXml(xml))).toMatch(/sheet\.(damaged|empty)/)
    expect(await fate(sheetXml('<a>'.repeat(200_000)))).toBe('sheet.damaged')
    expect(await fate(sheetXml(`<a b="${'x'.repeat(5 * MB)}"/>`))).toBe('sheet.damaged')
    expect(
      await fate(
        sheetXml(`<worksheet><!--${'-'.repeat(9 * MB)}--><sheetData>${good}</sheetData></worksheet>`),
      ),
    ).toBe('read')
  })

  test('holds cells to their length, also when a shared string is used again and again', async () => {
    const long = 'x'.repeat(32_768)
    expect(await fate(workbookOf(header + textRow(2, long)))).toBe('sheet.cell-too-long')
    expect(await fate(workbookOf(header + textRow(2, 'x'.repeat(9 * MB))))).toBe('sheet.cell-too-long')
    expect(await fate(Buffer.from(`a,b\n"${long}`))).toBe('sheet.cell-too-long')
    const strings = `<sst><si><t>${long.slice(1)}</t></si></sst>`
    const rows = Array.from(
      { length: 5_000 },
      (_, index) => `<row r="${index + 2}"><c t="s"><v>0</v></c></row>`,
    )
    expect(await fate(workbookOf(header + rows.join(''), { 'xl/sharedStrings.xml': strings }))).toBe(
      'sheet.too-much-text',
    )
  })
})

describe('the limits', () => {
  const rows = Array.from({ length: 60_000 }, (_, index) => textRow(index + 2, `第${index}`, 'x')).join('')

  test('stop what has too many rows, columns, cells or bytes', async () => {
    const csv = Buffer.from(`a,b\n${'1,2\n'.repeat(50)}`)
    expect(await fate(csv, { limits: { rows: 50 } })).toBe('read')
    expect(await fate(csv, { limits: { rows: 49 } })).toBe('sheet.too-many-rows')
    expect(await fate(csv, { limits: { columns: 1 } })).toBe('sheet.too-many-columns')
    expect(await fate(csv, { limits: { cells: 50 } })).toBe('sheet.too-many-cells')
    expect(await fate(csv, { limits: { bytes: 50 } })).toBe('sheet.too-large')
  })

  test('of time and memory end the worker, not the server', async () => {
    const file = await workbookOf(header + rows)
    expect(await fate(file, { limits: { workerMs: 40 } })).toBe('sheet.too-slow')
    expect(await fate(file, { limits: { workerMemoryMb: 4 } })).toBe('sheet.too-heavy')
    expect(await fate(file)).toBe('read')
  })

  test('leave the server thread free to answer while a large file is read', async () => {
    const gaps: number[] = []
    const file = await workbookOf(header + rows)
    let last = performance.now()
    const timer = setInterval(() => {
      gaps.push(performance.now() - last)
      last = performance.now()
    }, 10)
    expect(await Promise.all([fate(file), fate(file), fate(file)])).toEqual(['read', 'read', 'read'])
    clearInterval(timer)
    gaps.sort((a, b) => a - b)
    expect(gaps[Math.floor(gaps.length * 0.95)]).toBeLessThan(200)
  })
})

describe('any damage', () => {
  const strings = '<sst><si><t>x</t></si><si><r><t>y</t></r></si></sst>'
  const parts = partsOf(`${good}<row r="3"><c r="A3" t="s"><v>1</v></c><c s="1"><v>43518.5</v></c></row>`, {
    'xl/sharedStrings.xml': strings,
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>',
  })

  async function endsWell(bytes: Buffer): Promise<void> {
    const sheet = await readSheet(bytes, 'f')
    if (!isRefusal(sheet)) return
    expect(Object.keys(sheetMessages)).toContain(sheet.refused)
    expect(sheet.details ?? {}, 'an unforeseen error').not.toHaveProperty('cause')
  }

  test('to the archive ends in a sheet or a refusal that has words', async () => {
    const sound = await zipOf(parts)
    const hit = fc.tuple(fc.nat(sound.length - 1), fc.nat(255))
    const property = fc.asyncProperty(fc.array(hit, { minLength: 1, maxLength: 12 }), (hits) => {
      const bytes = Buffer.from(sound)
      for (const [at, value] of hits) bytes[at] = value
      return endsWell(bytes)
    })
    await fc.assert(property, { numRuns: 40, seed: 20_261_121 })
  })

  test('to the XML inside ends in a sheet or a refusal that has words', async () => {
    const bit = fc.constantFrom(
      '<',
      '>',
      '/',
      '"',
      '&',
      '&#0;',
      '=',
      ':',
      '-1',
      '9e99',
      '<!--',
      ']]>',
      '<c>',
      '</row>',
      '',
    )
    const hit = fc.tuple(
      fc.constantFrom(...Object.keys(parts)),
      fc.double({ min: 0, max: 1, noNaN: true }),
      bit,
    )
    const property = fc.asyncProperty(fc.array(hit, { minLength: 1, maxLength: 4 }), async (hits) => {
      const hurt = { ...parts }
      for (const [name, where, text] of hits) {
        const xml = String(hurt[name])
        const at = Math.floor(where * xml.length)
        hurt[name] = xml.slice(0, at) + text + xml.slice(at + 1)
      }
      await endsWell(await zipOf(hurt))
    })
    await fc.assert(property, { numRuns: 60, seed: 20_261_121 })
  })

  test('that the sources can name has words in both languages', () => {
    const sources = readdirSync(import.meta.dirname).filter(
      (name) => name.endsWith('.ts') && !/test|messages|-out/.test(name),
    )
    const text = sources.map((name) => readFileSync(new URL(name, import.meta.url), 'utf8')).join('\n')
    const codes = new Set([...text.matchAll(/'((?:sheet|date)\.[a-z-]+)'/g)].map((found) => found[1]!))
    expect([...codes].sort()).toEqual(Object.keys(sheetMessages).sort())
  })
})
