// What is written is what is read again, by us, by another library and by LibreOffice, and none of it is ever computed.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { isRefusal } from '#foundation/core/refusal.ts'
import { guardFormula, unguardFormula } from './formula.ts'
import { readSheet } from './read.ts'
import type { SheetColumn, SheetRecord } from './table.ts'
import { writeCsv, writeXlsx } from './write.ts'

const columns: readonly SheetColumn[] = [
  { key: 'name', title: '企业名称', kind: 'text' },
  { key: 'staff', title: '=人数', kind: 'number' },
  { key: 'day', title: '走访日期', kind: 'date', width: 20 },
  { key: 'at', title: '时间', kind: 'date' },
]

const formulas = [
  '=1+1',
  '+86 593',
  '-5',
  '@SUM(A1)',
  '\t=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  "'=1",
  '=HYPERLINK("http://x","y")',
  '|cmd',
]
const plain = [
  '福安市“甲”公司',
  '91350100M000100Y43',
  '001234',
  '350102199001011234',
  'a,b;"c"\n两行',
  ' 前后 ',
  '<b>&amp;</b>',
  '_x000D_',
  '#N/A',
  'TRUE',
  '2019-02-22',
]
const texts = [...formulas, ...plain]
const rows: readonly SheetRecord[] = texts.map((name, index) => ({
  name,
  staff: index / 10,
  day: '2026-03-02',
  at: '2026-03-02T08:53:00.000Z',
}))
const table = (given: Iterable<SheetRecord> | AsyncIterable<SheetRecord> = rows) => ({
  sheet: '走访/台账',
  columns,
  rows: given,
})

async function readBack(bytes: Buffer): Promise<string[][]> {
  const sheet = await readSheet(bytes, 'f')
  if (isRefusal(sheet)) throw new Error(sheet.refused)
  return [[...sheet.columns], ...sheet.rows.map((row) => [...row.cells])]
}

