// The rules of a consultation: days and units, opinions and silence, a decision whose every part has an owner.
import { describe, expect, test } from 'vitest'
import { compiled } from '#foundation/testing/deadlines.ts'
import { person } from '#foundation/testing/given.ts'
import { storyOf } from '#foundation/testing/story.ts'
import type { CommandOf } from './commands.ts'
import { consultationDecider, type ConsultationFacts } from './decide.ts'

const idOf = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [bureau, land, power, matter, task] = [1, 2, 3, 11, 21].map(idOf) as [
  string,
  string,
  string,
  string,
  string,
]
const facts: ConsultationFacts = {
  calendar: compiled({ version: '1' }),
  ...{ mayLead: true, speaksFor: true, strangers: [], deadMatters: [], programmeKnown: true, subject: null },
  silence: 'counts-late',
  taskIds: [task],
}
const convene: CommandOf<'Convene'> = {
  type: 'Convene',
  ...{ programme: 'sample', form: 'consultation', title: ' 用地与用电 ', question: '先扩容还是先供地？' },
  options: [
    { key: 'a', text: '先扩容' },
    { key: 'b', text: '先供地' },
  ],
  matters: [matter],
  units: [{ unit: land }, { unit: power, part: ' 用电 ' }],
  opinionsBy: '2026-03-05',
}
const none = storyOf(consultationDecider, facts)
const convened = none.then('2026-03-02 10:00', convene)
const meeting = none.then('2026-03-02 10:00', { ...convene, form: 'deliberation', heldOn: '2026-03-06' })
const says = (unit: string, more: object = {}): CommandOf<'GiveOpinion'> => {
  return { type: 'GiveOpinion', unit, text: ' 同意 ', ...more }
}
const part = { unit: land, text: ' 供地 ', within: { limit: 5, unit: 'wd' as const }, matter }
const decide: CommandOf<'Decide'> = { type: 'Decide', option: 'b', text: ' 先供地 ', parts: [part] }
const heard = convened
  .then('2026-03-03 10:00', says(land))
  .then('2026-03-03 11:00', says(power, { option: 'b' }))

describe('convening', () => {
  test('asks each unit by the end of a day', () => {
    expect(convened.state).toMatchObject({
      ...{ status: 'open', title: '用地与用电', matters: [matter], opinionsDue: '2026-03-05T15:59:59.999Z' },
      voices: [
        { unit: land, part: null, opinion: null, silent: null },
        { unit: power, part: '用电' },
      ],
    })
  })
  test.each<[object, object, string]>([
    [{}, { mayLead: false }, 'consultation.not-yours'],
    [{}, { programmeKnown: false }, 'programme.unknown'],
    [{}, { subject: 'unknown' }, 'consultation.subject-unknown'],
    [{}, { strangers: [land] }, 'consultation.unit-unknown'],
    [{}, { deadMatters: [matter] }, 'consultation.matter-over'],
    [{ units: [{ unit: land }, { unit: land }] }, {}, 'consultation.unit-twice'],
    [{ options: [convene.options![0], convene.options![0]] }, {}, 'consultation.option-twice'],
    [{ opinionsBy: null }, {}, 'consultation.opinion-day-missing'],
    [{ form: 'on-site' }, {}, 'consultation.meeting-day-missing'],
    [{ opinionsBy: '2026-03-01' }, {}, 'consultation.day-past'],
    [{ form: 'deliberation', heldOn: '2026-03-04' }, {}, 'consultation.opinions-after-meeting'],
  ])('is refused: %o %o', (more, other, code) => {
    expect(none.refusal('2026-03-02 10:00', { ...convene, ...more }, other)).toBe(code)
  })
  test('happens once, and nothing happens before it', () => {
    expect(convened.refusal('2026-03-02 11:00', convene)).toBe('consultation.convened-already')
    expect(none.refusal('2026-03-02 10:00', says(land))).toBe('consultation.unknown')
  })
  test('another unit may be asked, once', () => {
    const more = convened.then('2026-03-02 11:00', { type: 'AskUnit', unit: bureau })
    expect(more.state.voices).toHaveLength(3)
    expect(more.refusal('2026-03-02 12:00', { type: 'AskUnit', unit: bureau })).toBe(
      'consultation.unit-twice',
    )
    const strange = { strangers: [bureau] }
    expect(convened.refusal('2026-03-02 12:00', { type: 'AskUnit', unit: bureau }, strange)).toBe(
      'consultation.unit-unknown',
    )
  })
})

describe('an opinion', () => {
  test('is kept as it was said, the last one of a unit', () => {
    expect(
      heard.then('2026-03-04 09:00', says(power, { text: '改主意了' })).state.voices[1]!.opinion,
    ).toMatchObject({
      text: '改主意了',
      option: null,
      late: false,
    })
  })
  test.each<[object, object, string]>([
    [{ unit: bureau }, {}, 'consultation.not-asked'],
    [{}, { speaksFor: false }, 'consultation.not-your-unit'],
    [{ option: 'c' }, {}, 'consultation.option-unknown'],
  ])('is refused: %o %o', (more, other, code) => {
    expect(convened.refusal('2026-03-03 10:00', says(land, more), other)).toBe(code)
  })
  test('after its day is late, and the silence before it stays written', () => {
    const late = convened.then('2026-03-06 09:00', says(land))
    expect(late.state.voices).toMatchObject([
      { opinion: { late: true }, silent: { means: 'counts-late' } },
      { opinion: null, silent: { means: 'counts-late' } },
    ])
  })
})

