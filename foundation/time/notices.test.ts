// Files of notices: the two that exist in the wild are read alike, and planted faults are refused with their line.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal, refuse, type Refusal } from '../core/refusal.ts'
import { fill } from '../core/words.ts'
import { messages } from './messages.ts'
import { chinaNotices } from './holidays/china.ts'
import { englishName } from './holidays/names.ts'
import { readHolidayCn, readIcs } from './notices.ts'

const wanted = { year: 2026, version: 1, source: '导入' }
const published = chinaNotices.find(({ year }) => year === 2026)!

/** As holiday-cn writes it: one property a line. */
function holidayCn(days: readonly object[], more: object = {}): string {
  return JSON.stringify({ year: 2026, papers: ['http://www.gov.cn/a.htm'], days, ...more }, null, 4)
}

const off = (date: string, name = '元旦') => ({ name, date, isOffDay: true })
const on = (date: string, name = '元旦') => ({ name, date, isOffDay: false })

function ics(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
}
const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const newYear = event('DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20260104', 'SUMMARY:元旦(休)')

function expectWorded({ refused, details }: Refusal): void {
  const words = messages[refused as keyof typeof messages]
  for (const text of [words.zh, words.en])
    expect(fill(text, details)).not.toMatch(/\{(line|text|day|year|found)\}/)
}

