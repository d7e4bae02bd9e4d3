// The rules of a slip, each with what it refuses.
import { describe, expect, test } from 'vitest'
import { given, person, recorded } from '#foundation/testing/given.ts'
import type { IssueFacts, Standing } from './decide.ts'
import { slipDecider } from './decide.ts'
import type { CommandOf } from './commands.ts'
import type { SlipEvent } from './events.ts'

const [bureau, office, county] = ['b-unit', 'o-unit', 'c-unit']
const [qian, zhou, he] = [
  person('qian', { unit: office }),
  person('zhou', { unit: bureau }),
  person('he', { unit: county }),
]
const about = { kind: 'matter', id: 'm-1' } as const
const standing: Standing = {
  ...{ isOver: false, programme: 'sample', subject: 's-1', area: null, unit: bureau, person: 'zhou' },
  ...{ colour: 'amber', exemptUntil: null },
}
const facts: IssueFacts = {
  standing,
  openSlip: null,
  numbered: { mark: '督办', year: 2026, number: 3 },
  strangers: [],
  releaserUnit: office,
  mayStartHigher: false,
  due: '2026-03-05',
  objectUntil: '2026-04-01',
}
const order: CommandOf<'IssueSlip'> = {
  type: 'IssueSlip',
  about,
  colour: 'blue',
  requirement: '三日内书面回复办理情况',
}
const issuing = (command: Partial<typeof order> = {}, more: Partial<IssueFacts> = {}, actor = qian) =>
  given(slipDecider, []).when({ ...order, ...command }, { actor, issue: { ...facts, ...more } })

const issued: SlipEvent = {
  type: 'SlipIssued',
  data: {
    ...{ mark: '督办', year: 2026, number: 3, about, programme: 'sample', subject: 's-1', area: null },
    ...{ unit: bureau, person: 'zhou', colour: 'blue', present: 'amber', reason: null },
    ...{ requirement: '回复', due: '2026-03-05', releaser: 'qian', issuer: 'qian', issuerUnit: office },
    objectUntil: '2026-04-01',
  },
}
const received: SlipEvent = { type: 'SlipReceived', data: {} }
const replied: SlipEvent = { type: 'SlipReplied', data: { text: '已增容' } }
const released: SlipEvent = { type: 'SlipReleased', data: { note: '核实办结' } }
const objected: SlipEvent = { type: 'SlipObjected', data: { reason: '不属本单位' } }
const after = (...past: SlipEvent[]) => given(slipDecider, [issued, ...past])
const late = '2026-03-06T01:00:00.000Z'

describe('issued', () => {
  test('to whoever has the thing in hand, with a number, a day and who releases it', () => {
    issuing().then({
      type: 'SlipIssued',
      data: { number: 3, unit: bureau, person: 'zhou', due: '2026-03-05', releaser: 'qian', reason: null },
    })
  })

  test('to another unit, then to nobody by name', () => {
    issuing({ unit: county }).then({ data: { unit: county, person: null } })
    issuing({ unit: county, person: 'wang' }).then({ data: { unit: county, person: 'wang' } })
  })

  test('on what is not over, not exempt, and has no other slip', () => {
    issuing({}, { standing: { ...standing, isOver: true } }).refused('slip.about-over')
    issuing({}, { standing: { ...standing, exemptUntil: '2026-06-01' } }).refused('slip.exempt')
    issuing({}, { openSlip: '督办〔2026〕1号' }).refused('slip.open-already')
    after().when(order, { actor: qian, issue: facts }).refused('slip.issued-already')
  })

  test('above the present colour only by who may, and with the reason', () => {
    issuing({ colour: 'amber' }).then({ data: { colour: 'amber', reason: null } })
    issuing({ colour: 'red', reason: '影响开工' }).refused('slip.higher')
    issuing({ colour: 'red' }, { mayStartHigher: true }).refused('slip.higher-reason')
    issuing({ colour: 'red', reason: ' 影响开工 ' }, { mayStartHigher: true }).then({
      data: { colour: 'red', present: 'amber', reason: '影响开工' },
    })
    issuing({}, { standing: { ...standing, colour: null } }).refused('slip.higher')
  })

  test('with a day that is to come', () => {
    issuing({ due: '2026-03-01' }).refused('slip.due-past')
    issuing({ due: '2026-03-02' }).then({ data: { due: '2026-03-02' } })
  })

  test('to who exists, released by who serves and is not addressed', () => {
    issuing({}, { strangers: ['x'] }).refused('slip.addressee-unknown')
    issuing({}, {}, person('qian', { person: null })).refused('slip.releaser-unknown')
    issuing({ releaser: 'gone' }, { releaserUnit: null }).refused('slip.releaser-unknown')
    issuing({ releaser: 'li' }, { releaserUnit: bureau }).refused('slip.releaser-addressed')
    issuing({ releaser: 'zhou' }).refused('slip.releaser-addressed')
  })
})

