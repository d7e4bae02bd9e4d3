// What an honest sheet says is what is read: numbers, days, titles, encodings, and the rows' own numbers.
import { describe, expect, test } from 'vitest'
import { writeXlsx as writeByHucre } from 'hucre/xlsx'
import type { Refusal } from '#foundation/core/refusal.ts'
import { isRefusal } from '#foundation/core/refusal.ts'
import { textRow, workbookOf } from '#foundation/testing/workbooks.ts'
import { readSheet, readSheetInChunks } from './read.ts'
import type { ReadOptions, Sheet } from './sheet.ts'

async function read(bytes: Buffer, options: ReadOptions = {}): Promise<Sheet> {
  const sheet = await readSheet(bytes, 'f', options)
  if (isRefusal(sheet)) throw new Error(JSON.stringify(sheet))
  return sheet
}

const csv = (text: string, options?: ReadOptions): Promise<Sheet> => read(Buffer.from(text), options)
const cellsOf = (sheet: Sheet): (readonly string[])[] => sheet.rows.map((row) => row.cells)

const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy/m/d\\ h:mm:ss"/><numFmt numFmtId="171" formatCode="000000"/><numFmt numFmtId="172" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="21"/><xf numFmtId="46"/></cellXfs></styleSheet>`
const number = (value: string, style = 0): string => `<c s="${style}"><v>${value}</v></c>`
const columns = (count: number): string =>
  textRow(1, ...Array.from({ length: count }, (_, index) => `t${index}`))

describe('an .xlsx file', () => {
  test('gives numbers as the digits a person sees, without exponent or float noise', async () => {
    const values = [
      '1.2E+17',
      '913501003157310123',
      '0.30000000000000004',
      '-1.5E-3',
      '100',
      '5.5511151231257827E-17',
      '1E+2',
    ]
    const sheet = await read(
      await workbookOf(columns(7) + `<row r="2">${values.map((value) => number(value)).join('')}</row>`),
    )
    expect(cellsOf(sheet)).toEqual([
      ['120000000000000000', '913501003157310123', '0.3', '-0.0015', '100', '0', '100'],
    ])
  })

  test('gives serial numbers as ISO text where the style shows a date, and zeros where the style shows zeros', async () => {
    const cells = [
      number('43518', 1),
      number('43518.70347222222', 2),
      number('43518.5', 1),
      number('35500', 3),
      number('43518', 4),
      number('0.5', 5),
      number('1.5', 6),
      number('60', 1),
    ]
    const sheet = await read(
      await workbookOf(`${columns(8)}<row r="2">${cells.join('')}</row>`, { 'xl/styles.xml': styles }),
    )
    expect(cellsOf(sheet)).toEqual([
      [
        '2019-02-22',
        '2019-02-22T16:53:00',
        '2019-02-22T12:00:00',
        '035500',
        '2019-02-22',
        '12:00:00',
        '36:00:00',
        '1900-02-29',
      ],
    ])
  })

  test('counts days from 1904 when the workbook says so', async () => {
    const workbook =
      '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>'
    const rows = `${columns(2)}<row r="2">${number('42056', 1)}<c t="b"><v>1</v></c></row>`
    const sheet = await read(await workbookOf(rows, { 'xl/styles.xml': styles, 'xl/workbook.xml': workbook }))
    expect(cellsOf(sheet)).toEqual([['2019-02-22', 'TRUE']])
  })

  test('takes of a formula what it last amounted to, never the formula', async () => {
    const row = `<row r="2"><c><f>1+1</f><v>2</v></c><c t="str"><f>A1&amp;"x"</f><v>t0x</v></c><c><f>SUM(A1)</f></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="b"><f>TRUE</f><v>0</v></c></row>`
    expect(cellsOf(await read(await workbookOf(columns(5) + row)))).toEqual([
      ['2', 't0x', '', '#DIV/0!', 'FALSE'],
    ])
  })

  test('joins rich text, leaves out phonetic guides and undoes office escapes', async () => {
    const strings =
      '<sst><si><r><t>福</t></r><r><t xml:space="preserve">安 </t></r><rPh sb="0" eb="1"><t>fu</t></rPh></si><si><t>a_x000D_\nb&amp;&#x4E2D;&lt;</t></si><si/></sst>'
    const row = `<row r="2"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>99</v></c><c t="inlineStr"><is><r><t>x</t></r><r><t>y</t></r></is></c></row>`
    const sheet = await read(await workbookOf(columns(5) + row, { 'xl/sharedStrings.xml': strings }))
    expect(cellsOf(sheet)).toEqual([['福安 ', 'a\r\nb&中<', '', '', 'xy']])
  })

  test('keeps the number each row has in the sheet and leaves blank rows out', async () => {
    const rows = `${textRow(1, 'a', 'b')}${textRow(2, '1', '2')}${textRow(3, ' ', '')}<row r="4" spans="1:2"/><row r="1048576"><c r="B1048576"><v>9</v></c></row>`
    const sheet = await read(await workbookOf(rows))
    expect(sheet.rows).toEqual([
      { at: 2, cells: ['1', '2'] },
      { at: 1_048_576, cells: ['', '9'] },
    ])
    expect(sheet.total).toBe(2)
  })

  test('is read as an outside writer made it', async () => {
    const bytes = await writeByHucre({
      sheets: [
        { name: '隐藏', hidden: true, rows: [['x']] },
        {
          name: '企业',
          rows: [
            ['名称', '代码', '成立'],
            ['福安 & 公司', '91350100M000100Y43', new Date(Date.UTC(2019, 1, 22))],
          ],
        },
      ],
    })
    const sheet = await read(Buffer.from(bytes))
    expect(sheet).toMatchObject({
      format: 'xlsx',
      sheet: '企业',
      sheets: ['隐藏', '企业'],
      columns: ['名称', '代码', '成立'],
    })
    expect(cellsOf(sheet)).toEqual([['福安 & 公司', '91350100M000100Y43', '2019-02-22']])
    expect((await read(Buffer.from(bytes), { sheet: '隐藏' })).columns).toEqual(['x'])
    expect(await readSheet(Buffer.from(bytes), 'f', { sheet: '没有' })).toMatchObject({
      refused: 'sheet.no-such-sheet',
    })
  })
})

