// The rules of a pairing, each refusal by its code.
import { describe, expect, test } from 'vitest'
import { given } from '#foundation/testing/given.ts'
import { pairingDecider, type PairingFacts, type Standing } from './decide.ts'
import type { PairingEvent } from './events.ts'
import { leadToEnd } from './hand-over.ts'
import { messages } from './messages.ts'
import { leadingRole, roleOf, type PairingsPart } from './programme.ts'
import { overlaps } from './state.ts'

const id = (n: number) => `01980000-0000-7000-8000-0000000000${n}`
const subject = id(10)
const officer = id(11)
const other = id(12)
const team = id(13)
const part: PairingsPart = {
  roles: [
    { key: 'member', words: { zh: '成员', en: 'member' }, leads: false },
    { key: 'lead', words: { zh: '牵头', en: 'lead' }, leads: true },
  ],
}
const fine: PairingFacts = {
  programme: { key: 'sample', part },
  standing: [],
  subject: 'ok',
  partyKnown: true,
  inReach: true,
}
const begin = {
  type: 'BeginPairing',
  programme: 'sample',
  subject,
  officer,
  role: 'lead',
  from: '2026-03-02',
} as const
const begun: PairingEvent = {
  type: 'PairingBegun',
  data: {
    programme: 'sample',
    subject,
    officer,
    team: null,
    role: 'lead',
    leads: true,
    from: '2026-03-02',
    to: null,
  },
}
const lead: Standing = {
  id: id(20),
  programme: 'sample',
  officer: other,
  team: null,
  role: 'lead',
  leads: true,
  from: '2026-01-01',
  to: null,
  partyName: '何远山',
}

describe('beginning', () => {
  test('keeps the party, the role, whether it leads, and the span', () => {
    given(pairingDecider, []).when(begin, fine).then(begun)
    given(pairingDecider, [])
      .when({ ...begin, officer: null, team, role: 'member', to: '2026-06-01' }, fine)
      .then({ data: { officer: null, team, leads: false, to: '2026-06-01' } })
  })
  test('is refused twice under one id', () => {
    given(pairingDecider, [begun]).when(begin, fine).refused('pairing.begun-already')
  })
  test('needs a programme in force and a role of it', () => {
    given(pairingDecider, [])
      .when(begin, { ...fine, programme: null })
      .refused('programme.unknown')
    given(pairingDecider, [])
      .when({ ...begin, role: 'chief' }, fine)
      .refused('pairing.role-unknown')
  })
  test('needs exactly one of officer and team', () => {
    given(pairingDecider, [])
      .when({ ...begin, team }, fine)
      .refused('pairing.one-party')
    given(pairingDecider, [])
      .when({ ...begin, officer: null }, fine)
      .refused('pairing.one-party')
  })
  test('needs a subject that is served, a party in service, and an office in reach', () => {
    given(pairingDecider, [])
      .when(begin, { ...fine, subject: 'unknown' })
      .refused('pairing.subject-unknown')
    given(pairingDecider, [])
      .when(begin, { ...fine, subject: 'retired' })
      .refused('pairing.subject-retired')
    given(pairingDecider, [])
      .when(begin, { ...fine, partyKnown: false })
      .refused('pairing.party-unknown')
    given(pairingDecider, [])
      .when(begin, { ...fine, inReach: false })
      .refused('pairing.out-of-reach')
  })
  test('needs a span of at least a day', () => {
    given(pairingDecider, [])
      .when({ ...begin, to: '2026-03-02' }, fine)
      .refused('pairing.span-empty')
    given(pairingDecider, [])
      .when({ ...begin, to: '2026-03-03' }, fine)
      .then({ type: 'PairingBegun' })
  })
  test('is refused the lead while somebody has it, by name, and given it from the day that one is over', () => {
    const { decided } = given(pairingDecider, []).when(begin, { ...fine, standing: [lead] })
    expect(decided).toMatchObject({
      refused: 'pairing.lead-taken',
      details: { name: '何远山', officer: other, pairing: lead.id },
    })
    given(pairingDecider, [])
      .when(begin, { ...fine, standing: [{ ...lead, to: '2026-03-02' }] })
      .then(begun)
    given(pairingDecider, [])
      .when(begin, { ...fine, standing: [{ ...lead, to: '2026-03-03' }] })
      .refused('pairing.lead-taken')
  })
  test('is refused the lead when somebody is to have it later, unless it ends before', () => {
    const later = { ...lead, from: '2026-09-01' }
    given(pairingDecider, [])
      .when(begin, { ...fine, standing: [later] })
      .refused('pairing.lead-taken')
    given(pairingDecider, [])
      .when({ ...begin, to: '2026-09-01' }, { ...fine, standing: [later] })
      .then({ type: 'PairingBegun' })
  })
  test('lets others stand beside the lead, but nobody twice in one role', () => {
    given(pairingDecider, [])
      .when({ ...begin, role: 'member' }, { ...fine, standing: [lead] })
      .then({ type: 'PairingBegun' })
    const same = { ...lead, officer, role: 'member', leads: false }
    given(pairingDecider, [])
      .when({ ...begin, role: 'member' }, { ...fine, standing: [same] })
      .refused('pairing.standing-already')
    const elsewhere = { ...same, programme: 'santai' }
    given(pairingDecider, [])
      .when({ ...begin, role: 'member' }, { ...fine, standing: [elsewhere] })
      .then({ type: 'PairingBegun' })
  })
})

