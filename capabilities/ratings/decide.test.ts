// The rules of the asker's channel: nobody judges but the asker, through her own link, with her telephone proven.
import { describe, expect, test } from 'vitest'
import { roles, type Actor, type Grant } from '#foundation/core/actor.ts'
import { given, person, tenant } from '#foundation/testing/given.ts'
import type { RatingCommand } from './commands.ts'
import { doors } from './contract.ts'
import { ratingDecider, type RatingFacts } from './decide.ts'
import type { RatingEvent } from './events.ts'
import { messages } from './messages.ts'
import { codeRefusal, isLateNumber, type NumberFacts } from './number.ts'

const link = '01980000-0000-7000-8000-0000000000a1'
const other = '01980000-0000-7000-8000-0000000000a2'
const contact = '01980000-0000-7000-8000-0000000000b1'

const issue: RatingCommand = { type: 'IssueLink', link, about: 'matter', contact }
const issued = given(ratingDecider, []).when(issue, {}).decided as RatingEvent[]
const judge: RatingCommand = {
  type: 'GiveVerdict',
  ...{ link, grade: 2, words: ' 没有解决 ', claim: 'resolved', rung: 'department', programme: 'sample' },
}
const withdraw: RatingCommand = { type: 'ProveWithdrawal', link }
const asker: Actor = { tenant, account: null, person: link, unit: null, kind: 'asker', grants: [] }
const proven: RatingFacts & { actor: Actor } = { proof: 'proven', actor: asker }

describe('giving a link', () => {
  test('names the link and the contact, and no token', () => {
    given(ratingDecider, [])
      .when(issue, {})
      .then({ type: 'LinkIssued', data: { link, about: 'matter', contact } })
    expect(Object.keys(issued[0]!.data)).toEqual(['link', 'about', 'contact'])
  })
  test('to somebody who is no contact of the subject is refused', () =>
    given(ratingDecider, []).when(issue, { stranger: true }).refused('link.contact-unknown'))
  test('to nobody is refused, unless it is handed over in person', () => {
    given(ratingDecider, [])
      .when({ ...issue, contact: null }, {})
      .refused('link.nobody-to-tell')
    given(ratingDecider, [])
      .when({ ...issue, contact: null }, { inPerson: true })
      .then({ type: 'LinkIssued' })
  })
  test('may be repeated, but not without end', () => {
    given(ratingDecider, issued)
      .when({ ...issue, link: other }, {})
      .then({ type: 'LinkIssued' })
    const many = Array.from({ length: 50 }, () => issued[0]!)
    given(ratingDecider, many).when(issue, {}).refused('link.too-many')
  })
})

describe('the verdict', () => {
  test('keeps what the unit claimed beside what the asker says', () => {
    given(ratingDecider, issued)
      .when(judge, proven)
      .then({
        type: 'VerdictGiven',
        data: { link, grade: 2, words: '没有解决', claim: 'resolved', rung: 'department' },
      })
  })
  test('may be given again after the matter was reopened; both are kept', () => {
    const once = [...issued, ...(given(ratingDecider, issued).when(judge, proven).decided as RatingEvent[])]
    const twice = [
      ...once,
      ...(given(ratingDecider, once).when({ ...judge, grade: 5 }, proven).decided as RatingEvent[]),
    ]
    expect(given(ratingDecider, twice).state.verdicts.map(({ grade }) => grade)).toEqual([2, 5])
  })
  test.each([judge, withdraw])('$type without proof is refused', (command) => {
    given(ratingDecider, issued).when(command, { actor: asker }).refused('code.missing')
    given(ratingDecider, issued)
      .when(command, { ...proven, proof: 'wrong' })
      .refused('code.wrong')
    given(ratingDecider, issued)
      .when(command, { ...proven, proof: 'over' })
      .refused('code.over')
  })
  test('a withdrawal is proven in the same way', () =>
    given(ratingDecider, issued).when(withdraw, proven).then({ type: 'WithdrawalProven', data: { link } }))
})

