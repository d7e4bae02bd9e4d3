// The rules of accounts and roles: nobody can do everything.
import { describe, expect, test } from 'vitest'
import { administrators, roles, type Actor, type Role } from '#foundation/core/actor.ts'
import { given as givenPast, person as somebody } from '#foundation/testing/given.ts'
import { accountDecider } from './decide.ts'
import type { AccountEvent } from './events.ts'
import { passwordWeakness } from './password-rule.ts'

const who = '01980000-0000-7000-8000-0000000000a1'
const grantId = '01980000-0000-7000-8000-0000000000c1'
const otherId = '01980000-0000-7000-8000-0000000000c2'
const unit = '01980000-0000-7000-8000-00000000000b'

const open = { type: 'OpenAccount', kind: 'person', person: who, unit: null } as const
const opened: AccountEvent = { type: 'AccountOpened', data: { kind: 'person', person: who, unit: null } }
const system: AccountEvent = { type: 'AccountOpened', data: { kind: 'system', person: null, unit } }
const disabled: AccountEvent = { type: 'AccountDisabled', data: { reason: '退休' } }

const given = (past: readonly AccountEvent[]) => givenPast(accountDecider, past)

function granted(role: Role, id = grantId): AccountEvent {
  return {
    type: 'GrantGiven',
    data: { id, role, programme: null, unit: null, area: null, own: role === 'contact' },
  }
}

function give(role: Role, more: object = {}) {
  return { type: 'GiveGrant', id: otherId, role, ...more } as const
}

function acting(role: Role): Actor {
  const grant = { role, programme: null, unit: null, unitPath: null, area: null, own: false }
  return somebody('01980000-0000-7000-8000-0000000000bb', { grants: [grant] })
}

describe('opening', () => {
  test('one account for one person, or for one system', () => {
    given([]).when(open, { person: 'officer' }).then(opened)
    given([])
      .when({ ...open, kind: 'system', person: null, unit }, { person: null })
      .then(system)
  })

  test('is refused for a taken name, an unknown person, a second account or a unit that does not fit', () => {
    given([opened]).when(open, {}).refused('account.opened-already')
    given([]).when(open, { usernameTaken: true }).refused('account.username-taken')
    given([]).when(open, { person: 'unknown' }).refused('account.person-unknown')
    given([]).when(open, { person: 'officer', personHasAccount: true }).refused('account.person-has-one')
    given([])
      .when({ ...open, kind: 'system' }, {})
      .refused('account.system-person')
    given([])
      .when({ ...open, unit }, {})
      .refused('account.unit-of-person')
    given([])
      .when({ ...open, person: null, kind: 'system', unit }, { unitUnknown: true })
      .refused('account.unit-unknown')
  })
})

describe('the three administrators', () => {
  const pairs = administrators.flatMap((held) =>
    roles.filter((role) => role !== held).map((role) => [held, role] as const),
  )

  test.each(pairs)('who is %s is never %s too, in either order', (held, role) => {
    const contact = role === 'contact' ? { person: 'contact' as const, own: true } : {}
    given([opened, granted(held)])
      .when(give(role, contact), { person: contact.person ?? null })
      .refused('grant.sides-apart')
    given([opened, granted(role)])
      .when(give(held), {})
      .refused('grant.sides-apart')
  })

  test('after the last role is withdrawn another side is open again', () => {
    const past = [
      opened,
      granted('handler'),
      { type: 'GrantWithdrawn', data: { id: grantId } } as AccountEvent,
    ]
    given(past)
      .when(give('auditor'), {})
      .then({ type: 'GrantGiven', data: { role: 'auditor' } })
  })

  test('working roles stand beside each other', () => {
    given([opened, granted('officer')])
      .when(give('leader'), { person: 'officer' })
      .then({ data: { role: 'leader' } })
  })

  test('an administrator has no scope and is no system', () => {
    given([opened]).when(give('sysadmin', { unit }), {}).refused('grant.administrator-scope')
    given([system]).when(give('secadmin'), {}).refused('grant.system-account')
  })

  test('the last of a kind is neither disabled nor loses the role', () => {
    given([opened, granted('secadmin')])
      .when({ type: 'DisableAccount', reason: 'x' }, { lastOfSide: true })
      .refused('account.last-administrator')
    given([opened, granted('secadmin')])
      .when({ type: 'WithdrawGrant', id: grantId }, { lastOfSide: true })
      .refused('account.last-administrator')
  })

  test('is opened anew at the machine’s own console only, once, with a reason', () => {
    const recover = {
      type: 'RecoverAdministrator',
      grant: grantId,
      role: 'secadmin',
      reason: ' 忘记口令 ',
    } as const
    const console: Actor = { ...acting('sysadmin'), account: null, kind: 'system' }
    given([])
      .when(recover, { actor: console })
      .then(
        { type: 'AccountOpened', data: { kind: 'person', person: null } },
        { type: 'AdministratorRecovered', data: { role: 'secadmin', reason: '忘记口令' } },
        { type: 'GrantGiven', data: { id: grantId, role: 'secadmin' } },
        { type: 'PasswordChanged', data: { by: 'administrator' } },
      )
    given([])
      .when(recover, { actor: acting('sysadmin') })
      .refused('account.recover-on-console')
    given([opened]).when(recover, { actor: console }).refused('account.opened-already')
    given([]).when(recover, { actor: console, usernameTaken: true }).refused('account.username-taken')
    given([])
      .when({ ...recover, reason: '  ' }, { actor: console })
      .refused('account.recover-reason')
  })

  test('keys of security administrators and auditors are not the system administrator’s to set', () => {
    const reset = { type: 'ChangePassword', by: 'administrator' } as const
    given([opened, granted('auditor')])
      .when(reset, { actor: acting('sysadmin') })
      .refused('account.key-of-other')
    given([opened, granted('auditor')])
      .when(reset, { actor: acting('secadmin') })
      .then({ type: 'PasswordChanged' })
    given([opened, granted('handler')])
      .when(reset, { actor: acting('secadmin') })
      .refused('account.key-of-other')
    given([opened, granted('handler')])
      .when(reset, { actor: acting('sysadmin') })
      .then({ type: 'PasswordChanged' })
    given([opened, granted('secadmin')])
      .when({ type: 'LinkIdentity', issuer: 'i' }, { actor: acting('sysadmin') })
      .refused('account.key-of-other')
  })
})

