// The rules of an officer's record, each refusal once.
import { expect, test } from 'vitest'
import { given } from '#foundation/testing/given.ts'
import { officerDecider } from './decide.ts'
import type { OfficerEvent } from './events.ts'

const unit = '01980000-0000-7000-8000-00000000000b'
const add = { type: 'AddOfficer', unit, post: '股长' } as const
const added: OfficerEvent = { type: 'OfficerAdded', data: { unit, post: '股长' } }
const left: OfficerEvent = { type: 'OfficerLeft', data: { reason: null } }
const change = { type: 'ChangeOfficer', unit, post: '股长', corrected: [] } as const
const open = { unit: 'open' } as const

test('an officer is added to an open unit, once, under an id that is nobody’s', () => {
  given(officerDecider, []).when(add, open).then(added)
  given(officerDecider, [added]).when(add, open).refused('officer.added-already')
  given(officerDecider, [])
    .when(add, { ...open, idTaken: true })
    .refused('officer.added-already')
  given(officerDecider, []).when(add, { unit: 'unknown' }).refused('officer.unit-unknown')
  given(officerDecider, []).when(add, { unit: 'closed' }).refused('officer.unit-closed')
})

test('a correction of name or phone names the field, never the value', () => {
  given(officerDecider, [added])
    .when({ ...change, corrected: ['phone'] }, open)
    .then({ type: 'OfficerChanged', data: { corrected: ['phone'] } })
  given(officerDecider, [added]).when(change, open).then()
  given(officerDecider, [added])
    .when({ ...change, post: '局长' }, { unit: 'closed' })
    .refused('officer.unit-closed')
})

test('an officer leaves once, and only then may be erased', () => {
  given(officerDecider, [added]).when({ type: 'EraseOfficer' }, {}).refused('officer.serving')
  given(officerDecider, [added]).when({ type: 'LeaveOffice' }, {}).then(left)
  given(officerDecider, [added, left]).when({ type: 'LeaveOffice' }, {}).refused('officer.left')
  given(officerDecider, [added, left]).when(change, open).refused('officer.left')
  given(officerDecider, [added, left]).when({ type: 'EraseOfficer' }, {}).then({ type: 'OfficerErased' })
  const erased = given(officerDecider, [added, left, { type: 'OfficerErased', data: {} }])
  erased.when(change, open).refused('officer.unknown')
  expect(erased.state.status).toBe('erased')
  given(officerDecider, []).when(change, open).refused('officer.unknown')
})
