// What a hand-over would give, asked before: the very date that the rule then gives, with its proof.
import { describe, expect, test } from 'vitest'
import { isRefusal, type Refusal } from '#foundation/core/refusal.ts'
import { compiled } from '#foundation/testing/deadlines.ts'
import {
  answered,
  asked,
  bureau,
  closedOn,
  dispatched,
  facts,
  group,
  held,
  raise,
  raised,
  sent,
  taken,
} from '#foundation/testing/matter-story.ts'
import { momentOf, storyOf } from '#foundation/testing/story.ts'
import { chinaCalendar } from '#foundation/time/china-calendar.ts'
import { replay } from '#foundation/time/replay.ts'
import { matterDecider } from '../decide.ts'
import type { MatterFacts } from './facts.ts'
import { reckon } from './reckon.ts'

type Story = typeof raised
type Choice = Parameters<typeof reckon>[0]

function asks(story: Story, when: string, choice: Choice = {}, more: Partial<MatterFacts> = {}) {
  return reckon(choice, story.state, { ...facts, ...more, at: momentOf(when) })
}

function reckoned(...given: Parameters<typeof asks>) {
  const found = asks(...given)
  if (isRefusal(found)) throw new Error(found.refused)
  const { rung, proof } = found
  return { rung, due: new Date(proof.due!).toISOString(), standing: proof.standing, proof }
}

const refused = (...given: Parameters<typeof asks>) => (asks(...given) as Refusal).refused

describe('the day that a hand-over would give', () => {
  const when = '2026-03-02 15:00'
  test.each([
    ['the lowest rung that is handed to', {}],
    ['a rung that the office chooses', { rung: 'group' }],
    ['another class', { class: 'labour' }],
    ['both', { rung: 'group', class: 'labour' }],
  ] as const)('is the one the rule gives, on %s', (_, choice) => {
    const { state } = raised.then(when, { ...sent, ...choice })
    const close = state.clocks.find(({ kind }) => kind === 'close')!
    const { rung, due, standing, proof } = reckoned(raised, when, choice)
    expect({ rung, due, standing }).toEqual({ rung: state.rung, due: close.due, standing: close.standing })
    expect(due).toBe(state.holding.due)
    expect(replay(proof)).toMatchObject({ due: proof.due })
  })
  test('is the one the rule gives when it is handed up, in a hold and while something is asked, too', () => {
    for (const story of [dispatched, taken, asked, held]) {
      const { state } = story.then('2026-03-09 10:00', {
        type: 'HandUpMatter',
        reason: '需统筹',
        unit: group,
      })
      const { rung, due } = reckoned(story, '2026-03-09 10:00')
      expect({ rung, due }).toEqual({ rung: 'group', due: state.holding.due })
    }
  })
  test('follows the calendar in force and the moment of asking', () => {
    expect(reckoned(raised, when).due).toBe(momentOf('2026-03-11 17:30'))
    expect(reckoned(raised, '2026-03-03 09:00').due).toBe(momentOf('2026-03-12 17:30'))
    expect(reckoned(raised, when, {}, { calendar: closedOn('2026-03-09') }).due).toBe(
      momentOf('2026-03-12 17:30'),
    )
  })
  test('beyond the published year is provisional, and says so', () => {
    const late = storyOf(matterDecider, facts).then('2026-12-24 10:00', raise)
    expect(reckoned(late, '2026-12-24 11:00').standing).toBe('provisional')
    const published = { ...chinaCalendar.notices.at(-1)!, year: 2027, version: 1, off: [], on: [] }
    const calendar = compiled({ version: '2', notices: [...chinaCalendar.notices, published] })
    expect(reckoned(late, '2026-12-24 11:00', {}, { calendar }).standing).toBe('firm')
  })
  test('is refused where the hand-over would be', () => {
    expect(refused(raised, when, { rung: 'nowhere' })).toBe('matter.rung-unknown')
    expect(refused(raised, when, { rung: 'spot' })).toBe('matter.rung-below')
    expect(refused(raised, when, { class: 'nothing' })).toBe('matter.class-unknown')
    expect(refused(answered, '2026-03-09 10:00')).toBe('matter.not-in-hand')
    const top = raised.then(when, { ...sent, unit: bureau, rung: facts.programme.part.rungs.at(-1)!.key })
    expect(refused(top, '2026-03-09 10:00')).toBe('matter.top-rung')
  })
})