describe('nobody else judges or withdraws, also with the right code', () => {
  const grant = { programme: null, unit: null, unitPath: null, area: null, own: false }
  test.each(roles.flatMap((role) => [judge, withdraw].map((command) => ({ role, command }))))(
    'a $role may not: $command.type',
    ({ role, command }) => {
      const grants: Grant[] = [{ ...grant, role }]
      given(ratingDecider, issued)
        .when(command, { ...proven, actor: person(link, { grants }) })
        .refused('rating.not-asker')
      const token: Actor = { ...asker, kind: 'token', account: other, grants }
      given(ratingDecider, issued)
        .when(command, { ...proven, actor: token })
        .refused('rating.not-asker')
    },
  )
  test('nor the system itself', () =>
    given(ratingDecider, issued)
      .when(judge, { ...proven, actor: { ...asker, kind: 'system' } })
      .refused('rating.not-asker'))
  test('nor the asker of another matter', () => {
    given(ratingDecider, issued)
      .when(judge, { ...proven, actor: { ...asker, person: other } })
      .refused('rating.not-asker')
    given(ratingDecider, issued)
      .when({ ...judge, link: other }, { ...proven, actor: { ...asker, person: other } })
      .refused('rating.not-asker')
  })
  test('nor a visitor without a link', () =>
    given(ratingDecider, issued)
      .when(judge, { ...proven, actor: { ...asker, person: null } })
      .refused('rating.not-asker'))
})

describe('a code goes to no number but hers', () => {
  const raisedAt = '2026-03-10T01:00:00.000Z'
  const facts = (more: Partial<NumberFacts>): NumberFacts => ({
    isStaffs: false,
    told: null,
    raisedAt,
    ...more,
  })
  const added = (at: string) => ({ how: 'added', at }) as const
  const changed = (at: string) => ({ how: 'changed', at }) as const

  test('that of an officer who serves is refused, however long it has been known', () => {
    const told = added('2020-01-01T00:00:00.000Z')
    expect(codeRefusal(facts({ isStaffs: true, told }), raisedAt)).toEqual({ refused: 'code.staff-number' })
  })
  test('that told with the contact before the matter, and one never written down, gets it at once', () => {
    for (const told of [null, added('2026-03-10T00:59:59.999Z'), added(raisedAt)])
      expect(codeRefusal(facts({ told }), raisedAt)).toBeNull()
  })
  test.each([
    ['added after the matter was raised', added('2026-03-10T01:00:00.001Z')],
    ['changed after it', changed('2026-03-12T01:00:00.000Z')],
    ['changed within three days before it', changed('2026-03-07T01:00:00.001Z')],
  ])('that %s rests for 72 hours', (_how, told) => {
    const until = new Date(Date.parse(told.at) + 72 * 3_600_000).toISOString()
    const before = new Date(Date.parse(until) - 1).toISOString()
    expect(isLateNumber(told, raisedAt)).toBe(true)
    expect(codeRefusal(facts({ told }), before)).toEqual({
      refused: 'code.number-late',
      details: { hours: 72, until },
    })
    expect(codeRefusal(facts({ told }), until)).toBeNull()
  })
  test('that changed longer before the matter is not late', () =>
    expect(isLateNumber(changed('2026-03-07T01:00:00.000Z'), raisedAt)).toBe(false))
})

test('every refusal that a door announces is worded in both languages', () => {
  const own = Object.values(doors).flatMap((door) => ('refusals' in door ? [...door.refusals] : []))
  const codes = own.filter((code) => /^(link|code|asker|start|rating)\./.test(code))
  expect(codes.length).toBeGreaterThan(10)
  for (const code of codes)
    expect(messages).toHaveProperty([code], {
      zh: expect.stringMatching(/\p{Script=Han}/u),
      en: expect.stringMatching(/\w/),
    })
})
