// What we write as .ics is read by strangers as it was meant, and no text of anybody's breaks out of its line.
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { calendarFile, type EventToWrite } from './write.ts'

const at = '2026-11-21T01:30:00.000Z'

function written(events: readonly EventToWrite[], name = '倒排工期'): string {
  return calendarFile({ name, zone: 'Asia/Shanghai', at, events })
}

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
  return { calendar, events }
}

describe('an event', () => {
  test('of a day is that day, whole, wherever it is read', () => {
    const text = written([
      { uid: 'p-1@yixian', title: '立项', day: '2026-11-23', url: 'https://a.cn/b?c=1,2' },
    ])
    const [event] = read(text).events
    expect(event).toMatchObject({ uid: 'p-1@yixian', summary: '立项' })
    expect(event!.startDate.isDate).toBe(true)
    expect([event!.startDate.toString(), event!.endDate.toString()]).toEqual(['2026-11-23', '2026-11-24'])
    expect(event!.component.getFirstPropertyValue('url')).toBe('https://a.cn/b?c=1%2C2')
    expect(text).toContain('TRANSP:TRANSPARENT')
  })

  test('of an hour is an instant in UTC, and one without an end is that very second', () => {
    const [met, due] = read(
      written([
        { uid: 'v@yixian', title: '走访', from: '2026-11-23T01:00:00.000Z', to: '2026-11-23T02:30:00.000Z' },
        { uid: 'd@yixian', title: '到期', from: '2026-11-23T09:30:00.000Z' },
      ]),
    ).events
    expect([met!.startDate.toString(), met!.endDate.toString()]).toEqual([
      '2026-11-23T01:00:00Z',
      '2026-11-23T02:30:00Z',
    ])
    expect([due!.startDate.toString(), due!.endDate.toString()]).toEqual([
      '2026-11-23T09:30:00Z',
      '2026-11-23T09:30:01Z',
    ])
    expect([met, due].map((each) => each!.component.getFirstPropertyValue('transp'))).toEqual([
      null,
      'TRANSPARENT',
    ])
  })

  test('that was revised says which revision it is and when, and the same file again is the same text', () => {
    const event = { uid: 'm@yixian', title: '路灯', from: '2026-11-23T09:30:00.000Z' }
    const revised = { number: 3, at: '2026-11-20T02:00:00.000Z' }
    const text = written([{ ...event, revised }])
    const [found] = read(text).events
    expect(found!.sequence).toBe(3)
    for (const name of ['dtstamp', 'last-modified'])
      expect(String(found!.component.getFirstPropertyValue(name))).toBe('2026-11-20T02:00:00Z')
    const later = calendarFile({
      name: '倒排工期',
      zone: 'Asia/Shanghai',
      at: '2026-12-01T00:00:00.000Z',
      events: [{ ...event, revised }],
    })
    expect(later).toBe(text)
  })

  test('has its address as it is, whatever stands in it', () => {
    const url = 'https://a.cn/事项?a=1,2;b=%2C\\\r\nX-BAD:1'
    const [found] = read(written([{ uid: 'a@yixian', title: '立项', day: '2026-11-23', url }])).events
    expect(found!.component.getFirstPropertyValue('url')).toBe(
      'https://a.cn/%E4%BA%8B%E9%A1%B9?a=1%2C2%3Bb=%2C%5C%0D%0AX-BAD:1',
    )
  })

  test('that is not sure yet says so', () => {
    const text = written([{ uid: 'a@yixian', title: '投产', day: '2027-02-01', tentative: true }])
    expect(read(text).events[0]!.component.getFirstPropertyValue('status')).toBe('TENTATIVE')
  })
})

describe('the file', () => {
  test('says how often to ask again, where that is said', () => {
    const file = { name: '日程', zone: 'Asia/Shanghai', at, events: [] }
    const asked = calendarFile({ ...file, askAgain: 60 })
    expect(asked).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n')
    expect(calendarFile(file)).not.toContain('TTL')
  })

  test('has its name and zone before the events, and the same bytes for the same input', () => {
    const events = [{ uid: 'a@yixian', title: '立项', day: '2026-11-23' }]
    const text = written(events, '二期; 厂房, 一线\\\r\nX-BAD:1')
    const { calendar } = read(text)
    expect(text).toContain('\r\nX-WR-CALNAME:二期\\; 厂房\\, 一线＼ X-BAD:1\r\n')
    expect(calendar.getFirstPropertyValue('x-wr-timezone')).toBe('Asia/Shanghai')
    expect(calendar.getFirstPropertyValue('x-bad')).toBe(null)
    expect(text.indexOf('X-WR-TIMEZONE')).toBeLessThan(text.indexOf('BEGIN:VEVENT'))
    expect(written(events, '二期; 厂房, 一线\\\r\nX-BAD:1')).toBe(text)
  })

  test('keeps every line under 76 bytes, ends each with CRLF, and gives long Chinese text back whole', () => {
    const title = '漳州高新区龙岩产业园二期厂房建设及配套管网工程😀'.repeat(9)
    const note = `第一行,${'说明；'.repeat(60)}\n第二行\t\u0007\ud800完`
    const text = written([{ uid: 'a@yixian', title, text: note, day: '2026-11-23' }])
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThan(76)
    const [event] = read(text).events
    expect(event!.summary).toBe(title)
    expect(event!.description).toBe(note.replace('\u0007', '').replace('\ud800', '\ufffd'))
  })

  test('nobody’s text becomes a line of its own', () => {
    const evil = '好\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:假'
    const { events } = read(written([{ uid: `u\r\nX:1@yixian`, title: evil, text: evil, day: '2026-11-23' }]))
    expect(events.map((each) => [each.uid, each.summary])).toEqual([
      ['u X:1@yixian', '好 END：VEVENT BEGIN：VEVENT SUMMARY:假'],
    ])
  })
})
