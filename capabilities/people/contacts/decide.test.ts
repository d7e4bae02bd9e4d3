// The rules of a contact's record, each refusal once.
import { describe, expect, test } from 'vitest'
import { given, person } from '#foundation/testing/given.ts'
import { contactDecider } from './decide.ts'
import type { ContactEvent } from './events.ts'

const subject = '01980000-0000-7000-8000-00000000000d'
const add = { type: 'AddContact', subject, duty: '行政经理', main: true } as const
const added: ContactEvent = { type: 'ContactAdded', data: { subject, duty: '行政经理', main: true } }
const change = { type: 'ChangeContact', duty: '行政经理', main: true, corrected: [] } as const

test('a contact is added once, under an id that is nobody’s', () => {
  given(contactDecider, []).when(add, {}).then(added)
  given(contactDecider, [added]).when(add, {}).refused('contact.added-already')
  given(contactDecider, []).when(add, { idTaken: true }).refused('contact.added-already')
})

test('a correction names the field, never the value', () => {
  given(contactDecider, [added])
    .when({ ...change, corrected: ['phone'] }, {})
    .then({ type: 'ContactChanged', data: { corrected: ['phone'] } })
  given(contactDecider, [added]).when(change, {}).then()
  given(contactDecider, []).when(change, {}).refused('contact.unknown')
})

test('showing a number is an entry with its purpose, and there must be a number', () => {
  const reveal = { type: 'RevealContact', purpose: ' 约现场走访 ' } as const
  given(contactDecider, [added])
    .when(reveal, { hasPhone: true })
    .then({ type: 'ContactRevealed', data: { purpose: '约现场走访' } })
  given(contactDecider, [added])
    .when(reveal, { hasPhone: false, actor: person(subject) })
    .refused('contact.no-phone')
  given(contactDecider, []).when(reveal, { hasPhone: true }).refused('contact.unknown')
})

test('an erased contact keeps neither duty nor rank, and can do nothing more', () => {
  const erased: ContactEvent = { type: 'ContactErased', data: {} }
  given(contactDecider, [added]).when({ type: 'EraseContact' }, {}).then(erased)
  expect(given(contactDecider, [added, erased]).state).toMatchObject({
    status: 'erased',
    duty: null,
    main: false,
  })
  given(contactDecider, [added, erased]).when({ type: 'EraseContact' }, {}).refused('contact.unknown')
})

describe('the number of an officer who serves', () => {
  test('is refused as a contact’s, naming the field', () => {
    const refused = given(contactDecider, []).when(add, { staffNumber: true })
    refused.refused('contact.staff-number')
    expect(refused.decided).toMatchObject({ details: { field: 'phone' } })
    given(contactDecider, [added])
      .when({ ...change, corrected: ['phone'] }, { staffNumber: true })
      .refused('contact.staff-number')
  })
  test('does not stand in the way of correcting a name', () =>
    given(contactDecider, [added])
      .when({ ...change, corrected: ['name'] }, { staffNumber: true })
      .then({ type: 'ContactChanged', data: { corrected: ['name'] } }))
})

test('who told a number and when is kept, each time', () => {
  const corrected = (...fields: string[]): ContactEvent => ({
    type: 'ContactChanged',
    data: { duty: null, main: true, corrected: fields },
  })
  const { state } = given(contactDecider, [
    added,
    corrected('name'),
    corrected('phone'),
    corrected('name', 'phone'),
  ])
  expect(state.numbers.map(({ how, version }) => [how, version])).toEqual([
    ['added', 1],
    ['changed', 3],
    ['changed', 4],
  ])
})