describe('the titles', () => {
  test('are found below the title, unit and date that official tables begin with', async () => {
    const sheet = await csv(
      '挂钩企业名单,,\n填报单位:工信局,,填报日期:2026年3月\n序号, 企业名称*,统一社会信用代码\n1,甲,91\n',
      {
        titles: ['企业名称', '统一社会信用代码'],
      },
    )
    expect(sheet).toMatchObject({ headerRow: 3, columns: ['序号', '企业名称*', '统一社会信用代码'] })
    expect(sheet.rows).toEqual([{ at: 4, cells: ['1', '甲', '91'] }])
  })

  test('are the first row with two filled cells when no title is hoped for, or the row that is named', async () => {
    expect(await csv('名单,,\n,,\na,b,c\n1,2,3\n')).toMatchObject({ headerRow: 3, total: 1 })
    expect(await csv('x,y\na,b\n1,2\n', { headerRow: 2 })).toMatchObject({ columns: ['a', 'b'], total: 1 })
    expect(await readSheet(Buffer.from('x,y\n'), 'f', { headerRow: 7 })).toEqual({
      refused: 'sheet.no-header',
      details: { row: 7 },
    })
  })

  test('get a name of their own when empty or written twice, and a note says so', async () => {
    const sheet = await csv('电话,,电话,__proto__,constructor\n1,2,3,4,5\n')
    expect(sheet.columns).toEqual(['电话', '(B)', '电话 (2)', '__proto__', 'constructor'])
    expect(sheet.notes).toEqual([
      { note: 'sheet.title-empty', details: { column: 'B', name: '(B)' } },
      { note: 'sheet.title-twice', details: { column: 'C', title: '电话', name: '电话 (2)' } },
    ])
    expect(cellsOf(sheet)).toEqual([['1', '2', '3', '4', '5']])
    expect(Object.prototype).not.toHaveProperty('polluted')
  })

  test('end where the table ends, and what a later row has beyond them is noted', async () => {
    const body = Array.from({ length: 30 }, (_, index) => `${index},x`).join('\n')
    const sheet = await csv(`a,b,,\n${body}\n1,2,,late\n`)
    expect(sheet.columns).toEqual(['a', 'b'])
    expect(sheet.notes).toEqual([
      { note: 'sheet.cells-untitled', details: { column: 'D', row: 32, count: 1 } },
    ])
  })
})