describe('a written table', () => {
  test('comes back from .xlsx and .csv as it was', async () => {
    const titles = columns.map((column) => column.title)
    const expected = (moment: string): string[][] => [
      titles,
      ...texts.map((name, index) => [name, String(index / 10), '2026-03-02', moment]),
    ]
    expect(await readBack(await buffer(writeXlsx(table())))).toEqual(expected('2026-03-02T16:53:00'))
    expect(await readBack(await buffer(writeCsv(table())))).toEqual(expected('2026-03-02 16:53'))
  })

  test('of any text comes back letter for letter', async () => {
    const letters = fc.constantFrom(
      '甲',
      'a',
      '=',
      "'",
      '"',
      ',',
      ';',
      '\t',
      '\n',
      '_x',
      '0041',
      '_',
      '&',
      '<',
      '\u0001',
      '\u{20BB7}',
      ' ',
      '-',
      '＝',
    )
    const cell = fc.array(letters, { minLength: 1, maxLength: 8 }).map((all) => `${all.join('')}.`)
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 40 }), async (names) => {
        const only = { sheet: 's', columns: columns.slice(0, 1), rows: names.map((name) => ({ name })) }
        const wanted = [['企业名称'], ...names.map((name) => [name])]
        expect(await readBack(await buffer(writeXlsx(only)))).toEqual(wanted)
        // A file of one column has no separator to find; the second column gives it one.
        const two = { ...only, columns: [...only.columns, { key: 'x', title: 'x', kind: 'text' as const }] }
        expect((await readBack(await buffer(writeCsv(two)))).map((row) => [row[0]])).toEqual(wanted)
      }),
      { numRuns: 20, seed: 7 },
    )
  })

  test('has a frozen, bold header, widths that fit Chinese, and no formula in any part', async () => {
    const book = await readXlsx(await buffer(writeXlsx(table())), { readStyles: true })
    const sheet = book.sheets[0]!
    expect(sheet.name).toBe('走访 台账')
    expect(sheet.freezePane).toMatchObject({ rows: 1 })
    expect(sheet.cells?.get('0,0')?.style?.font?.bold).toBe(true)
    expect(sheet.cells?.get('1,0')?.style?.font?.bold ?? false).toBe(false)
    expect(sheet.columns?.map((column) => column.width)).toEqual([28, 8, 20, 18])
    expect(sheet.rows.slice(1).map((row) => row[0])).toEqual(texts)
    expect([...(sheet.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toEqual([])
  })

  test('writes what is no number or date as text, cuts what no cell can hold, and keeps long digits', async () => {
    const odd = [
      { name: null, staff: '约 20', day: '年底', at: undefined },
      { name: true, staff: '350102199001011234', day: '2019-02-30', at: '2019-02-22' },
      { name: ['甲', '乙'], staff: 1e21, day: '', at: '2019-02-22T00:30' },
      { name: 'x'.repeat(40_000), staff: Number.NaN, day: '1899-01-01', at: '' },
    ]
    const back = await readBack(await buffer(writeXlsx(table(odd))))
    expect(back.slice(1, 4)).toEqual([
      ['', '约 20', '年底', ''],
      ['是', '350102199001011234', '2019-02-30', '2019-02-22'],
      ['甲、乙', '1000000000000000000000', '', '2019-02-22T00:30:00'],
    ])
    expect(back[4]).toEqual([`${'x'.repeat(32_766)}…`, '', '1899-01-01', ''])
    await expect(buffer(writeCsv(table([{ name: {} }])))).rejects.toThrow('cell')
  })

  test('is written as it is read: fifty thousand rows are pulled only as fast as they are taken', async () => {
    let pulled = 0
    let closed = false
    async function* many(): AsyncGenerator<SheetRecord> {
      try {
        for (; pulled < 50_000; pulled++) yield { name: `第${pulled}家`, staff: pulled, day: '2026-03-02' }
      } finally {
        closed = true
      }
    }
    const started = writeXlsx(table(many()))
    for await (const _chunk of started) if (pulled > 0) break
    await vi.waitFor(() => expect(closed).toBe(true))
    expect(pulled).toBeLessThan(50_000)
    pulled = 0
    expect((await readBack(await buffer(writeXlsx(table(many()))))).length).toBe(50_001)
  })

  test('ends with the error of its rows', async () => {
    const broken = (function* (): Generator<SheetRecord> {
      yield { name: 'a' }
      throw new Error('the connection was lost')
    })()
    await expect(buffer(writeXlsx(table(broken)))).rejects.toThrow('lost')
  })
})

test('the guard against formulas is undone by its opposite, and stands before nothing else', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("'", '=', '＠', '-', 'a', '\t') }),
      (text) => unguardFormula(guardFormula(text)) === text,
    ),
  )
  expect(['a=1', '甲', "'a", ''].map(guardFormula)).toEqual(['a=1', '甲', "'a", ''])
  expect(formulas.slice(0, 9).every((text) => guardFormula(text).startsWith("'"))).toBe(true)
})

const office = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find(existsSync)

describe.skipIf(!office)('in LibreOffice (skipped where it is not installed)', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sheets-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function opened(name: string, bytes: Buffer, filter: readonly string[]): Promise<string> {
    await writeFile(join(folder, name), bytes)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    await promisify(execFile)(office!, [
      profile,
      '--headless',
      ...filter,
      '--convert-to',
      'fods',
      '--outdir',
      folder,
      join(folder, name),
    ])
    return readFile(join(folder, name.replace(/\w+$/, 'fods')), 'utf8')
  }

  function kinds(xml: string): Record<string, number> {
    const counts: Record<string, number> = {}
    for (const [, kind] of xml.matchAll(/office:value-type="(\w+)"/g))
      counts[kind!] = (counts[kind!] ?? 0) + 1
    return counts
  }

  test('an .xlsx opens with text as text, numbers as numbers, dates as dates and nothing computed', async () => {
    const xml = await opened('table.xlsx', await buffer(writeXlsx(table())), [])
    expect(xml).not.toContain('table:formula')
    expect(kinds(xml)).toEqual({
      string: texts.length + columns.length,
      float: texts.length,
      date: texts.length * 2,
    })
    for (const text of ['=1+1', '＝1+1', '350102199001011234', '001234', '2019-02-22'])
      expect(xml).toContain(`<text:p>${text}</text:p>`)
    expect(xml).toContain('office:date-value="2026-03-02T16:53:00"')
  }, 120_000)

  test('a .csv opens in UTF-8 by itself with nothing computed', async () => {
    const xml = await opened('lines.csv', await buffer(writeCsv(table())), ['--infilter=CSV:44,34,76'])
    expect(xml).not.toContain('table:formula')
    expect(xml).toContain('<text:p>&apos;=1+1</text:p>')
    expect(xml).toContain('福安市“甲”公司')
  }, 120_000)
})