describe('answered', () => {
  test('received once; a reply receives it too', () => {
    after().when({ type: 'ReceiveSlip' }, { actor: zhou }).then(received)
    after(received).when({ type: 'ReceiveSlip' }, { actor: zhou }).refused('slip.received-already')
    after().when({ type: 'ReplyToSlip', text: ' 已增容 ' }, { actor: zhou }).then(received, replied)
    after(received).when({ type: 'ReplyToSlip', text: '已增容' }, { actor: zhou }).then(replied)
  })

  test('by nobody who issued it or is to release it', () => {
    after().when({ type: 'ReceiveSlip' }, { actor: qian }).refused('slip.own')
    after().when({ type: 'ReplyToSlip', text: '代答' }, { actor: qian }).refused('slip.own')
    after().when({ type: 'ObjectToSlip', reason: '代提' }, { actor: qian }).refused('slip.own')
  })

  test('once; and once more when it was sent back by who releases, with another day', () => {
    after(replied)
      .when({ type: 'ReplyToSlip', text: '再次' }, { actor: zhou })
      .refused('slip.replied-already')
    const back = { type: 'SendBackReply', reason: '无佐证', due: '2026-03-09' } as const
    after(replied)
      .when(back, { actor: qian })
      .then({ type: 'ReplySentBack', data: { due: '2026-03-09' } })
    after().when(back, { actor: qian }).refused('slip.not-replied')
    after(replied).when(back, { actor: he }).refused('slip.not-releaser')
    after(replied)
      .when({ ...back, due: '2026-03-01' }, { actor: qian })
      .refused('slip.due-past')
    const sentBack: SlipEvent = { type: 'ReplySentBack', data: { reason: '无佐证', due: '2026-03-09' } }
    expect(after(replied, sentBack).state).toMatchObject({ status: 'open', reply: null, due: '2026-03-09' })
  })
})

describe('raised by time', () => {
  const raise = { type: 'RaiseSlip' } as const
  const raised: SlipEvent = {
    type: 'SlipRaised',
    data: { from: 'blue', to: 'amber', missed: '2026-03-05', due: '2026-03-10' },
  }

  test('when its day has passed without a reply, one colour at a time, with a new day', () => {
    after().when(raise, { at: late, raisedDue: '2026-03-10' }).then(raised)
    expect(after(raised).state).toMatchObject({ colour: 'amber', due: '2026-03-10', unmet: ['blue'] })
  })

  test('not on its very day, not when replied, and nothing is above red', () => {
    const at = '2026-03-05T15:59:59.000Z'
    after().when(raise, { at, raisedDue: '2026-03-10' }).refused('slip.not-unmet')
    after(replied).when(raise, { at: late, raisedDue: '2026-03-10' }).refused('slip.not-unmet')
    const red: SlipEvent = { ...issued, data: { ...issued.data, colour: 'red' } } as SlipEvent
    given(slipDecider, [red]).when(raise, { at: late, raisedDue: '2026-03-10' }).refused('slip.not-unmet')
  })
})

describe('objected to', () => {
  const object = { type: 'ObjectToSlip', reason: '不属本单位' } as const
  const answer = { type: 'AnswerObjection', upheld: true, text: '职责确不在该局' } as const

  test('once, within thirty days, also when it is released', () => {
    after().when(object, { actor: zhou, at: '2026-04-01T10:00:00.000Z' }).then(objected)
    after(released).when(object, { actor: zhou }).then(objected)
    after(objected).when(object, { actor: zhou }).refused('slip.objected-already')
    after().when(object, { actor: zhou, at: '2026-04-02T10:00:00.000Z' }).refused('slip.objection-late')
  })

  test('answered once and not by those it is addressed to; upheld, it is lifted', () => {
    after(objected)
      .when(answer, { actor: he })
      .then({ type: 'ObjectionAnswered', data: { upheld: true } })
    after().when(answer, { actor: he }).refused('slip.objection-none')
    after(objected).when(answer, { actor: zhou }).refused('slip.own-objection')
    const by = recorded([issued, objected]).map((each) => ({ ...each, actor: 'he' }))
    const state = by.reduce((now, entry) => slipDecider.evolve(now, entry as never), slipDecider.initial)
    const context = { at: late, happenedAt: null, actor: he }
    expect(slipDecider.decide(answer, state, context)).toMatchObject({ refused: 'slip.own-objection' })
    const answered: SlipEvent = { type: 'ObjectionAnswered', data: { upheld: true, text: '是' } }
    expect(after(objected, answered).state.status).toBe('lifted')
    after(objected, answered).when(answer, { actor: he }).refused('slip.objection-answered')
    const kept: SlipEvent = { type: 'ObjectionAnswered', data: { upheld: false, text: '属该局' } }
    expect(after(objected, kept).state.status).toBe('open')
  })
})

describe('released', () => {
  const release = { type: 'ReleaseSlip', note: '核实办结' } as const

  test('by whom it names alone, not while an objection waits', () => {
    after(replied).when(release, { actor: qian }).then(released)
    after(replied).when(release, { actor: he }).refused('slip.not-releaser')
    after(objected).when(release, { actor: qian }).refused('slip.objection-open')
  })

  test('another person may be named, who serves and is not addressed', () => {
    const name = { type: 'NameReleaser', person: 'he', reason: '调离' } as const
    after()
      .when(name, { actor: he, named: county })
      .then({ type: 'ReleaserNamed', data: { from: 'qian', to: 'he' } })
    after().when(name, { actor: he, named: null }).refused('slip.releaser-unknown')
    after().when(name, { actor: he, named: bureau }).refused('slip.releaser-addressed')
    after()
      .when({ ...name, person: 'qian' }, { actor: he, named: office })
      .refused('slip.releaser-same')
  })

  test('then nothing more happens to it', () => {
    for (const command of [
      { type: 'ReceiveSlip' },
      { type: 'ReplyToSlip', text: '再' },
      { type: 'RaiseSlip' },
      release,
    ] as const)
      after(released).when(command, { actor: qian, at: late, raisedDue: '2026-03-10' }).refused('slip.over')
    given(slipDecider, []).when(release, { actor: qian }).refused('slip.unknown')
  })
})
