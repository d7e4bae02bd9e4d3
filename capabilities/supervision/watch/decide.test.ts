// Exemptions and starts by hand: by whom, until when, with which reason.
import { expect, test } from 'vitest'
import { given, person } from '#foundation/testing/given.ts'
import { isExempt, watchDecider, type WatchEvent } from './decide.ts'

const about = { kind: 'matter', id: 'm-1' } as const
const standing = { isOver: false, programme: 'sample', unit: 'bureau', person: 'zhou' }
const facts = { standing, actor: person('qian', { unit: 'office' }) }
const exempt = { type: 'GiveExemption', about, until: '2026-03-31', reason: ' 等上级批复 ' } as const
const start = { type: 'StartColour', about, colour: 'red', reason: '事关安全' } as const
const exempted: WatchEvent = {
  type: 'ExemptionGiven',
  data: { about, programme: 'sample', until: '2026-03-31', reason: '等上级批复' },
}
const started: WatchEvent = {
  type: 'ColourStarted',
  data: { about, programme: 'sample', colour: 'red', reason: '事关安全' },
}
const after = (...past: WatchEvent[]) => given(watchDecider, past)

test('an exemption has a reason and a last day, and ends after it by itself', () => {
  after().when(exempt, facts).then(exempted)
  const { state } = after(exempted)
  expect([isExempt(state, '2026-03-31'), isExempt(state, '2026-04-01')]).toEqual([true, false])
  after()
    .when({ ...exempt, until: '2026-03-01' }, facts)
    .refused('exemption.past')
  after()
    .when({ ...exempt, until: '2027-03-04' }, facts)
    .refused('exemption.too-long')
})

test('nobody exempts what is in their own hands, or in those of their own unit', () => {
  after()
    .when(exempt, { ...facts, actor: person('zhou') })
    .refused('exemption.own')
  after()
    .when(exempt, { ...facts, actor: person('li', { unit: 'bureau' }) })
    .refused('exemption.own')
})

test('an exemption may be ended before, once', () => {
  const end = { type: 'EndExemption', reason: '批复已到' } as const
  after(exempted).when(end, facts).then({ type: 'ExemptionEnded' })
  after().when(end, facts).refused('exemption.none')
  after(exempted)
    .when(end, { ...facts, at: '2026-05-01T01:00:00.000Z' })
    .refused('exemption.none')
  expect(after(exempted, { type: 'ExemptionEnded', data: { reason: '批复已到' } }).state.exemption).toBeNull()
})

test('a thing is started at a colour with the reason, and not twice at the same', () => {
  after().when(start, facts).then(started)
  after(started).when(start, facts).refused('colour.same')
  after(started)
    .when({ ...start, colour: 'amber' }, facts)
    .then({ data: { colour: 'amber' } })
  after(started).when({ type: 'EndColour', reason: '缓和' }, facts).then({ type: 'ColourEnded' })
  after().when({ type: 'EndColour', reason: '缓和' }, facts).refused('colour.not-started')
  expect(after(started, { type: 'ColourEnded', data: { reason: '缓和' } }).state.started).toBeNull()
})

test('of what is over nothing is said', () => {
  const over = { ...facts, standing: { ...standing, isOver: true } }
  after().when(exempt, over).refused('slip.about-over')
  after().when(start, over).refused('slip.about-over')
})
