// An import says of every row what it will do and why not, a bad row stops no other, and doing it twice does nothing.
import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal, refuse } from '#foundation/core/refusal.ts'
import { readDay } from '#foundation/sheets/dates.ts'
import { writeXlsx } from '#foundation/sheets/write.ts'
import type { ImportKind } from './kind.ts'
import { changedFields } from './kind.ts'
import { mapColumns } from './mapping.ts'
import { importMessages } from './messages.ts'
import { planRows } from './plan.ts'
import type { ImportApplication, ImportReport } from './run.ts'
import { applyImport, previewImport } from './run.ts'

interface Village {
  code: string
  name: string
  households: number
  since: string
}

type Known = Partial<Village>

const villages: ImportKind<Village, Known> = {
  columns: [
    {
      key: 'code',
      titles: ['代码', 'code'],
      required: true,
      read: (cell) => (/^\d{3}$/.test(cell) ? cell : refuse('village.code', { cell })),
    },
    { key: 'name', titles: ['村名', '名称', 'name'], required: true, read: (cell) => cell },
    {
      key: 'households',
      titles: ['户数'],
      read: (cell) => (/^\d+$/.test(cell) ? Number(cell) : refuse('village.count')),
    },
    { key: 'since', titles: ['挂钩日期'], read: readDay },
  ],
  keyOf: (row) => row.code ?? null,
  compare: changedFields,
  check: (row) => (row.name === '坏村' ? refuse('village.bad') : null),
}

const mappingOf = (...titles: string[]) => mapColumns(titles, villages)
const row = (at: number, ...cells: string[]) => ({ at, cells })
const known = new Map<string, Known>([
  ['101', { code: '101', name: '东村', households: 12, since: '2024-03-01' }],
])

describe('the mapping', () => {
  test('is proposed from titles however they are spaced, widened, cased or starred, each column once', () => {
    const mapping = mappingOf(' ＣＯＤＥ*', '村 名（必填）', '备注', '名称', '户数')
    expect(mapping.columns.map(({ key, column, found }) => [key, column, found])).toEqual([
      ['code', 0, ' ＣＯＤＥ*'],
      ['name', 3, '名称'],
      ['households', 4, '户数'],
      ['since', null, null],
    ])
    expect(mapping.unmapped).toEqual([
      { column: 1, title: '村 名（必填）' },
      { column: 2, title: '备注' },
    ])
    expect(mapping.missing).toEqual([])
  })

  test('tells which required columns are missing', () => {
    expect(mappingOf('户数', '村').missing).toEqual(['代码', '村名'])
  })

  test('is what a person chooses, where that can be', () => {
    const chosen = { name: 2, households: null, since: 99, nonsense: 0 }
    const mapping = mapColumns(['代码', '村名', '别名', '户数'], villages, chosen)
    expect(mapping.columns.map(({ column }) => column)).toEqual([0, 2, null, null])
  })
})

