// The rules of a visit: given what was recorded, when this is asked, then that.
import { describe, expect, test } from 'vitest'
import { given, person } from '#foundation/testing/given.ts'
import { CorrectInput, RecordInput, type VisitCommand } from './commands.ts'
import { doors } from './contract.ts'
import { visitDecider, type VisitFacts } from './decide.ts'
import type { VisitEvent } from './events.ts'
import { messages } from './messages.ts'
import { visitsOf } from './programme.ts'

const officer = '01980000-0000-7000-8000-0000000000aa'
const colleague = '01980000-0000-7000-8000-0000000000ab'
const subject = '01980000-0000-7000-8000-0000000000b1'
const unit = '01980000-0000-7000-8000-0000000000c1'
const area = '01980000-0000-7000-8000-0000000000d1'

const programme = { key: 'sample', version: '1', words: { zh: '示例', en: 'sample' }, parts: {} }
const facts: VisitFacts = {
  programme: { key: 'sample', version: '1', part: visitsOf(programme) },
  subject: { answering: unit, area },
  strangers: { officers: [], contacts: [] },
}
const record: VisitCommand = {
  type: 'RecordVisit',
  subject,
  kind: 'on-site',
  metAt: '2026-03-01T02:00:00.000Z',
  officers: [officer],
  contacts: [],
  heard: ' 二期投产缺工 ',
  findings: [],
  promises: [],
}
const recorded = given(visitDecider, []).when(record, facts).decided as VisitEvent[]
const correct: VisitCommand = { type: 'CorrectVisit', reason: '记错了人', officers: [officer, colleague] }

describe('recording', () => {
  test('writes who met whom, when, how, and what was heard', () => {
    given(visitDecider, [])
      .when(record, facts)
      .then({
        type: 'VisitRecorded',
        data: {
          ...{ subject, kind: 'on-site', officers: [officer], heard: '二期投产缺工', recordedBy: officer },
          ...{
            metAt: '2026-03-01T02:00:00.000Z',
            answering: unit,
            area,
            programme: 'sample',
            programmeVersion: '1',
          },
        },
      })
  })
  test('a second time under one id is refused', () =>
    given(visitDecider, recorded).when(record, facts).refused('visit.recorded-already'))
  test('of a subject that is not served is refused', () =>
    given(visitDecider, [])
      .when(record, { ...facts, subject: null })
      .refused('visit.subject-unknown'))
  test('in a way the programme does not know is refused', () =>
    given(visitDecider, [])
      .when({ ...record, kind: 'balloon' }, facts)
      .refused('visit.kind-unknown'))
  test('with nobody there is refused', () =>
    given(visitDecider, [])
      .when({ ...record, officers: [] }, facts)
      .refused('visit.nobody-there'))
  test('naming an officer who does not serve is refused', () =>
    given(visitDecider, [])
      .when(record, { ...facts, strangers: { officers: [colleague], contacts: [] } })
      .refused('visit.officer-unknown'))
  test('naming a contact of another subject is refused', () =>
    given(visitDecider, [])
      .when(record, { ...facts, strangers: { officers: [], contacts: [colleague] } })
      .refused('visit.contact-unknown'))
  test('a phone whose clock is ahead loses nothing: the visit is dated by the server', () =>
    given(visitDecider, [])
      .when({ ...record, metAt: '2026-03-03T02:00:00.000Z' }, facts)
      .then({ data: { metAt: '2026-03-02T01:00:00.000Z' } }))
  test('a visit planned for next week is no visit yet', () =>
    given(visitDecider, [])
      .when({ ...record, metAt: '2026-03-09T02:00:00.000Z' }, facts)
      .refused('visit.in-future'))
  test('a moment with another zone is kept as the same moment', () =>
    given(visitDecider, [])
      .when({ ...record, metAt: '2026-03-01T10:00:00+08:00' }, facts)
      .then({ data: { metAt: '2026-03-01T02:00:00.000Z' } }))
})

describe('correcting', () => {
  test('adds an entry with what changed, and keeps what stood there', () => {
    const { decided } = given(visitDecider, recorded).when(correct, facts)
    expect(decided).toEqual([
      { type: 'VisitCorrected', data: { reason: '记错了人', changed: { officers: [officer, colleague] } } },
    ])
    const { state } = given(visitDecider, [...recorded, ...(decided as VisitEvent[])])
    expect(state.officers).toEqual([officer, colleague])
    expect(state.corrections).toMatchObject([{ reason: '记错了人', before: { officers: [officer] } }])
  })
  test('is for the one who recorded it', () =>
    given(visitDecider, recorded)
      .when(correct, { ...facts, actor: person(colleague) })
      .refused('visit.not-yours'))
  test('of nothing is refused', () =>
    given(visitDecider, recorded)
      .when({ type: 'CorrectVisit', reason: '重写', heard: '二期投产缺工', kind: 'on-site' }, facts)
      .refused('visit.nothing-corrected'))
  test('of a visit that is not there is refused', () =>
    given(visitDecider, []).when(correct, facts).refused('visit.unknown'))
  test.each([
    [{ kind: 'balloon' }, {}, 'visit.kind-unknown'],
    [{ metAt: '2026-04-01T00:00:00.000Z' }, {}, 'visit.in-future'],
    [{}, { strangers: { officers: [colleague], contacts: [] } }, 'visit.officer-unknown'],
    [{}, { strangers: { officers: [], contacts: [colleague] } }, 'visit.contact-unknown'],
  ])('to %o with %o is refused', (more, change, code) =>
    given(visitDecider, recorded)
      .when({ ...correct, ...more }, { ...facts, ...change })
      .refused(code),
  )
})

test('there is no field for a photo or a place, and an unknown field is refused', () => {
  for (const schema of [RecordInput, CorrectInput]) {
    expect(Object.keys(schema.properties).join()).not.toMatch(
      /photo|picture|location|place|lat|lng|geo|check/i,
    )
    expect(schema).toMatchObject({ additionalProperties: false })
  }
})

test('a programme may name its own kinds of visit', () => {
  const kinds = [{ key: 'dialogue', words: { zh: '座谈', en: 'talk' } }]
  expect(visitsOf({ ...programme, parts: { visits: { kinds } } }).kinds).toEqual(kinds)
})

test('every refusal that a door announces is worded in both languages', () => {
  const own = Object.values(doors).flatMap((door) => ('refusals' in door ? [...door.refusals] : []))
  const codes = own.filter((code) => /^(visit|promise)\./.test(code))
  expect(codes.length).toBeGreaterThan(10)
  for (const code of codes)
    expect(messages).toHaveProperty([code], {
      zh: expect.stringMatching(/\p{Script=Han}/u),
      en: expect.stringMatching(/\w/),
    })
})
