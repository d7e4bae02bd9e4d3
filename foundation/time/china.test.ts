// Holds our working days of China to those of two others, and the generated file to the tool that writes it.
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import chineseDays from 'chinese-days'
import { expect, it } from 'vitest'
import { chinaText } from '../../tools/generate-holidays.ts'
import { isRefusal } from '../core/refusal.ts'
import { chinaCalendar } from './china-calendar.ts'
import { compile, type WorkingCalendar } from './compile.ts'
import { dayOfText, dayText } from './day.ts'

const china = compiled()

function compiled(): WorkingCalendar {
  const calendar = compile(chinaCalendar)
  if (isRefusal(calendar)) throw new Error(JSON.stringify(calendar))
  return calendar
}

function daysBetween(from: string, to: string): string[] {
  const first = dayOfText(from)
  return Array.from({ length: dayOfText(to) - first + 1 }, (_, at) => dayText(first + at))
}

const disagree = (from: string, to: string, working: (day: string) => boolean) =>
  daysBetween(from, to).filter((day) => china.isWorking(dayOfText(day)) !== working(day))

it('agrees with chinese-days on every day from 2018 to 2026', () => {
  expect(disagree('2018-01-01', '2026-12-31', (day) => chineseDays.isWorkday(day))).toEqual([])
})

it('counts 248 working days in 2026, as chinese-days does', () => {
  expect(daysBetween('2026-01-01', '2026-12-31').filter((day) => chineseDays.isWorkday(day))).toHaveLength(
    248,
  )
  expect(china.count(dayOfText('2025-12-31'), dayOfText('2026-12-31'))).toBe(248)
})

it('finds the same working day as chinese-days, any number of days on or back', () => {
  for (const day of daysBetween('2026-01-01', '2026-03-31'))
    for (const n of [-30, -7, -1, 1, 3, 7, 30])
      expect(`${day} ${n} ${dayText(china.add(dayOfText(day), n))}`).toBe(
        `${day} ${n} ${chineseDays.findWorkday(n, day)}`,
      )
})

const workalendar = await workingDaysOfWorkalendar()

it.skipIf(!workalendar)(
  `agrees with python3-workalendar from 2018 to 2023 but for the two days that were added in 2020${workalendar ? '' : ' (python3-workalendar is not installed)'}`,
  () => {
    expect(disagree('2018-01-01', '2023-12-31', (day) => workalendar!.has(day))).toEqual([
      '2020-01-31',
      '2020-02-01',
    ])
  },
)

it('is called cn: by that name its stream stands in the ledger, and every proof says it', () => {
  expect(china.id).toBe('cn')
})

it('is written by the tool from the package as it is installed', () => {
  expect(readFileSync(new URL('holidays/china.ts', import.meta.url), 'utf8')).toBe(chinaText())
})

async function workingDaysOfWorkalendar(): Promise<Set<string> | undefined> {
  const program = `
import datetime, warnings
warnings.simplefilter('ignore')
from workalendar.asia import China
china, day = China(), datetime.date(2018, 1, 1)
while day < datetime.date(2024, 1, 1):
    if china.is_working_day(day): print(day)
    day += datetime.timedelta(days=1)`
  // Debian's Python knows Debian's packages; another one may stand before it in the path.
  for (const python of ['/usr/bin/python3', 'python3']) {
    try {
      const { stdout } = await promisify(execFile)(python, ['-c', program])
      return new Set(stdout.trim().split('\n'))
    } catch {
      continue
    }
  }
  return undefined
}