describe('the plan', () => {
  const mapping = mappingOf('代码', '村名', '户数', '挂钩 日期')
  const plan = (...rows: ReturnType<typeof row>[]) => planRows(rows, mapping, villages, known)

  test('says of each row whether it is added, changed from what to what, or the same', () => {
    expect(
      plan(
        row(2, '102', '西村', '7', ''),
        row(3, '101', '东村', '15', '2024/3/2'),
        row(9, '103', '南村', '', ''),
      ),
    ).toEqual([
      { verdict: 'added', at: 2, key: '102', row: { code: '102', name: '西村', households: 7 } },
      {
        verdict: 'changed',
        at: 3,
        key: '101',
        row: { code: '101', name: '东村', households: 15, since: '2024-03-02' },
        fields: [
          { key: 'households', from: 12, to: 15 },
          { key: 'since', from: '2024-03-01', to: '2024-03-02' },
        ],
      },
      { verdict: 'added', at: 9, key: '103', row: { code: '103', name: '南村' } },
    ])
    expect(plan(row(2, '101', ' 东村 ', '12', '2024年3月1日'))).toEqual([
      { verdict: 'same', at: 2, key: '101' },
    ])
  })

  test('lets a blank cell say nothing: what is known stays', () => {
    expect(plan(row(2, '101', '东村', '', ''))).toEqual([{ verdict: 'same', at: 2, key: '101' }])
  })

  test('refuses a row with every cell that is to blame, and goes on', () => {
    const [first, second] = plan(row(2, '1O2', '', '许多', '2024-02-30'), row(3, '102', '西村', '', ''))
    expect(first).toEqual({
      verdict: 'refused',
      at: 2,
      problems: [
        { refused: 'village.code', details: { cell: '1O2' }, column: '代码', cell: '1O2' },
        { refused: 'import.cell-missing', column: '村名', cell: '' },
        { refused: 'village.count', column: '户数', cell: '许多' },
        {
          refused: 'date.impossible',
          details: { cell: '2024-02-30' },
          column: '挂钩 日期',
          cell: '2024-02-30',
        },
      ],
    })
    expect(second).toMatchObject({ verdict: 'added' })
  })

  test('refuses a later row of the same key, naming the first; a refused row takes no key', () => {
    const verdicts = plan(
      row(2, '105', '北村', '几', ''),
      row(3, '105', '北村', '', ''),
      row(7, '105', '北村', '3', ''),
    )
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['refused', 'added', 'refused'])
    expect(verdicts[2]).toMatchObject({
      at: 7,
      problems: [{ refused: 'import.row-twice', details: { first: 3, key: '105' } }],
    })
  })

  test('refuses what only the whole row tells, and a row that nothing identifies', () => {
    expect(plan(row(2, '106', '坏村', '', ''))[0]).toMatchObject({
      problems: [{ refused: 'village.bad', column: '' }],
    })
    const unkeyed = { ...villages, columns: villages.columns.slice(1), keyOf: () => null }
    expect(planRows([row(2, '甲村')], mapColumns(['村名'], unkeyed), unkeyed, known)[0]).toMatchObject({
      problems: [{ refused: 'import.key-missing' }],
    })
  })

  test('knows keys like __proto__ as keys and nothing else', () => {
    const any = {
      ...villages,
      columns: [{ ...villages.columns[0]!, read: (cell: string) => cell } as never, villages.columns[1]!],
    }
    const verdicts = planRows(
      [row(2, '__proto__', '甲'), row(3, 'constructor', '乙')],
      mapColumns(['代码', '村名'], any),
      any,
      known,
    )
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['added', 'added'])
  })
})