describe('roles', () => {
  test('are given once, by another, within a scope that exists', () => {
    given([opened])
      .when(give('handler', { unit }), { person: 'officer' })
      .then({ data: { role: 'handler', unit } })
    given([opened, granted('handler')])
      .when(give('handler'), {})
      .refused('grant.given-already')
    given([opened]).when(give('handler'), { oneself: true }).refused('grant.to-oneself')
    given([opened]).when(give('handler', { unit }), { unitUnknown: true }).refused('grant.unit-unknown')
    given([opened])
      .when(give('handler', { area: unit }), { areaUnknown: true })
      .refused('grant.area-unknown')
    given([opened, disabled]).when(give('handler'), {}).refused('account.disabled')
    given([]).when(give('handler'), {}).refused('account.unknown')
  })

  test('a contact is a contact and nothing else, and reaches what is her own', () => {
    given([opened])
      .when(give('contact', { own: true }), { person: 'contact' })
      .then({ data: { role: 'contact', own: true } })
    given([opened]).when(give('contact'), { person: 'contact' }).refused('grant.contact-own')
    given([opened])
      .when(give('contact', { own: true }), { person: 'officer' })
      .refused('grant.contact-only')
    given([opened]).when(give('handler'), { person: 'contact' }).refused('grant.contact-only')
  })

  test('are withdrawn by another, when held', () => {
    given([opened, granted('handler')])
      .when({ type: 'WithdrawGrant', id: grantId }, {})
      .then({ type: 'GrantWithdrawn' })
    given([opened]).when({ type: 'WithdrawGrant', id: grantId }, {}).refused('grant.unknown')
    given([opened, granted('handler')])
      .when({ type: 'WithdrawGrant', id: grantId }, { oneself: true })
      .refused('grant.to-oneself')
  })
})

describe('keys', () => {
  test('a disabled account gets no new key, and can lose the ones it has', () => {
    given([opened, disabled])
      .when({ type: 'ChangePassword', by: 'holder' }, { oneself: true })
      .refused('account.disabled')
    given([opened, disabled])
      .when({ type: 'UnlinkIdentity', issuer: 'i' }, {})
      .then({ type: 'IdentityUnlinked' })
    given([opened, disabled]).when({ type: 'EnableAccount' }, {}).then({ type: 'AccountEnabled' })
    given([opened]).when({ type: 'EnableAccount' }, {}).then()
    given([opened, disabled]).when({ type: 'DisableAccount', reason: 'x' }, {}).then()
  })

  test('the last way in of the last of a kind is not taken away', () => {
    const unlink = { type: 'UnlinkIdentity', issuer: 'i' } as const
    const past = [opened, granted('secadmin')]
    given(past).when(unlink, { lastOfSide: true, wayInLeft: false }).refused('account.last-administrator')
    given(past).when(unlink, { lastOfSide: true, wayInLeft: true }).then({ type: 'IdentityUnlinked' })
    given(past).when(unlink, { lastOfSide: false, wayInLeft: false }).then({ type: 'IdentityUnlinked' })
    given([...past, disabled])
      .when(unlink, { lastOfSide: true, wayInLeft: false })
      .then({ type: 'IdentityUnlinked' })
  })

  test('a system account has tokens within its roles, and no password', () => {
    const issue = {
      type: 'IssueToken',
      token: otherId,
      grants: [grantId],
      until: '2027-01-01T00:00:00.000Z',
    } as const
    given([system])
      .when({ type: 'ChangePassword', by: 'administrator' }, { actor: acting('sysadmin') })
      .refused('account.system-password')
    given([system, granted('handler')])
      .when(issue, {})
      .then({ type: 'TokenIssued' })
    given([system]).when(issue, {}).refused('token.grant-unknown')
    given([opened, granted('handler')])
      .when(issue, {})
      .refused('token.system-only')
    const issued: AccountEvent = {
      type: 'TokenIssued',
      data: { token: otherId, grants: [grantId], until: issue.until },
    }
    given([system, granted('handler'), issued])
      .when({ type: 'RevokeToken', token: otherId }, {})
      .then({ type: 'TokenRevoked' })
    given([system]).when({ type: 'RevokeToken', token: otherId }, {}).refused('token.unknown')
  })

  test.each([
    ['short', 'Aa1!aaaaa'],
    ['common', 'Password2026!!'],
    ['common', '13900001234'],
    ['common', 'woaini5201314'],
    ['common', 'LXM19900101'],
    ['common', '1q2w3e4r5t!'],
    ['common', 'aAaAaAaAaAaA'],
    ['contains-name', 'linxm-is-here-42'],
  ])('a password is refused as %s: %s', (why, password) => {
    expect(passwordWeakness(password, 'linxm')?.refused).toBe(`password.${why}`)
  })

  test('a long sentence is a good password', () => {
    expect(passwordWeakness('山高水长路在脚下走', 'linxm')?.refused).toBe('password.short')
    expect(passwordWeakness('山高水长路在脚下走一步', 'linxm')).toBeNull()
    expect(passwordWeakness('correct horse battery', 'linxm')).toBeNull()
  })
})