describe('a .csv file', () => {
  const text = '名称,备注\r\n"甲,""乙""","两\r\n行"\r\n 丙 ,"" \r\n'

  test('is read in UTF-8 with and without its mark, in UTF-16 and in GB18030', async () => {
    const gb = Buffer.from('c3fbb3c62cb1b8d7a20d0ab8a3b0b22c9534b2358230ad310d0a', 'hex')
    const wide = [
      ['甲,"乙"', '两\r\n行'],
      [' 丙 ', ' '],
    ]
    for (const bytes of [text, `\ufeff${text}`].map((each) => Buffer.from(each))) {
      const sheet = await read(bytes)
      expect([sheet.encoding, sheet.columns, cellsOf(sheet)]).toEqual(['utf-8', ['名称', '备注'], wide])
    }
    const utf16 = await read(Buffer.from(`\ufeff${text}`, 'utf16le'))
    expect([utf16.encoding, cellsOf(utf16)]).toEqual(['utf-16le', wide])
    const chinese = await read(gb)
    expect([chinese.encoding, chinese.columns, cellsOf(chinese)]).toEqual([
      'gb18030',
      ['名称', '备注'],
      [['福安', '𠮷㙟']],
    ])
  })

  test('in UTF-8 with a broken byte is refused, naming the row, rather than read as nonsense', async () => {
    const bytes = Buffer.from(`名称,备注\n${'福安市企业一号,好\n'.repeat(20)}`)
    bytes[100] = 0xff
    expect(await readSheet(bytes, 'f')).toMatchObject({
      refused: 'sheet.encoding',
      details: { row: expect.any(Number) },
    })
  })

  test('may be separated by commas, semicolons or tabs and ended by any line end', async () => {
    for (const line of ['a;b\n1;2,5\n', 'a\tb\r1\t2,5\r', 'a;b\r\n1;"2,5"'])
      expect(cellsOf(await csv(line))).toEqual([['1', '2,5']])
  })

  test('with a quotation mark never closed is refused where the mark stands', async () => {
    expect(await readSheet(Buffer.from('a,b\n1,2\n3,"4\n5,6\n'), 'f')).toEqual({
      refused: 'sheet.quote-open',
      details: { row: 3, column: 'B' },
    })
  })

  test('longer than one piece is cut nowhere', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `第${index}行,"引""号${index}"`)
    const sheet = await csv(`甲,乙\r\n${rows.join('\r\n')}`)
    expect(sheet.total).toBe(20_000)
    expect(
      sheet.rows.every((row, index) => row.cells[0] === `第${index}行` && row.cells[1] === `引"号${index}`),
    ).toBe(true)
  })
})

describe('reading in chunks', () => {
  const rows = Buffer.from(`a,b\n${Array.from({ length: 3_000 }, (_, index) => `${index},x`).join('\n')}`)

  test('hands on every row once, in order, and waits for the taker', async () => {
    const seen: number[] = []
    let busy = false
    const summary = await readSheetInChunks(rows, 'f', async (chunk) => {
      expect(busy).toBe(false)
      busy = true
      await new Promise((resolve) => setTimeout(resolve, 2))
      busy = false
      seen.push(...chunk.map((row) => Number(row.cells[0])))
    })
    expect(summary).toMatchObject({ total: 3_000 })
    expect(seen).toEqual(Array.from({ length: 3_000 }, (_, index) => index))
  })

  test('stops with the refusal of the taker, and throws what the taker throws', async () => {
    const stop: Refusal = { refused: 'test.enough' }
    expect(await readSheetInChunks(rows, 'f', () => stop)).toBe(stop)
    await expect(
      readSheetInChunks(rows, 'f', () => Promise.reject(new Error('the database is gone'))),
    ).rejects.toThrow('gone')
  })
})
