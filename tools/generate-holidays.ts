// Writes foundation/time/holidays/china.ts from the data of the package chinese-days, once a year after its update.
// `--check` writes nothing and fails when the file is not as it would be written.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { civilOf, dayOfText } from '../foundation/time/day.ts'

const firstYear = 2018
const target = resolve(import.meta.dirname, '../foundation/time/holidays/china.ts')

interface Run {
  readonly name: string
  readonly from: string
  readonly to: string
}

interface Listed {
  readonly year: number
  readonly version: number
  readonly source: string
  readonly off: readonly Run[]
  readonly on: readonly Run[]
}

/**
 * What a notice said before it was revised, of the holiday that was revised. The package keeps only the last word and
 * quotes the earlier one in the comments of its source.
 */
const earlier: Readonly<Record<number, Pick<Listed, 'off' | 'on'>>> = {
  2019: { off: [{ name: '劳动节', from: '2019-05-01', to: '2019-05-01' }], on: [] },
  2020: {
    off: [{ name: '春节', from: '2020-01-24', to: '2020-01-30' }],
    on: [
      { name: '春节', from: '2020-01-19', to: '2020-01-19' },
      { name: '春节', from: '2020-02-01', to: '2020-02-01' },
    ],
  },
}

/** Day to "New Year's Day,元旦,1": English name, Chinese name, days by law. */
type Days = Readonly<Record<string, string>>

const root = dirname(createRequire(import.meta.url).resolve('chinese-days/package.json'))
const read = (file: string) => readFileSync(join(root, file), 'utf8')

if (process.argv[1] === import.meta.filename) main()

function main(): void {
  const text = chinaText()
  if (!process.argv.includes('--check')) return writeFileSync(target, text)
  if (readFileSync(target, 'utf8') === text) return
  console.error(`${target} is not what the package says; run node tools/generate-holidays.ts`)
  process.exitCode = 1
}

/** The whole text of foundation/time/holidays/china.ts. */
export function chinaText(): string {
  const { version } = JSON.parse(read('package.json')) as { version: string }
  const { holidays, workdays } = JSON.parse(read('dist/chinese-days.json')) as {
    holidays: Days
    workdays: Days
  }
  const sources = sourcesOf(read('src/holidays/generate.ts'))
  const years = [...new Set(Object.keys(holidays).map((day) => noticeYear(day, holidays[day]!)))]
  const notices = years
    .filter((year) => year >= firstYear)
    .toSorted((a, b) => a - b)
    .flatMap((year) =>
      versionsOf(year, sources.get(year) ?? [], runsOf(holidays, year), runsOf(workdays, year)),
    )
  const names = new Map(
    Object.values(holidays)
      .map((entry) => entry.split(',') as [string, string])
      .map(([en, zh]) => [zh, en]),
  )
  const used = [...names].filter(([zh]) => notices.some(({ off }) => off.some(({ name }) => name === zh)))
  return [
    `// Holidays and working weekends of China as published, ${firstYear} to ${notices.at(-1)!.year}: data, not rules.`,
    `// Generated from chinese-days ${version} (MIT): node tools/generate-holidays.ts`,
    `import type { Notice } from '../calendar.ts'`,
    '',
    ...used.map(([zh, en]) => `const ${constantOf(en)} = { zh: '${zh}', en: ${quoted(en)} }`),
    '',
    `/** Where the days come from. */`,
    `export const chinaSource = 'chinese-days ${version}'`,
    '',
    `export const chinaNotices: readonly Notice[] = [`,
    ...notices.flatMap((notice) => noticeLines(notice, names)),
    ']',
    '',
  ].join('\n')
}

/** The addresses of the notices of each year, in the order of their publication. */
function sourcesOf(text: string): Map<number, string[]> {
  const sources = new Map<number, string[]>()
  let year = 0
  for (const line of text.split('\n')) {
    year = Number(/^ {3}\* (\d{4})$/.exec(line)?.[1] ?? year)
    const address = /^ {3}\* +(https?:\S+)$/.exec(line)?.[1]
    if (address) sources.set(year, [...(sources.get(year) ?? []), address])
  }
  return sources
}

/** New Year may begin in December, and then belongs to the next year's notice. */
function noticeYear(day: string, entry: string): number {
  const { year, month } = civilOf(dayOfText(day))
  return month === 12 && entry.includes('元旦') ? year + 1 : year
}

function runsOf(days: Days, year: number): Run[] {
  const runs: Run[] = []
  for (const day of Object.keys(days).toSorted()) {
    if (noticeYear(day, days[day]!) !== year) continue
    const name = days[day]!.split(',')[1]!
    const last = runs.at(-1)
    if (last?.name === name && dayOfText(last.to) + 1 === dayOfText(day))
      runs.splice(-1, 1, { ...last, to: day })
    else runs.push({ name, from: day, to: day })
  }
  return runs
}

function versionsOf(year: number, sources: readonly string[], off: Run[], on: Run[]): Listed[] {
  const revised = earlier[year]
  const whole = { year, off, on }
  if (!revised) return [{ ...whole, version: 1, source: sources[0] ?? '' }]
  const names = new Set([...revised.off, ...revised.on].map(({ name }) => name))
  const before = (runs: readonly Run[], kept: readonly Run[]) =>
    [...runs.filter(({ name }) => !names.has(name)), ...kept].toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return [
    { year, version: 1, source: sources[0] ?? '', off: before(off, revised.off), on: before(on, revised.on) },
    { ...whole, version: 2, source: sources[1] ?? '' },
  ]
}

function noticeLines(
  { year, version, source, off, on }: Listed,
  names: ReadonlyMap<string, string>,
): string[] {
  const line = ({ name, from, to }: Run) =>
    `      { name: ${constantOf(names.get(name)!)}, from: '${from}', to: '${to}' },`
  return [
    '  {',
    `    year: ${year},`,
    `    version: ${version},`,
    `    source: '${source}',`,
    '    off: [',
    ...off.map(line),
    '    ],',
    '    on: [',
    ...on.map(line),
    '    ],',
    '  },',
  ]
}

/** "New Year's Day" to newYearsDay. */
function constantOf(name: string): string {
  const words = name.replaceAll("'", '').split(/[^A-Za-z0-9]+/)
  return words.map((word, at) => (at === 0 ? word.toLowerCase() : capital(word))).join('')
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function quoted(text: string): string {
  return text.includes("'") ? `"${text}"` : `'${text}'`
}