describe('the JSON of holiday-cn', () => {
  it('becomes a notice with its papers as source, days in a row together', () => {
    const text = holidayCn([off('2026-01-02'), off('2026-01-01'), off('2026-01-03'), on('2026-01-04')])
    expect(readHolidayCn(text, wanted)).toEqual({
      year: 2026,
      version: 1,
      source: 'http://www.gov.cn/a.htm',
      off: [{ name: { zh: '元旦', en: "New Year's Day" }, from: '2026-01-01', to: '2026-01-03' }],
      on: [{ name: { zh: '元旦', en: "New Year's Day" }, from: '2026-01-04', to: '2026-01-04' }],
    })
  })

  it('keeps the source of the import where it names no paper', () => {
    expect(readHolidayCn(holidayCn([off('2026-01-01')], { papers: [] }), wanted)).toMatchObject({
      source: '导入',
    })
    expect(readHolidayCn(holidayCn([off('2026-01-01')], { papers: 1 }), wanted)).toMatchObject({
      source: '导入',
    })
  })

  it('names every paper that is one, and keeps holidays apart that follow each other', () => {
    const days = [off('2026-01-01'), off('2026-01-02', '春节'), off('2026-01-03', '春节')]
    expect(readHolidayCn(holidayCn(days, { papers: ['a.htm', 7, 'b.htm'] }), wanted)).toMatchObject({
      source: 'a.htm b.htm',
      off: [
        { name: { zh: '元旦' }, from: '2026-01-01', to: '2026-01-01' },
        { name: { zh: '春节' }, from: '2026-01-02', to: '2026-01-03' },
      ],
    })
  })

  it('may begin in the last week of December before, and no earlier', () => {
    expect(readHolidayCn(holidayCn([on('2025-12-27'), off('2025-12-31')]), wanted)).toMatchObject({
      off: [{ from: '2025-12-31' }],
      on: [{ from: '2025-12-27' }],
    })
    expect(readHolidayCn(holidayCn([off('2025-12-25')]), wanted)).toMatchObject({ year: 2026 })
    expect(readHolidayCn(holidayCn([off('2025-12-24')]), wanted)).toMatchObject({
      refused: 'notice-file.wrong-year',
    })
  })

  const faults: [string, string, Refusal][] = [
    [
      'for another year',
      holidayCn([off('2026-01-01')], { year: 2025 }),
      refuse('notice-file.other-year', { line: 2, found: '2025', year: 2026 }),
    ],
    [
      'for no year',
      holidayCn([off('2026-01-01')], { year: undefined }),
      refuse('notice-file.other-year', { line: 1, found: 'undefined', year: 2026 }),
    ],
    [
      'with a day of another year',
      holidayCn([off('2026-01-01'), off('2027-01-01')]),
      refuse('notice-file.wrong-year', { line: 14, day: '2027-01-01', year: 2026 }),
    ],
    [
      'with a day off and on at once',
      holidayCn([off('2026-01-01'), on('2026-01-01')]),
      refuse('notice-file.off-and-on', { line: 14, day: '2026-01-01', year: 2026 }),
    ],
    [
      'with a day twice',
      holidayCn([on('2026-01-04'), on('2026-01-04')]),
      refuse('notice-file.day-twice', { line: 14, day: '2026-01-04', year: 2026 }),
    ],
    [
      'with a day that is none',
      holidayCn([off('2026-02-29')]),
      refuse('notice-file.not-a-day', { line: 9, text: '2026-02-29' }),
    ],
    [
      'with a name that is none',
      holidayCn([{ ...off('2026-01-01'), name: 1 }]),
      refuse('notice-file.malformed', { line: 9, text: '"date": "2026-01-01",' }),
    ],
    [
      'without the word whether it is off',
      holidayCn([{ name: '元旦', date: '2026-01-01', isOffDay: 'true' }]),
      refuse('notice-file.malformed', { line: 9, text: '"date": "2026-01-01",' }),
    ],
    [
      'with a date that is a number',
      holidayCn([{ name: '元旦', date: 20_260_101, isOffDay: true }]),
      refuse('notice-file.malformed', { line: 9, text: '"date": 20260101,' }),
    ],
    [
      'with nothing for a day',
      holidayCn([null as never]),
      refuse('notice-file.malformed', { line: 6, text: '"days": [' }),
    ],
    [
      'with a word for a day',
      holidayCn(['2026-01-01' as never]),
      refuse('notice-file.malformed', { line: 6, text: '"days": [' }),
    ],
    [
      'with a long line that is none',
      `{"year":2026,"days":{},"more":"${'x'.repeat(60)}"}`,
      refuse('notice-file.malformed', { line: 1, text: `{"year":2026,"days":{},"more":"${'x'.repeat(9)}` }),
    ],
    ['without days', holidayCn([]), refuse('notice-file.empty')],
    ['that is a list', '[]', refuse('notice-file.malformed', { line: 1, text: '[]' })],
    ['that is null', 'null', refuse('notice-file.malformed', { line: 1, text: 'null' })],
    [
      'whose days are no list',
      '{"year":2026,"days":{}}',
      refuse('notice-file.malformed', { line: 1, text: '{"year":2026,"days":{}}' }),
    ],
    [
      'that breaks off',
      '{\n"year": 2026,\n"days": [\n',
      refuse('notice-file.malformed', { line: 4, text: '' }),
    ],
    [
      'that is no JSON',
      '{\n"year": 2026,\n"days": oh\n}',
      refuse('notice-file.malformed', { line: 3, text: '"days": oh' }),
    ],
  ]
  it.each(faults)('%s is refused', (_, text, refusal) => {
    expect(readHolidayCn(text, wanted)).toEqual(refusal)
    expectWorded(refusal)
  })
})

