// Days and moments as people write them, each read to one ISO text in Chinese time or refused.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inShanghai, readDay, readMoment } from './dates.ts'

describe('a moment', () => {
  test.each([
    ['2019/2/22 16:53:00', '2019-02-22T16:53:00+08:00'],
    ['2019-02-22', '2019-02-22T00:00:00+08:00'],
    ['2019.2.22 8:05', '2019-02-22T08:05:00+08:00'],
    ['2019年2月22日', '2019-02-22T00:00:00+08:00'],
    ['2019年2月22日 16时53分', '2019-02-22T16:53:00+08:00'],
    ['2019年2月22日16时53分07秒', '2019-02-22T16:53:07+08:00'],
    ['2019年2月22日 9时', '2019-02-22T09:00:00+08:00'],
    ['2019/2/22 下午 4:53', '2019-02-22T16:53:00+08:00'],
    ['2019/2/22 上午12:30', '2019-02-22T00:30:00+08:00'],
    ['2019-02-22 4:53:00 PM', '2019-02-22T16:53:00+08:00'],
    ['２０１９／２／２２　１６：５３', '2019-02-22T16:53:00+08:00'],
    ['20190222', '2019-02-22T00:00:00+08:00'],
    ['43518', '2019-02-22T00:00:00+08:00'],
    ['43518.70347222222', '2019-02-22T16:53:00+08:00'],
    ['2019-02-22T08:53:00.000Z', '2019-02-22T16:53:00+08:00'],
    ['2019-02-22T16:53:00', '2019-02-22T16:53:00+08:00'],
    ['2019-02-22T23:53:00+0100', '2019-02-23T06:53:00+08:00'],
    ['  2020-02-29 ', '2020-02-29T00:00:00+08:00'],
  ])('written %j is read', (cell, iso) => {
    expect(readMoment(cell)).toBe(iso)
  })

  test.each([
    '',
    '今天',
    '2019',
    '12',
    '1.5',
    '2019-02',
    '22/2/2019',
    '2/22/19',
    '2019-02-22 16',
    '2019-02-223',
    '2019-02-22 tomorrow',
    '99999',
    '2019-02-22 16:5x',
    'x'.repeat(9_000),
  ])('written %j is not guessed at', (cell) => {
    expect(readMoment(cell)).toMatchObject({ refused: 'date.unreadable' })
  })

  test.each([
    '2019-02-29',
    '2019-13-01',
    '2019/0/10',
    '20190230',
    '2019-02-22 25:00',
    '2019-02-22 12:61',
    '2019-02-22 上午 14:00',
    '2019-02-22T10:00:00+99:99',
  ])('written %j does not exist', (cell) => {
    expect(readMoment(cell)).toMatchObject({ refused: 'date.impossible' })
  })

  test('of any second from 1950 to 2099 comes back from every way of writing it', () => {
    const seconds = fc.integer({ min: Date.UTC(1950, 0, 2) / 1000, max: Date.UTC(2099, 11, 30) / 1000 })
    fc.assert(
      fc.property(seconds, (second) => {
        const iso = inShanghai(second * 1000)
        const [, year, month, day, clock] = /^(\d+)-(\d+)-(\d+)T(.{8})/.exec(iso)!
        const serial = (Date.parse(`${iso.slice(0, 19)}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000
        const ways = [
          iso,
          `${year}/${Number(month)}/${Number(day)} ${clock}`,
          `${year}年${Number(month)}月${day}日 ${clock}`,
          new Date(second * 1000).toISOString(),
          String(serial),
        ]
        for (const way of ways) expect(readMoment(way)).toBe(iso)
      }),
    )
  })
})

test('a day is the day in Shanghai', () => {
  expect(readDay('2019-02-22T17:00:00Z')).toBe('2019-02-23')
  expect(readDay('2019年2月22日')).toBe('2019-02-22')
  expect(readDay('开春')).toEqual({ refused: 'date.unreadable', details: { cell: '开春' } })
})
