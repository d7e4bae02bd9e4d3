// The sweep's rules: when a matter climbs by itself, to whom, past whom, and when it cannot.
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#foundation/core/refusal.ts'
import {
  answered,
  asksHold,
  bureau,
  chief,
  due,
  granted,
  group,
  held,
  moreTime,
  part,
  raised,
  taken,
} from '#foundation/testing/matter-story.ts'
import type { Chair, Chairs } from './chairs.ts'

const sweep = { type: 'HandUpBySweep' } as const
const [leaders, county] = ['01980000-0000-7000-8000-00000000000d', '01980000-0000-7000-8000-00000000000e']
const chair = (unit: string, change: Partial<Chair> = {}): Chair => ({
  unit,
  inService: true,
  persons: ['01980000-0000-7000-8000-0000000000bb'],
  ...change,
})
const chairsOf = (named: Record<string, Chair | null>, above: readonly Chair[] = []): { chairs: Chairs } => ({
  chairs: { named: new Map(Object.entries(named)), above },
})
const everyChair = chairsOf({ group: chair(group), leader: chair(leaders) })

// Dispatched on Monday 2 March for seven working days: due on Wednesday 11 March, 17:30.
const [inTime, late] = ['2026-03-11 17:29', '2026-03-11 17:31']

describe('when', () => {
  test('in the minute after its due date it climbs a rung, with the days of that rung', () => {
    expect(taken.asks(inTime, sweep, everyChair)).toEqual([])
    const up = taken.then(late, sweep, everyChair).state
    expect([up.status, up.rung, up.holding.unit, up.holding.person]).toEqual([
      'dispatched',
      'group',
      group,
      null,
    ])
    // Ten working days from 12 March on.
    expect(up.holding.due).toBe('2026-03-25T09:30:00.000Z')
    expect(due(up.clocks)).toMatchObject({ acknowledge: expect.any(String), close: up.holding.due })
    expect(up.stays.map(({ rung, failed }) => [rung, failed])).toEqual([
      ['spot', null],
      ['department', 'overdue'],
      ['group', null],
    ])
    expect(up.handovers.at(-2)).toMatchObject({ to: bureau, ended: 'handed-up' })
  })

  test('the entry says that nobody did it, and a second sweep finds nothing to do', () => {
    expect(taken.asks(late, sweep, everyChair)).toMatchObject([
      {
        type: 'MatterHandedUp',
        data: { by: 'sweep', from: 'department', rung: 'group', passed: [], reason: '' },
      },
    ])
    expect(taken.then(late, sweep, everyChair).asks(late, sweep, everyChair)).toEqual([])
  })

  test('each rung has its own time, up to the highest', () => {
    const twice = taken.then(late, sweep, everyChair).then('2026-03-25 17:31', sweep, everyChair)
    expect(twice.state).toMatchObject({ rung: 'leader', holding: { unit: leaders } })
  })

  test.each([
    ['a note', { type: 'NoteMatter', text: '在办', askerSees: true }],
    ['a call to the asker', { type: 'ContactAsker', how: '电话', note: '在办' }],
    ['a plan', { type: 'StartMatter', plan: '专场招聘' }],
    ['a request for more time that nobody decided', moreTime],
  ] as const)('%s on the last day keeps nothing from climbing', (_what, command) => {
    const story = taken.then(command.type === 'AskExtension' ? '2026-03-09 10:00' : inTime, command)
    expect(story.asks(late, sweep, everyChair)).toMatchObject([{ type: 'MatterHandedUp' }])
  })

  test('more time that was granted is given', () => {
    const longer = taken
      .then('2026-03-09 10:00', moreTime)
      .then('2026-03-09 11:00', { type: 'DecideExtension', ...granted }, {}, chief)
    expect(longer.asks(late, sweep, everyChair)).toEqual([])
    expect(longer.asks('2026-03-18 17:31', sweep, everyChair)).toMatchObject([{ type: 'MatterHandedUp' }])
  })

  test('a hold is respected; one that was only asked for is none', () => {
    expect(held.asks(late, sweep, everyChair)).toEqual([])
    expect(asksHold.asks(late, sweep, everyChair)).toMatchObject([{ type: 'MatterHandedUp' }])
  })

  test('a hold whose review day is over ends first, and the clock has its days back', () => {
    expect(held.asks('2026-03-17 09:00', sweep, everyChair)).toMatchObject([{ type: 'HoldEnded' }])
  })

  test('what the office or the asker has does not climb', () => {
    expect(raised.asks('2026-03-20 09:00', sweep, everyChair)).toEqual([])
    expect(answered.asks('2026-04-20 09:00', sweep, everyChair)).toEqual([])
  })
})

describe('to whom', () => {
  const passing = (chairs: { chairs: Chairs }) => {
    const [entry] = taken.asks(late, sweep, chairs) as readonly { data: Record<string, unknown> }[]
    const { rung, passed, holding } = entry!.data
    return { rung, passed, unit: (holding as { unit: string }).unit }
  }

  test('past a unit in which nobody sits, to the rung above, and the entry says so', () => {
    const empty = chair(group, { persons: [] })
    expect(passing(chairsOf({ group: empty, leader: chair(leaders) }))).toEqual({
      rung: 'leader',
      unit: leaders,
      passed: [{ rung: 'group', unit: group, because: 'nobody' }],
    })
  })

  test('past a unit that is closed, or that never was', () => {
    const shut = chair(group, { inService: false })
    for (const [named, unit] of [
      [shut, group],
      [null, null],
    ] as const)
      expect(passing(chairsOf({ group: named, leader: chair(leaders) }))).toEqual({
        rung: 'leader',
        unit: leaders,
        passed: [{ rung: 'group', unit, because: 'out-of-service' }],
      })
  })

  test('never to the unit that has just let its time go by', () => {
    expect(passing(chairsOf({ group: chair(bureau), leader: chair(leaders) }))).toMatchObject({
      rung: 'leader',
      passed: [{ rung: 'group', unit: bureau, because: 'same-unit' }],
    })
  })

  test('where the programme names no unit, to the nearest one above the holder in which somebody sits', () => {
    const above = [chair(group, { persons: [] }), chair(county)]
    expect(passing(chairsOf({}, above))).toEqual({
      rung: 'group',
      unit: county,
      passed: [{ rung: 'group', unit: group, because: 'nobody' }],
    })
  })
})

describe('it cannot', () => {
  const stuck = (chairs: { chairs: Chairs }, story: Pick<typeof taken, 'asks'> = taken, when = late) => {
    const refused = story.asks(when, sweep, chairs)
    if (!isRefusal(refused)) throw new Error('it climbed')
    expect(refused.refused).toBe('matter.cannot-climb')
    return refused.details!['passed']
  }

  test('when nobody sits above, each rung with why', () => {
    const chairs = chairsOf({ group: chair(group, { persons: [] }) }, [chair(county, { inService: false })])
    expect(stuck(chairs)).toEqual([
      { rung: 'group', unit: group, because: 'nobody' },
      { rung: 'leader', unit: county, because: 'out-of-service' },
    ])
  })

  test('when there is no unit above', () =>
    expect(stuck(chairsOf({}))).toEqual([
      { rung: 'group', unit: null, because: 'no-superior' },
      { rung: 'leader', unit: null, because: 'no-superior' },
    ]))

  test('above the highest rung', () => {
    const top = taken.then(late, sweep, everyChair).then('2026-03-25 17:31', sweep, everyChair)
    const rung = part.rungs.at(-1)!.key
    expect(stuck(everyChair, top, '2026-04-20 18:00')).toEqual([{ rung, unit: null, because: 'top-rung' }])
  })
})
