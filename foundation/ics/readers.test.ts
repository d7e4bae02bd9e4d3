// Programs of others read what we write, and all of them the same: nine here, never fewer than four.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  installedReaders,
  outsideNames,
  packagedReaders,
  type CalendarReader,
  type EventRead,
} from '../testing/calendar-readers.ts'
import { calendarFile, type EventToWrite } from './write.ts'

const installed = installedReaders()
const missing = outsideNames.filter((name) => !installed.some((each) => each.name === name))
const all = [...packagedReaders, ...installed]

const names = (readers: readonly CalendarReader[]) => readers.map(({ name }) => name).join(', ')
const present = `${all.length} programs of others (${names(all)})`
const few = all.length < 5 ? '; with fewer than five this proves less than it should' : ''
const absent = missing.length > 0 ? ` — not installed here: ${missing.join(', ')}${few}` : ''

const fileOf = (events: readonly EventToWrite[]) =>
  calendarFile({
    name: '我的日程',
    zone: 'Asia/Shanghai',
    at: '2026-11-21T01:30:00.000Z',
    askAgain: 60,
    events,
  })

/** What a reader should find: the same events, whatever order it tells them in. */
function meant(events: readonly EventToWrite[]): EventRead[] {
  return events.map((event) => ({
    uid: event.uid,
    title: plain(event.title).replaceAll(/\s*\n\s*/g, ' '),
    text: plain(event.text ?? ''),
    ...('day' in event
      ? { from: event.day, to: nextDay(event.day) }
      : {
          from: `${event.from.slice(0, 19)}Z`,
          to: event.to ? `${event.to.slice(0, 19)}Z` : secondAfter(event.from),
        }),
  }))
}

/** The signs that some reader stumbles over come as others of the same look; all else as it was. */
const plain = (text: string) =>
  text
    .trim()
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\\', '＼')
    .replaceAll(/(BEGIN|END):(?=V)/gi, '$1：')
    .replaceAll(/%(?=2C|3A|3B|5C)/gi, '％')
    .replace(/^"(.*)"$/s, '“$1”')
const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
const secondAfter = (at: string) => `${new Date(Date.parse(at) + 1000).toISOString().slice(0, 19)}Z`

const byUid = (events: readonly EventRead[]) => events.toSorted((a, b) => (a.uid < b.uid ? -1 : 1))

function agreed(readers: readonly CalendarReader[], events: readonly EventToWrite[]): void {
  const file = fileOf(events)
  const wanted = byUid(meant(events))
  for (const { name, read } of readers)
    expect({ name, events: byUid(read(file)) }).toEqual({ name, events: wanted })
}

const hard: readonly EventToWrite[] = [
  { uid: 'plain@yixian', title: '安装路灯', from: '2026-11-23T09:30:00.000Z' },
  {
    uid: 'signs@yixian',
    title: '逗号, 分号; 冒号: "引号" \\n \\, \\;',
    text: 'a\\nb\\\\n,;:"',
    day: '2026-11-23',
  },
  { uid: 'lines@yixian', title: '一\n二\r\n三', text: '第一行\n第二行\r\n\r\n第四行\n', day: '2026-11-24' },
  { uid: 'emoji@yixian', title: '👨‍👩‍👧‍👦🏳️‍🌈'.repeat(30), text: '🇨🇳'.repeat(50), day: '2026-11-25' },
  { uid: 'long@yixian', title: '漳州高新区龙岩产业园二期厂房'.repeat(40), day: '2026-11-26' },
  {
    uid: 'rtl@yixian',
    title: 'مرحبا\u200f بالعالم (暂定)',
    text: 'שלום, עולם; \u202eabc\u202c',
    day: '2026-11-27',
  },
  { uid: 'leap@yixian', title: '闰日', day: '2028-02-29' },
  { uid: 'yearend@yixian', title: '年末', day: '2026-12-31' },
  { uid: 'lastsecond@yixian', title: '北京时间年末最后一秒', from: '2026-12-31T15:59:59.000Z' },
  { uid: 'utcend@yixian', title: '世界时年末最后一秒', from: '2026-12-31T23:59:59.000Z' },
  { uid: 'leapsecond@yixian', title: '闰日最后一秒', from: '2028-02-29T15:59:59.000Z', tentative: true },
  { uid: 'span@yixian', title: '会', from: '2027-12-31T15:30:00.000Z', to: '2027-12-31T16:30:00.000Z' },
]

const sign = fc.constantFrom(
  ...[
    '\\',
    ',',
    ';',
    ':',
    '"',
    '\n',
    '\r\n',
    '\\n',
    '\\N',
    '\\,',
    '\\;',
    '\t',
    ' ',
    '=',
    'BEGIN:VEVENT',
    'END:VEVENT',
  ],
  ...['😀', '👨‍👩‍👧', '漳', '（暂定）', 'א', 'م', '\u200f', '\u202e', 'é', '\u0301', '%2C', '^n', '&amp;', '<b>'],
)
const text = fc
  .array(fc.oneof(sign, fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constant('承诺'.repeat(30))), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''))
const title = fc.tuple(text, fc.constantFrom('灯', 'a', '😀')).map(([front, last]) => `${front}${last}`)
const second = fc.integer({ min: Date.UTC(1992, 0) / 1000, max: Date.UTC(2099, 11) / 1000 })
const moment = second.map((at) => new Date(at * 1000).toISOString())
const when = fc.oneof(
  moment.map((from) => ({ from })),
  fc.tuple(second, fc.integer({ min: 1, max: 9 * 86_400 })).map(([from, lasts]) => ({
    ...{ from: new Date(from * 1000).toISOString(), to: new Date((from + lasts) * 1000).toISOString() },
  })),
  moment.map((at) => ({ day: at.slice(0, 10) })),
)
const events = (most: number) =>
  fc.array(fc.tuple(title, text, when, fc.boolean()), { minLength: 1, maxLength: most }).map((rows) =>
    rows.map(([named, told, at, tentative], n): EventToWrite => ({
      ...{ uid: `0198c2a0-${String(n).padStart(4, '0')}@yixian`, title: named, text: told, tentative },
      ...{ revised: { number: n, at: '2026-11-21T01:30:00.000Z' } },
      ...at,
    })),
  )

describe(`${present} agree on every event${absent}`, () => {
  test('in the hard cases: signs, folded Chinese, emoji, right to left, ends of years, leap days', () => {
    agreed(all, hard)
  })

  test('whatever is written, those that come with the tests', () => {
    fc.assert(
      fc.property(events(4), (written) => agreed(packagedReaders, written)),
      { numRuns: 400 },
    )
  })

  // Each is a program to start, so a few files with many events.
  test.skipIf(installed.length === 0)(
    'whatever is written, those of Debian',
    () => {
      fc.assert(
        fc.property(events(200), (written) => agreed(installed, written)),
        { numRuns: 5, endOnFailure: true },
      )
    },
    120_000,
  )
})

test('no line is longer than 75 octets, and each ends with CRLF', () => {
  fc.assert(
    fc.property(events(3), (written) => {
      const file = fileOf(written)
      expect(file.endsWith('\r\n')).toBe(true)
      const lines = file.slice(0, -2).split('\r\n')
      expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([])
    }),
    { numRuns: 200 },
  )
})