describe('a whole import', () => {
  const columns = ['代码', '村名', '户数'].map((title, index) => ({
    key: String(index),
    title,
    kind: 'text' as const,
  }))
  const fileOf = async (rows: readonly (readonly string[])[]) => ({
    name: '村.xlsx',
    bytes: await buffer(writeXlsx({ sheet: 's', columns, rows: rows.map((cells) => ({ ...cells })) })),
  })

  /** A register in memory that applies as a capability would. */
  function register() {
    const store = new Map<string, Known>()
    const batches: number[] = []
    const application = (
      file: ImportApplication<Village, Known>['file'],
    ): ImportApplication<Village, Known> => ({
      file,
      kind: villages,
      known: (keys) =>
        Promise.resolve(new Map(keys.flatMap((key) => (store.has(key) ? [[key, store.get(key)!]] : [])))),
      apply: (rows) => {
        batches.push(rows.length)
        const late = rows
          .filter((one) => one.row.name === '撞村')
          .map(({ at }) => ({ at, ...refuse('village.taken') }))
        for (const one of rows)
          if (one.row.name !== '撞村') store.set(one.key, { ...store.get(one.key), ...one.row })
        return Promise.resolve(late)
      },
    })
    return { store, batches, application }
  }

  const whole = (
    report: Awaited<ReturnType<typeof previewImport<Village, Known>>>,
  ): ImportReport<Village> => {
    if (isRefusal(report)) throw new Error(report.refused)
    return report
  }

  test('previewed changes nothing; applied does what the preview said; applied again changes nothing', async () => {
    const cells = fc.tuple(
      fc.integer({ min: 95, max: 130 }).map(String),
      fc.constantFrom('甲', '乙', ''),
      fc.constantFrom('1', '22', '多', ''),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 40 }), async (rows) => {
        const file = await fileOf(rows)
        const { store, application } = register()
        const preview = whole(await previewImport(application(file)))
        expect(store.size).toBe(0)
        const done = whole(await applyImport(application(file)))
        expect(done.counts).toEqual(preview.counts)
        expect(store.size).toBe(done.counts.added)
        const before = structuredClone(store)
        const again = whole(await applyImport(application(file)))
        expect(again.counts).toEqual({
          added: 0,
          changed: 0,
          same: done.counts.added,
          refused: done.counts.refused,
        })
        expect(store).toEqual(before)
      }),
      { numRuns: 12, seed: 3 },
    )
  })

  test('goes in batches of two thousand with progress, and shows a hundred of each verdict', async () => {
    const bad = Array.from({ length: 150 }, () => ['x', '丙', ''])
    const many = Array.from({ length: 5_000 }, (_, index) => [String(index), '丁', ''])
    const anyCode = {
      ...villages,
      columns: [
        {
          ...villages.columns[0]!,
          read: (cell: string) => (cell === 'x' ? refuse('village.code') : cell),
        } as never,
        ...villages.columns.slice(1),
      ],
    }
    const { store, batches, application } = register()
    const told: number[] = []
    const seen: number[] = []
    const task = { ...application(await fileOf([...bad, ...many])), kind: anyCode }
    const report = whole(
      await applyImport({
        ...task,
        progress: ({ added, refused }) => void told.push(added + refused),
        each: (verdicts) => void seen.push(verdicts.length),
      }),
    )
    expect(batches).toEqual([1_850, 2_000, 1_150])
    expect(told).toEqual([2_000, 4_000, 5_150])
    expect(seen).toEqual([2_000, 2_000, 1_150])
    expect([store.size, report.first.added.length, report.first.refused.length, report.sheet.total]).toEqual([
      5_000, 100, 100, 5_150,
    ])
  })

  test('counts as refused what the capability gives back', async () => {
    const { store, application } = register()
    const report = whole(
      await applyImport(
        application(
          await fileOf([
            ['101', '撞村', ''],
            ['102', '好村', ''],
          ]),
        ),
      ),
    )
    expect(report.counts).toEqual({ added: 1, changed: 0, same: 0, refused: 1 })
    expect(report.first.refused).toEqual([
      {
        verdict: 'refused',
        at: 2,
        problems: [{ refused: 'village.taken', details: {}, column: '', cell: '' }],
      },
    ])
    expect([...store.keys()]).toEqual(['102'])
  })

  test('of a file without the required columns, or of no sheet at all, is refused before anything happens', async () => {
    const { batches, application } = register()
    const bytes = Buffer.from('户数,备注\n1,2\n')
    expect(await applyImport(application({ name: 'f', bytes }))).toMatchObject({
      refused: 'import.columns-missing',
      details: { titles: '代码、村名', row: 1 },
    })
    const chosen = { code: 0, name: 1 }
    expect(
      whole(await previewImport(application({ name: 'f', bytes: Buffer.from('户数,备注\n101,2\n'), chosen })))
        .counts.added,
    ).toBe(1)
    expect(await applyImport(application({ name: 'f', bytes: Buffer.from('%PDF-') }))).toEqual({
      refused: 'sheet.unknown-type',
    })
    expect(batches).toEqual([])
  })
})

test('every refusal of a row or of its columns has words', () => {
  const text = ['plan.ts', 'run.ts']
    .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
    .join('')
  const codes = new Set([...text.matchAll(/'(import\.[a-z-]+)'/g)].map((found) => found[1]!))
  expect(codes.size).toBe(4)
  for (const code of codes) expect(importMessages).toHaveProperty([code])
})
