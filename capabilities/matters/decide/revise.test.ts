// A revised calendar: what it moves is said beside what stood before, once.
import { describe, expect, test } from 'vitest'
import { compiled } from '#foundation/testing/deadlines.ts'
import {
  answered,
  asker,
  closedOn,
  facts,
  held,
  raise,
  revision,
  sent,
  taken,
} from '#foundation/testing/matter-story.ts'
import { momentOf, storyOf } from '#foundation/testing/story.ts'
import { chinaCalendar } from '#foundation/time/china-calendar.ts'
import { matterDecider } from '../decide.ts'

const at = momentOf

describe('a revised calendar', () => {
  const calendar = closedOn('2026-03-09')
  test('moves what runs over the day closed, and keeps old and new side by side', () => {
    const moved = taken.then('2026-03-06 10:00', revision, { calendar })
    expect(moved.state.holding).toEqual({ ...taken.state.holding, due: at('2026-03-12 17:30') })
    expect(moved.entries.at(-1)!.data).toEqual({
      calendar: '2',
      reason: revision.reason,
      deadlines: [{ key: 'close-department', due: at('2026-03-12 17:30'), standing: 'firm', calendar: '2' }],
      holding: moved.state.holding,
    })
    expect(moved.state.clocks.find(({ kind }) => kind === 'close')!.was).toEqual([
      {
        due: at('2026-03-11 17:30'),
        at: at('2026-03-06 10:00'),
        because: 'revision',
        reason: revision.reason,
        calendar: '1',
      },
    ])
  })
  test('asked a second time it changes nothing', () => {
    const moved = taken.then('2026-03-06 10:00', revision, { calendar })
    expect(moved.asks('2026-03-06 11:00', revision, { calendar })).toEqual([])
  })
  test('that touches no day of it changes nothing', () => {
    expect(taken.asks('2026-03-06 10:00', revision, { calendar: closedOn('2026-03-20') })).toEqual([])
    const closed = answered.then('2026-03-09 10:00', { type: 'JudgeMatter', grade: 5 }, asker)
    expect(closed.asks('2026-03-09 11:00', revision, { calendar })).toEqual([])
  })
  test('a published year makes firm what was provisional, and that alone is no old date', () => {
    const edge = storyOf(matterDecider, facts).then('2026-12-24 10:00', raise).then('2026-12-24 11:00', sent)
    const next = {
      year: 2027,
      version: 1,
      source: '国办发明电〔2026〕7号',
      off: [{ name: { zh: '元旦', en: 'New Year' }, from: '2027-01-30', to: '2027-01-30' }],
      on: [],
    }
    const published = compiled({ version: '2', notices: [...chinaCalendar.notices, next] })
    const firm = edge.then('2026-12-25 10:00', revision, { calendar: published })
    const close = firm.state.clocks.find(({ kind }) => kind === 'close')!
    expect(close).toMatchObject({ standing: 'firm', was: [], calendar: '2' })
  })
  test('during a hold waits for its end, which counts by the new one', () => {
    expect(held.asks('2026-03-06 10:00', revision, { calendar })).toEqual([])
    const on = held.then('2026-03-10 10:00', { type: 'ReleaseHold', reason: '批复已到' }, { calendar })
    // Thursday 10:00 to Tuesday 10:00, Monday closed: two working days; and Monday itself is one less to work on.
    expect(on.state.holding.due).toBe(at('2026-03-16 17:30'))
  })
})