describe('an iCalendar', () => {
  it('as chinese-days publishes it is the notice we have', () => {
    const root = dirname(createRequire(import.meta.url).resolve('chinese-days/package.json'))
    const text = readFileSync(join(root, 'dist/years/2026.ics'), 'utf8')
    expect(readIcs(text, { ...wanted, source: published.source })).toEqual(published)
  })

  it('unfolds its lines, ends before DTEND, and takes a day without it', () => {
    const text = ics(
      ...event('SUMMARY:元', '\t旦 休', 'DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20260104'),
      ...event('DTSTART:20260104', 'SUMMARY:元旦 补班'),
      ...event(
        'DTSTART;X-A="a:b;c";VALUE=DATE:20260501',
        'DURATION:P5D',
        'summary:劳动节',
        'CATEGORIES:放假',
      ),
    )
    expect(readIcs(text, wanted)).toMatchObject({
      off: [
        { name: { zh: '元旦' }, from: '2026-01-01', to: '2026-01-03' },
        { name: { zh: '劳动节' }, from: '2026-05-01', to: '2026-05-05' },
      ],
      on: [{ name: { zh: '元旦' }, from: '2026-01-04', to: '2026-01-04' }],
    })
  })

  it('is read the same wherever its lines are folded', () => {
    const text = ics(...newYear, ...event('DTSTART;VALUE=DATE:20260104', 'SUMMARY:元旦(班)'))
    const whole = readIcs(text, wanted)
    expect(isRefusal(whole)).toBe(false)
    const places = fc.array(fc.nat(text.length), { maxLength: 20 })
    fc.assert(
      fc.property(places, fc.constantFrom('\r\n ', '\n\t'), (cuts, fold) => {
        const folded = [...text]
          .map((sign, at) =>
            cuts.includes(at) && !/[\r\n]/.test(sign + (text[at - 1] ?? '\n')) ? fold + sign : sign,
          )
          .join('')
        expect(readIcs(folded, wanted)).toEqual(whole)
      }),
    )
  })

  it.each([
    ['春节假期', '春节'],
    ['春节（休）', '春节'],
    ['春节（放假）', '春节'],
    ['国庆节休 （三天）', '国庆节'],
    ['劳动节放假调休', '劳动节'],
    ['退休人员节', '退休人员节'],
    ['【休】国庆节', '国庆节'],
    ['国庆节调休', '国庆节'],
    ['休', '休'],
    ['五一\\, 劳动节 休', '五一, 劳动节'],
    ['甲\\n乙\\\\ 休', '甲 乙\\'],
  ])('calls %j %j', (summary, name) => {
    const text = ics(...event('DTSTART:20260501', `SUMMARY:${summary}`, 'CATEGORIES:节假日'))
    expect(readIcs(text, wanted)).toMatchObject({ off: [{ name: { zh: name } }] })
  })

  it('takes a run of two months as one, and no longer one', () => {
    const lasting = (end: string) => ics(...event('DTSTART:20260101', `DTEND:${end}`, 'SUMMARY:休'))
    expect(readIcs(lasting('20260303'), wanted)).toMatchObject({ off: [{ to: '2026-03-02' }] })
    expect(readIcs(lasting('20260304'), wanted)).toMatchObject({ refused: 'notice-file.malformed' })
    const long = `hello ${'x'.repeat(60)}`
    expect(readIcs(long, wanted)).toMatchObject({ details: { text: long.slice(0, 40) } })
  })

  it('may have a mark before its first byte, events within nothing else, and weeks', () => {
    const text = ics(
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Shanghai',
      'END:VTIMEZONE',
      ...event('DTSTART:20260501', 'DURATION:P1W', 'BEGIN:VALARM', 'RRULE:X', 'END:VALARM', 'SUMMARY:休'),
    )
    expect(readIcs(`\uFEFF${text}X-AFTER:1\r\n`, wanted)).toMatchObject({
      off: [{ from: '2026-05-01', to: '2026-05-07' }],
    })
    const tenDays = ics(...event('DTSTART:20260501', 'DURATION:+P10D', 'SUMMARY:休'))
    expect(readIcs(tenDays, wanted)).toMatchObject({ off: [{ from: '2026-05-01', to: '2026-05-10' }] })
  })

  const one = (...lines: string[]) => ics(...event(...lines))
  const faults: [string, string, Refusal][] = [
    ['that is none', 'hello', refuse('notice-file.malformed', { line: 1, text: 'hello' })],
    ['that is empty', '', refuse('notice-file.malformed', { line: 1, text: '' })],
    ['without events', ics(), refuse('notice-file.empty')],
    ['with a line that is none', ics('oh'), refuse('notice-file.malformed', { line: 3, text: 'oh' })],
    [
      'that breaks off',
      ics(...newYear).replace(/END:VCALENDAR\r\n$/, ''),
      refuse('notice-file.unfinished', { line: 1, text: 'BEGIN:VCALENDAR' }),
    ],
    [
      'whose event breaks off',
      ics('BEGIN:VEVENT'),
      refuse('notice-file.malformed', { line: 4, text: 'END:VCALENDAR' }),
    ],
    [
      'that ends what never began',
      'BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VEVENT',
      refuse('notice-file.malformed', { line: 3, text: 'END:VEVENT' }),
    ],
    ['without a beginning', one('SUMMARY:休'), refuse('notice-file.not-a-day', { line: 3, text: 'VEVENT' })],
    [
      'with an hour',
      one('DTSTART:20260101T090000', 'SUMMARY:休'),
      refuse('notice-file.not-a-day', { line: 4, text: '20260101T090000' }),
    ],
    [
      'with a day that is none',
      one('DTSTART:20260229', 'SUMMARY:休'),
      refuse('notice-file.not-a-day', { line: 4, text: '20260229' }),
    ],
    [
      'with an end that is none',
      one('DTSTART:20260101', 'DTEND:x', 'SUMMARY:休'),
      refuse('notice-file.not-a-day', { line: 5, text: 'x' }),
    ],
    [
      'with hours of duration',
      one('DTSTART:20260101', 'DURATION:PT8H', 'SUMMARY:休'),
      refuse('notice-file.not-a-day', { line: 5, text: 'PT8H' }),
    ],
    [
      'with a day and hours of duration',
      one('DTSTART:20260101', 'DURATION:P1DT8H', 'SUMMARY:休'),
      refuse('notice-file.not-a-day', { line: 5, text: 'P1DT8H' }),
    ],
    [
      'with a duration backwards',
      one('DTSTART:20260101', 'DURATION:-P1D', 'SUMMARY:休'),
      refuse('notice-file.not-a-day', { line: 5, text: '-P1D' }),
    ],
    [
      'with a word before its day',
      one('DTSTART:on20260101', 'SUMMARY:休'),
      refuse('notice-file.not-a-day', { line: 4, text: 'on20260101' }),
    ],
    [
      'with a sign before a name',
      one('DTSTART:20260101', '(SUMMARY:休'),
      refuse('notice-file.malformed', { line: 5, text: '(SUMMARY:休' }),
    ],
    [
      'with a long line that is none',
      ics(`oh ${'x'.repeat(60)}`),
      refuse('notice-file.malformed', { line: 3, text: `oh ${'x'.repeat(37)}` }),
    ],
    [
      'that ends where it begins',
      one('DTSTART:20260101', 'DTEND:20260101', 'SUMMARY:休'),
      refuse('notice-file.malformed', { line: 5, text: 'DTEND 2026-01-01' }),
    ],
    [
      'that lasts no day',
      one('DTSTART:20260101', 'DURATION:P0D', 'SUMMARY:休'),
      refuse('notice-file.malformed', { line: 4, text: 'DTEND 2026-01-01' }),
    ],
    [
      'that repeats',
      one('DTSTART:20260101', 'RRULE:FREQ=YEARLY', 'SUMMARY:休'),
      refuse('notice-file.repeats', { line: 5 }),
    ],
    [
      'that says neither',
      one('DTSTART:20260101', 'SUMMARY: 元旦 '),
      refuse('notice-file.unclear', { line: 5, text: '元旦' }),
    ],
    ['without a summary', one('DTSTART:20260101'), refuse('notice-file.unclear', { line: 3, text: '' })],
    [
      'of a whole spring',
      one('DTSTART:20260101', 'DTEND:20260401', 'SUMMARY:休'),
      refuse('notice-file.malformed', { line: 6, text: '休' }),
    ],
    [
      'of another year',
      one('DTSTART:20270101', 'SUMMARY:休'),
      refuse('notice-file.wrong-year', { line: 5, day: '2027-01-01', year: 2026 }),
    ],
    [
      'with a day off and on',
      ics(...newYear, ...event('DTSTART:20260103', 'SUMMARY:班')),
      refuse('notice-file.off-and-on', { line: 10, day: '2026-01-03', year: 2026 }),
    ],
    [
      'with a day twice',
      ics(...newYear, ...newYear),
      refuse('notice-file.day-twice', { line: 11, day: '2026-01-01', year: 2026 }),
    ],
  ]
  it.each(faults)('%s is refused', (_, text, refusal) => {
    expect(readIcs(text, wanted)).toEqual(refusal)
    expectWorded(refusal)
  })
})

it('knows holidays by both of their names, and two together', () => {
  const names = ['清明', '清明节', '国庆节、中秋节', '龙舟节', '国庆']
  expect(names.map(englishName)).toEqual([
    'Tomb-sweeping Day',
    'Tomb-sweeping Day',
    'National Day, Mid-autumn Festival',
    undefined,
    'National Day',
  ])
})
