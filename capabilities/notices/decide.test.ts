// Quiet hours, the morning's digest, and what an entry is called outside.
import { describe, expect, test } from 'vitest'
import { momentOf as at } from '#foundation/testing/story.ts'
import { chinaCalendar } from '#foundation/time/china-calendar.ts'
import { compile, type WorkingCalendar } from '#foundation/time/compile.ts'
import { digestWords } from './digest-words.ts'
import { eventOf, wants } from './outlet-events.ts'
import { digestDue, isQuiet, leavesAt, usual, type Preferences } from './quiet.ts'

const calendar = compile(chinaCalendar) as WorkingCalendar
const ms = (wall: string) => Date.parse(at(wall))
const own = (more: Partial<Preferences>): Preferences => ({ ...usual, ...more })
const text = (instant: number | null) => instant && new Date(instant).toISOString()

describe('quiet hours', () => {
  test.each([
    ['2026-03-02 21:59', false],
    ['2026-03-02 22:00', true],
    ['2026-03-02 23:59', true],
    ['2026-03-03 00:00', true],
    ['2026-03-03 06:59', true],
    ['2026-03-03 07:00', false],
    ['2026-03-03 12:00', false],
  ])('from ten to seven: %s is %s', (wall, quiet) => expect(isQuiet(usual, ms(wall), calendar)).toBe(quiet))

  test.each([
    ['13:00', true],
    ['14:30', false],
    ['12:29', false],
  ])('within one day, half past twelve to half past two: %s is %s', (wall, quiet) =>
    expect(isQuiet(own({ quietFrom: '12:30', quietTo: '14:30' }), ms(`2026-03-02 ${wall}`), calendar)).toBe(
      quiet,
    ),
  )

  test('from an hour to the same hour there are none', () => {
    const none = own({ quietFrom: '22:00', quietTo: '22:00' })
    for (const wall of ['2026-03-02 22:00', '2026-03-03 03:00'])
      expect(isQuiet(none, ms(wall), calendar)).toBe(false)
  })
})

describe('what leaves by itself', () => {
  const single = own({ digest: false })
  const always = { urgent: false, wish: 'always' as const }

  test.each([
    ['2026-03-02 12:00', '2026-03-02 12:00'],
    ['2026-03-02 23:30', '2026-03-03 07:00'],
    ['2026-03-03 01:15', '2026-03-03 07:00'],
    ['2026-12-31 22:00', '2027-01-01 07:00'],
  ])('without a digest, of %s it leaves at %s', (now, then) =>
    expect(text(leavesAt(single, always, ms(now), calendar))).toBe(at(then)),
  )

  test('with a digest it waits for that', () => {
    expect(leavesAt(usual, always, ms('2026-03-02 12:00'), calendar)).toBeNull()
  })

  test('what is urgent passes, at any hour; but not by a channel that she never wants', () => {
    const night = ms('2026-03-03 03:00')
    expect(leavesAt(usual, { urgent: true, wish: 'urgent' }, night, calendar)).toBe(night)
    expect(leavesAt(usual, { urgent: true, wish: 'never' }, night, calendar)).toBeNull()
    expect(leavesAt(single, { urgent: false, wish: 'urgent' }, ms('2026-03-02 12:00'), calendar)).toBeNull()
  })
})

describe('the morning’s digest', () => {
  const day = (wall: string) => calendar.zone.dayAt(ms(wall)).day
  const due = (wall: string, last: string | null = null, more: Partial<Preferences> = {}) =>
    digestDue(own(more), last === null ? null : day(last), ms(wall), calendar)

  test('is due from its hour on, once a day', () => {
    expect(due('2026-03-02 07:59')).toBeNull()
    expect(due('2026-03-02 08:00')).toBe(day('2026-03-02 08:00'))
    expect(due('2026-03-02 15:00', '2026-03-02 08:00')).toBeNull()
    expect(due('2026-03-03 08:00', '2026-03-02 08:00')).toBe(day('2026-03-03 08:00'))
  })

  test('not on days off, but on a weekend that is worked', () => {
    expect(due('2026-03-01 09:00')).toBeNull()
    expect(due('2026-10-01 09:00')).toBeNull()
    // 14 February 2026, a Saturday, is worked for the Spring Festival.
    expect(due('2026-02-14 09:00')).not.toBeNull()
  })

  test('not within quiet hours, and not for whoever wants none', () => {
    expect(due('2026-03-02 06:30', null, { digestHour: 6 })).toBeNull()
    expect(due('2026-03-02 07:00', null, { digestHour: 6 })).not.toBeNull()
    expect(due('2026-03-02 09:00', null, { digest: false })).toBeNull()
  })
})

describe('what the digest says', () => {
  const none = { today: 0, late: 0 }
  const said = (more: Partial<Parameters<typeof digestWords>[0]>) =>
    digestWords({
      ...{ day: '2026-03-03', items: [], count: 0, due: { matters: none, tasks: none }, url: '/' },
      ...more,
    })

  test('is nothing when nothing is new, due or late', () => expect(said({})).toBeNull())

  test('begins with what is due, each number only where there is one', () => {
    const due = { matters: { today: 0, late: 3 }, tasks: { today: 1, late: 2 } }
    expect(said({ due, items: [{ text: '甲' }], count: 2 })).toEqual({
      title: '一线 · 2026-03-03 晨报：2 条新通知，今天到期 1 件，逾期 5 件',
      mail: '今天到期：任务 1 件\n已经逾期：事项 3 件、任务 2 件\n\n· 甲\n……还有 1 条\n\n请登录查看：/',
      sms: '【一线】晨报：2 条新通知，今天到期 1 件，逾期 5 件。请登录查看：/',
    })
    expect(said({ items: [{ text: '甲' }], count: 1 })!.mail).toBe('· 甲\n\n请登录查看：/')
  })
})

describe('outside, an entry is called', () => {
  test.each([
    ['matter', 'MatterRaised', 'matter.raised'],
    ['matter', 'MatterHandedUp', 'matter.handed-up'],
    ['matter', 'ExtensionGranted', 'matter.extension-granted'],
    ['task', 'TaskDone', 'task.done'],
    ['slip', 'SlipReleased', 'slip.released'],
    // What people, rights and numbers are about stays inside.
    ['account', 'AccountOpened', null],
    ['contact', 'ContactAdded', null],
    ['officer', 'OfficerAdded', null],
  ])('%s, %s: %s', (kind, type, name) => expect(eventOf(kind, type)).toBe(name))

  test('and goes to whoever asked for it by name or by kind', () => {
    expect(wants(['matter.raised'], 'matter.raised')).toBe(true)
    expect(wants(['matter.*'], 'matter.raised')).toBe(true)
    expect(wants(['task.*', 'matter.closed'], 'matter.raised')).toBe(false)
    expect(wants(['matter.raise'], 'matter.raised')).toBe(false)
  })
})