describe('ending', () => {
  const end = { type: 'EndPairing', on: '2026-05-01', reason: ' 调离 ', successor: null } as const
  test('sets the first day without it', () => {
    const { state } = given(pairingDecider, [
      begun,
      { type: 'PairingEnded', data: { on: '2026-05-01', reason: '调离', successor: null } },
    ])
    expect(state).toMatchObject({ from: '2026-03-02', to: '2026-05-01', ended: { reason: '调离' } })
    given(pairingDecider, [begun])
      .when(end, fine)
      .then({ data: { on: '2026-05-01', reason: '调离', successor: null } })
  })
  test('on its first day means that it never was', () => {
    given(pairingDecider, [begun])
      .when({ ...end, on: '2026-03-02' }, fine)
      .then({ type: 'PairingEnded' })
  })
  test('is refused before it began, once it is over, for an unknown one and out of reach', () => {
    const over: PairingEvent = {
      type: 'PairingEnded',
      data: { on: '2026-05-01', reason: '调离', successor: null },
    }
    given(pairingDecider, [begun])
      .when({ ...end, on: '2026-03-01' }, fine)
      .refused('pairing.end-before-begin')
    given(pairingDecider, [begun, over]).when(end, fine).refused('pairing.over')
    given(pairingDecider, [begun, over])
      .when({ ...end, on: '2026-04-01' }, fine)
      .then({ type: 'PairingEnded' })
    given(pairingDecider, []).when(end, fine).refused('pairing.unknown')
    given(pairingDecider, [begun])
      .when(end, { ...fine, inReach: false })
      .refused('pairing.out-of-reach')
  })
})

describe('handing the lead over', () => {
  const wanted = { from: '2026-03-02', officer, team: null }
  test('ends whoever leads on that day, and nobody when nobody does', () => {
    expect(leadToEnd([lead], wanted)).toBe(lead)
    expect(leadToEnd([], wanted)).toBeNull()
    expect(leadToEnd([{ ...lead, leads: false }], wanted)).toBeNull()
    expect(leadToEnd([{ ...lead, to: '2026-03-02' }], wanted)).toBeNull()
    expect(leadToEnd([{ ...lead, from: '2026-03-03' }], wanted)).toBeNull()
  })
  test('to the one who has it is refused', () => {
    expect(leadToEnd([{ ...lead, officer }], wanted)).toMatchObject({ refused: 'pairing.leads-already' })
  })
})

test('half-open spans that touch do not overlap', () => {
  const span = (from: string, to: string | null) => ({ from, to })
  expect(overlaps(span('2026-01-01', '2026-02-01'), span('2026-02-01', null))).toBe(false)
  expect(overlaps(span('2026-01-01', null), span('2026-02-01', '2026-02-02'))).toBe(true)
  expect(overlaps(span('2026-02-01', '2026-02-02'), span('2026-01-01', null))).toBe(true)
})

test('the leading role is found among the others', () => {
  expect(leadingRole(part)?.key).toBe('lead')
  expect(leadingRole({ roles: [] })).toBeNull()
  expect(roleOf(part, 'member')?.leads).toBe(false)
})

test('every message is worded in both languages', () => {
  for (const words of Object.values(messages)) expect(words.zh && words.en).toBeTruthy()
})