describe('silence', () => {
  test('is written once the day is over, for those alone who said nothing, and once', () => {
    const one = convened.then('2026-03-03 10:00', says(land))
    expect(one.asks('2026-03-05 23:59', { type: 'NoteSilence' })).toEqual([])
    const noted = one.then('2026-03-06 00:00', { type: 'NoteSilence' })
    expect(noted.entries.at(-1)).toMatchObject({
      type: 'UnitsSilent',
      data: { units: [power], means: 'counts-late' },
    })
    expect(noted.asks('2026-03-07 00:00', { type: 'NoteSilence' })).toEqual([])
  })
  test('is nothing where all spoke, or no day was given', () => {
    expect(heard.asks('2026-03-09 10:00', { type: 'NoteSilence' })).toEqual([])
    const open = none.then('2026-03-02 10:00', {
      ...convene,
      ...{ form: 'on-site', heldOn: '2026-03-03', opinionsBy: null },
    })
    expect(open.asks('2026-03-09 10:00', { type: 'NoteSilence' })).toEqual([])
  })
})

describe('putting it off', () => {
  test('says from when and why, and gives the silent another chance', () => {
    const later = convened.then('2026-03-05 10:00', {
      type: 'PutOff',
      opinionsBy: '2026-03-09',
      reason: '补材料',
    })
    expect(later.state.opinionsDue).toBe('2026-03-09T15:59:59.999Z')
    expect(later.asks('2026-03-06 10:00', { type: 'NoteSilence' })).toEqual([])
  })
  test.each<[object, string]>([
    [{}, 'consultation.unchanged'],
    [{ opinionsBy: '2026-03-04' }, 'consultation.day-past'],
    [{ opinionsBy: '2026-03-09' }, 'consultation.opinions-after-meeting'],
  ])('is refused: %o', (more, code) => {
    expect(meeting.refusal('2026-03-05 10:00', { type: 'PutOff', reason: '补材料', ...more })).toBe(code)
  })
})

describe('a decision', () => {
  test('gives every part an owner, a day and a task', () => {
    const decided = heard.then('2026-03-04 10:00', decide)
    expect(decided.state).toMatchObject({
      status: 'decided',
      decision: { option: 'b', text: '先供地', parts: [{ unit: land, text: '供地', task, matter }] },
    })
  })
  test('waits for those who may still speak, and then writes who was silent', () => {
    const one = convened.then('2026-03-03 10:00', says(land))
    expect(one.refusal('2026-03-05 18:00', decide)).toBe('consultation.opinions-awaited')
    const decided = one.then('2026-03-06 09:00', decide)
    expect(decided.entries.slice(-2).map(({ type }) => type)).toEqual(['UnitsSilent', 'Decided'])
  })
  test.each<[object, object, string]>([
    [{}, { mayLead: false }, 'consultation.not-yours'],
    [{ option: 'c' }, {}, 'consultation.option-unknown'],
    [{ parts: [{ ...part, due: '2026-03-20' }] }, {}, 'consultation.part-day'],
    [{ parts: [{ unit: land, text: '供地' }] }, {}, 'consultation.part-day'],
    [{ parts: [{ ...part, matter: idOf(12) }] }, {}, 'consultation.part-matter'],
    [{}, { strangers: [land] }, 'consultation.unit-unknown'],
  ])('is refused: %o %o', (more, other, code) => {
    expect(heard.refusal('2026-03-04 10:00', { ...decide, ...more }, other)).toBe(code)
  })
  test('of a meeting comes after it was held, and so do its minutes', () => {
    const minutes: CommandOf<'WriteMinutes'> = {
      ...{ type: 'WriteMinutes', attended: ['张三'], text: ' 议定如下 ' },
    }
    const said = meeting.then('2026-03-03 10:00', says(land)).then('2026-03-03 11:00', says(power))
    expect(said.refusal('2026-03-05 10:00', decide)).toBe('consultation.not-held')
    expect(said.refusal('2026-03-05 10:00', minutes)).toBe('consultation.not-held')
    expect(said.then('2026-03-06 15:00', minutes).state.minutes).toMatchObject({ text: '议定如下' })
  })
  test('ends it, and so does calling it off', () => {
    const ended = heard.then('2026-03-04 10:00', decide)
    expect(ended.refusal('2026-03-04 11:00', says(land))).toBe('consultation.over')
    expect(ended.asks('2026-03-09 11:00', { type: 'NoteSilence' })).toEqual([])
    const off = convened.then('2026-03-03 10:00', { type: 'CallOff', reason: ' 已另行解决 ' })
    expect(off.state.status).toBe('called-off')
    expect(off.refusal('2026-03-04 11:00', decide)).toBe('consultation.over')
  })
})

test('who acts is kept with each step', () => {
  const who = person(idOf(99), { unit: bureau })
  const told = convened.then('2026-03-03 10:00', { type: 'CallOff', reason: '不再需要' }, {}, who)
  expect(told.state.steps.at(-1)).toMatchObject({ by: who.person, unit: bureau, text: '不再需要' })
})
