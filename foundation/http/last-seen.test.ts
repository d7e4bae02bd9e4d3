// The guess is who came last, never who may: only the very same actor confirms it.
import { expect, test } from 'vitest'
import type { Actor } from '../core/actor.ts'
import { newId } from '../core/ids.ts'
import type { Credential, Identity } from './identity.ts'
import { lastSeenOf } from './last-seen.ts'

const tenant = newId()
const session: Credential = { kind: 'session', token: 'a' }
const actor = (role: 'officer' | 'handler'): Actor => ({
  tenant,
  account: 'account',
  person: null,
  unit: null,
  kind: 'person',
  grants: [{ role, programme: null, unit: null, unitPath: null, area: null, own: false }],
})
const marks = new Map([['rights', 1]])
const memory = () => lastSeenOf({} as Identity)

test('the second request is guessed, and confirmed while nothing has changed', () => {
  const seen = memory()
  expect(seen.guess(session)).toBeNull()
  expect(seen.confirm(session, actor('officer'), marks)).toBe(false)
  expect(seen.guess(session)).toEqual(actor('officer'))
  expect(seen.confirm(session, actor('officer'), marks)).toBe(true)
})

test('another role, or nobody, confirms nothing and replaces the guess', () => {
  const seen = memory()
  seen.confirm(session, actor('officer'), marks)
  expect(seen.confirm(session, actor('handler'), marks)).toBe(false)
  expect(seen.guess(session)).toEqual(actor('handler'))
  expect(seen.confirm(session, null, marks)).toBe(false)
  expect(seen.guess(session)).toBeNull()
})

test('nothing is guessed for an asker’s link or for nobody, nor from another identity', () => {
  const seen = memory()
  const link: Credential = { kind: 'link', token: 'a' }
  seen.confirm(link, actor('officer'), marks)
  expect(seen.guess(link)).toBeNull()
  expect(seen.guess({ kind: 'nobody', tenant })).toBeNull()
  seen.confirm(session, actor('officer'), marks)
  expect(memory().guess(session)).toBeNull()
})

test('the marks are those of the last time, and without any nobody is believed', () => {
  const seen = memory()
  seen.confirm(session, actor('officer'), null)
  expect(seen.remembered(session)).toBeNull()
  const moved = new Map([['rights', 2]])
  seen.confirm(session, actor('officer'), marks)
  seen.confirm(session, actor('officer'), moved)
  expect(seen.remembered(session)).toEqual({ actor: actor('officer'), marks: moved })
})
