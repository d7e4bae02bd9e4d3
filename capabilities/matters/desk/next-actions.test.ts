// The next action: right for each role at each status, and nothing once a matter is closed.
import { expect, test } from 'vitest'
import type { Role } from '#foundation/core/actor.ts'
import { nextActions, type Acting, type Standing } from './next-actions.ts'

const grant = (role: Role, unitPath: string | null, own = false) => ({
  role,
  programme: null,
  unitPath,
  area: null,
  own,
})
const office: Acting = { unitPath: '/sa/office/', grants: [grant('coordinator', null)] }
const handler: Acting = { unitPath: '/sa/zr/', grants: [grant('handler', '/sa/zr/')] }
const officer: Acting = { unitPath: '/sa/t1/', grants: [grant('officer', null, true)] }

const matter = (status: Standing['status'], change: Partial<Standing> = {}): Standing => ({
  status,
  programme: 'sample',
  ownerPath: '/sa/zr/',
  raisedPath: '/sa/t1/',
  unreached: false,
  isHeld: false,
  isLate: false,
  isContacted: true,
  asked: { extension: false, hold: false },
  canExtend: true,
  isDisputable: false,
  opinionAsked: false,
  namesResponsibles: false,
  ...change,
})

test('the office hands over what waits, and does not sign for a unit', () => {
  expect(nextActions(office, matter('received'))[0]).toBe('dispatch')
  expect(nextActions(office, matter('dispatched'))).toEqual(['note', 'link', 'merge', 'refer-out'])
})

test('the unit that holds it signs, begins and replies, in that order', () => {
  expect(nextActions(handler, matter('dispatched'))[0]).toBe('acknowledge')
  expect(nextActions(handler, matter('acknowledged'))[0]).toBe('start')
  expect(nextActions(handler, matter('in-hand'))[0]).toBe('reply')
  expect(nextActions(handler, matter('in-hand', { ownerPath: '/sa/rs/' }))).not.toContain('reply')
})

test('after the reply the office tries to reach the asker, and closes only when the record allows', () => {
  expect(nextActions(office, matter('replied'))[0]).toBe('attempt')
  expect(nextActions(office, matter('replied'))).not.toContain('close-unreached')
  expect(nextActions(office, matter('replied', { unreached: true }))[0]).toBe('close-unreached')
})

test('what a unit has let go by is handed up by the office, too, where it does not climb by itself', () => {
  expect(nextActions(office, matter('in-hand', { isLate: true }))[0]).toBe('hand-up')
  expect(nextActions(office, matter('in-hand'))).not.toContain('hand-up')
  expect(nextActions(office, matter('replied', { isLate: true }))).not.toContain('hand-up')
  const both: Acting = { unitPath: '/sa/zr/', grants: [grant('coordinator', '/sa/zr/')] }
  const offered = nextActions(both, matter('in-hand', { isLate: true }))
  expect(offered.filter((action) => action === 'hand-up')).toEqual(['hand-up'])
})

test('an officer may note and give the link, nobody may act on a closed matter', () => {
  expect(nextActions(officer, matter('in-hand'))).toEqual(['note', 'link'])
  for (const who of [office, handler, officer]) expect(nextActions(who, matter('closed'))).toEqual([])
})

test('“not ours” is offered as long as it may be said, and the office rules upon it', () => {
  expect(nextActions(handler, matter('dispatched', { isDisputable: true }))).toContain('dispute')
  expect(nextActions(handler, matter('acknowledged', { isDisputable: true }))).toContain('dispute')
  expect(nextActions(handler, matter('dispatched'))).not.toContain('dispute')
  const disputed = matter('disputed', { ownerPath: '/sa/office/' })
  expect(nextActions(office, disputed)[0]).toBe('rule')
  expect(nextActions(handler, disputed)).not.toContain('dispute')
  expect(nextActions(handler, disputed)).not.toContain('acknowledge')
})

test('a grant for another programme opens nothing', () => {
  const other: Acting = { ...office, grants: [{ ...grant('coordinator', null), programme: 'other' }] }
  expect(nextActions(other, matter('received'))).toEqual([])
})

test('the unit asks about its time once it has signed; while on hold it may only end that', () => {
  expect(nextActions(handler, matter('dispatched', { isContacted: false }))).toContain('contact')
  expect(nextActions(handler, matter('dispatched'))).not.toContain('extend')
  expect(nextActions(handler, matter('in-hand'))).toEqual(expect.arrayContaining(['extend', 'hold']))
  expect(nextActions(handler, matter('in-hand', { canExtend: false }))).not.toContain('extend')
  const asked = nextActions(handler, matter('in-hand', { asked: { extension: true, hold: true } }))
  expect(asked).not.toContain('extend')
  expect(asked).not.toContain('hold')
  const held = nextActions(handler, matter('in-hand', { isHeld: true }))
  expect(held).toContain('release')
  expect(held).not.toContain('hold')
})

test('the office decides what was asked, and only then', () => {
  expect(nextActions(office, matter('in-hand', { asked: { extension: true, hold: false } }))[0]).toBe(
    'decide-extension',
  )
  expect(nextActions(office, matter('in-hand', { asked: { extension: false, hold: true } }))[0]).toBe(
    'decide-hold',
  )
  expect(nextActions(office, matter('in-hand'))).not.toContain('decide-hold')
})

test('who was asked for an opinion gives it, first of all, and does nothing else with the matter of another unit', () => {
  const beside: Acting = { unitPath: '/sa/rs/', grants: [grant('handler', '/sa/rs/')] }
  expect(nextActions(beside, matter('in-hand', { opinionAsked: true }))).toEqual(['opinion'])
  expect(nextActions(handler, matter('in-hand'))).toContain('support')
  expect(nextActions(handler, matter('in-hand'))).not.toContain('refer-out')
})

test('the office names responsible persons where the programme asks for them, and refers out what is not answered yet', () => {
  expect(nextActions(office, matter('received', { namesResponsibles: true }))).toContain('responsibles')
  expect(nextActions(office, matter('received'))).not.toContain('responsibles')
  expect(nextActions(office, matter('replied'))).not.toContain('refer-out')
})
