// Co-units, responsible persons, the right channel and merged askers, as the rules decide them.
import { describe, expect, test } from 'vitest'
import { fold } from '#foundation/core/decider.ts'
import { given, recorded } from '#foundation/testing/given.ts'
import { chinaCalendar } from '#foundation/time/china-calendar.ts'
import { compile, type WorkingCalendar } from '#foundation/time/compile.ts'
import { programme } from '#programmes/sample/programme.ts'
import type { MatterCommand } from '../commands.ts'
import { matterDecider } from '../decide.ts'
import type { MatterEvent } from '../events.ts'
import { mattersPart } from '../programme.ts'
import type { MattersPart, SilenceRule } from '../rules.ts'
import { stateOf } from '../supports/state.ts'
import type { MatterFacts } from './facts.ts'

const office = '01980000-0000-7000-8000-00000000000f'
const bureau = '01980000-0000-7000-8000-00000000000b'
const tax = '01980000-0000-7000-8000-00000000001c'
const land = '01980000-0000-7000-8000-00000000002c'
const stranger = '01980000-0000-7000-8000-0000000000ff'

const part = mattersPart.of(programme)
const facts: MatterFacts = {
  programme: { key: 'sample', version: programme.version, part },
  calendar: compile(chinaCalendar) as WorkingCalendar,
  office,
  isAsker: false,
  holdsIt: true,
  targetUnit: 'ok',
  supportUnits: [tax, land, bureau],
  speaksFor: [tax],
}
const asker = { ...facts, isAsker: true }

const raise: MatterCommand = {
  type: 'RaiseMatter',
  ...{ programme: 'sample', subject: null, title: '缺工', text: '二期投产缺工', class: 'labour' },
}
const ask = { unit: tax, part: '社保补贴能否提前核拨' }
const dispatch: MatterCommand = { type: 'DispatchMatter', unit: bureau, supports: [ask] }
const opinion: MatterCommand = { type: 'GiveOpinion', unit: tax, text: '可以提前核拨', agrees: true }

function past(...commands: readonly MatterCommand[]): MatterEvent[] {
  const decide = (entries: MatterEvent[], command: MatterCommand): MatterEvent[] => {
    const { decided } = given(matterDecider, entries).when(command, {
      ...facts,
      isAsker: command.type === 'JudgeMatter' || command.type === 'ObjectToReferral',
      mergeTarget: 'ok',
    })
    if (!Array.isArray(decided)) throw new Error(JSON.stringify(decided))
    return [...entries, ...(decided as readonly MatterEvent[])]
  }
  return commands.reduce(decide, [] as MatterEvent[])
}

const folded = (entries: readonly MatterEvent[]) => fold(matterDecider, recorded(entries))
const stateAfter = (...commands: readonly MatterCommand[]) => {
  const matter = folded(past(...commands))
  return matter.supports.map((support) => stateOf(matter, support))
}
const raised = past(raise)
const asked = past(raise, dispatch)
/** Three working days after Monday the second of March, when the offices close. */
const due = '2026-03-05T09:30:00.000Z'
const later = { at: '2026-03-05T09:30:01.000Z' }

function meaning(silence: SilenceRule): MatterFacts {
  const changed: MattersPart = { ...part, supports: { silence } }
  return { ...facts, programme: { ...facts.programme, part: changed } }
}

describe('asking other units', () => {
  test('each is asked for its part in the same breath, with a clock of its own', () => {
    const more = [ask, { unit: land, part: '厂房用地' }]
    given(matterDecider, raised)
      .when({ ...dispatch, supports: more }, facts)
      .then(
        { type: 'MatterDispatched' },
        {
          type: 'SupportAsked',
          data: { unit: tax, part: ask.part, deadline: { key: `support/${tax}`, due } },
        },
        { type: 'SupportAsked', data: { unit: land, deadline: { kind: 'support', standing: 'firm' } } },
      )
  })
  test('a programme that times no opinions gives three working days', () => {
    const clocks = part.clocks.filter(({ kind }) => kind !== 'support')
    const untimed = { ...facts.programme, part: { ...part, clocks } }
    given(matterDecider, raised)
      .when(dispatch, { ...facts, programme: untimed })
      .then({ type: 'MatterDispatched' }, { type: 'SupportAsked', data: { deadline: { due } } })
  })
  test('the lead unit is none of its own co-units', () =>
    given(matterDecider, raised)
      .when({ ...dispatch, supports: [{ ...ask, unit: bureau }] }, facts)
      .refused('support.is-lead'))
  test('a unit is asked once at a time', () => {
    given(matterDecider, raised)
      .when({ ...dispatch, supports: [ask, ask] }, facts)
      .refused('support.asked-already')
    given(matterDecider, asked)
      .when({ type: 'AddSupport', ...ask }, facts)
      .refused('support.asked-already')
  })
  test('a unit that is not in service is not asked, and the matter stays where it was', () =>
    given(matterDecider, raised)
      .when({ ...dispatch, supports: [{ ...ask, unit: stranger }] }, facts)
      .refused('matter.unit-unknown'))
  test('the lead unit asks another one later', () =>
    given(matterDecider, asked)
      .when({ type: 'AddSupport', unit: land, part: '用地' }, facts)
      .then({ type: 'SupportAsked', data: { unit: land } }))
  test('nobody asks who does not hold it, and nobody while it is with the office', () => {
    given(matterDecider, asked)
      .when({ type: 'AddSupport', unit: land, part: '用地' }, { ...facts, holdsIt: false })
      .refused('matter.not-yours')
    given(matterDecider, raised)
      .when({ type: 'AddSupport', unit: land, part: '用地' }, facts)
      .refused('matter.not-in-hand')
  })
})

describe('an opinion', () => {
  test('is given by the unit that was asked, and meets its clock', () => {
    given(matterDecider, asked)
      .when(opinion, facts)
      .then({ type: 'OpinionGiven', data: { unit: tax, agrees: true, late: false } })
    const matter = folded(past(raise, dispatch, opinion))
    expect(matter.clocks.find(({ kind }) => kind === 'support')?.ended).toMatchObject({ how: 'met' })
    expect(matter.supports).toMatchObject([{ unit: tax, opinion: { text: '可以提前核拨', late: false } }])
  })
  test('is taken from nobody else', () => {
    given(matterDecider, asked)
      .when(opinion, { ...facts, speaksFor: [] })
      .refused('opinion.not-yours')
    given(matterDecider, asked)
      .when({ ...opinion, unit: land }, facts)
      .refused('opinion.not-asked')
  })
  test('is given once', () =>
    given(matterDecider, past(raise, dispatch, opinion))
      .when(opinion, facts)
      .refused('opinion.given-already'))
  test('is not needed any more once the lead unit has answered, nor of a closed matter', () => {
    const reply: MatterCommand = { type: 'ReplyToMatter', disposition: 'resolved', text: '已招 300 人' }
    const replied = past(raise, dispatch, { type: 'AcknowledgeMatter' }, reply)
    given(matterDecider, replied).when(opinion, facts).refused('opinion.not-needed')
    expect(stateAfter(raise, dispatch, { type: 'AcknowledgeMatter' }, reply)).toEqual(['dropped'])
    const closed = [...replied, ...past2(replied, { type: 'JudgeMatter', grade: 5 })]
    given(matterDecider, closed).when(opinion, facts).refused('matter.closed')
  })
})

function past2(entries: readonly MatterEvent[], command: MatterCommand): readonly MatterEvent[] {
  return given(matterDecider, entries).when(command, asker).decided as readonly MatterEvent[]
}

describe('silence', () => {
  test('is nothing before the day is over', () =>
    given(matterDecider, asked)
      .when({ type: 'NoteSilence' }, { ...facts, at: due })
      .refused('support.none-due'))
  test.each(['agrees', 'goes-to-office', 'counts-late'] as const)('has the consequence %s', (means) => {
    given(matterDecider, asked)
      .when({ type: 'NoteSilence' }, { ...meaning(means), ...later })
      .then({ type: 'SupportSilent', data: { unit: tax, due, means } })
  })
  test('goes to the office where the programme says nothing', () => {
    const { supports: _supports, ...rest } = part
    given(matterDecider, asked)
      .when({ type: 'NoteSilence' }, { ...facts, programme: { ...facts.programme, part: rest }, ...later })
      .then({ type: 'SupportSilent', data: { means: 'goes-to-office' } })
  })
  test('is noted once', () => {
    const silent = [...asked, ...at(asked, { type: 'NoteSilence' }, meaning('counts-late'))]
    given(matterDecider, silent)
      .when({ type: 'NoteSilence' }, { ...facts, ...later })
      .refused('support.none-due')
  })
  test('is written down before whatever is done next, also where no round came by', () =>
    given(matterDecider, asked)
      .when({ type: 'AcknowledgeMatter' }, { ...facts, ...later })
      .then({ type: 'SupportSilent', data: { unit: tax } }, { type: 'MatterAcknowledged' }))
  test('leaves room for a late opinion, called late', () =>
    given(matterDecider, asked)
      .when(opinion, { ...meaning('counts-late'), ...later })
      .then({ type: 'SupportSilent' }, { type: 'OpinionGiven', data: { late: true } }))
  test('that counts as agreement is the unit’s last word', () =>
    given(matterDecider, asked)
      .when(opinion, { ...meaning('agrees'), ...later })
      .refused('opinion.counted-as-agreed'))
  test('lets the unit be asked again, with a clock that begins now', () => {
    const silent = [...asked, ...at(asked, { type: 'NoteSilence' }, meaning('goes-to-office'))]
    given(matterDecider, silent)
      .when({ type: 'AddSupport', ...ask }, { ...facts, at: '2026-03-06T01:00:00.000Z' })
      .then({ type: 'SupportAsked', data: { unit: tax, deadline: { due: '2026-03-11T09:30:00.000Z' } } })
  })
})

function at(
  entries: readonly MatterEvent[],
  command: MatterCommand,
  by: MatterFacts,
): readonly MatterEvent[] {
  return given(matterDecider, entries).when(command, { ...by, ...later }).decided as readonly MatterEvent[]
}

describe('responsible persons', () => {
  const officer = '01980000-0000-7000-8000-0000000000a1'
  const contact = '01980000-0000-7000-8000-0000000000c1'
  const persons = new Map([
    [officer, 'officer'],
    [contact, 'contact'],
  ] as const)
  const all = [
    { key: 'upper', person: officer },
    { key: 'county', person: officer },
    { key: 'enterprise', person: contact },
  ]
  const name = (responsibles: typeof all): MatterCommand => ({ type: 'NameResponsibles', responsibles })

  test('are named where the programme asks for them', () =>
    given(matterDecider, asked)
      .when(name(all), { ...facts, persons })
      .then({ type: 'ResponsiblesNamed', data: { responsibles: all } }))
  test('not where it does not', () => {
    const { responsibles: _none, ...rest } = part
    given(matterDecider, asked)
      .when(name(all), { ...facts, persons, programme: { ...facts.programme, part: rest } })
      .refused('responsible.not-asked')
  })
  test('each in a place that there is, once', () => {
    given(matterDecider, asked)
      .when(name([{ key: 'moon', person: officer }]), { ...facts, persons })
      .refused('responsible.place-unknown')
    given(matterDecider, asked)
      .when(name([all[0]!, all[0]!]), { ...facts, persons })
      .refused('responsible.place-unknown')
  })
  test('an officer for the government, somebody of hers for the enterprise', () => {
    given(matterDecider, asked)
      .when(name([{ key: 'county', person: contact }]), { ...facts, persons })
      .refused('responsible.no-officer')
    given(matterDecider, asked)
      .when(name([{ key: 'enterprise', person: officer }]), { ...facts, persons })
      .refused('responsible.no-contact')
  })
})

describe('what belongs elsewhere', () => {
  const refer: MatterCommand = { type: 'ReferOut', channel: 'court', note: '合同纠纷，请向法院起诉' }
  const object: MatterCommand = { type: 'ObjectToReferral', reason: '不是合同的事' }

  test('is closed with the right channel', () => {
    given(matterDecider, raised)
      .when(refer, facts)
      .then({ type: 'MatterReferredOut', data: { channel: 'court', note: '合同纠纷，请向法院起诉' } })
    expect(folded(past(raise, refer))).toMatchObject({
      status: 'closed',
      closed: { because: 'referred-out' },
      referral: { channel: 'court', objectedAt: null },
    })
  })
  test('is not what was answered, or closed', () => {
    const answered = past(raise, dispatch, { type: 'AcknowledgeMatter' }, {
      ...{ type: 'ReplyToMatter', disposition: 'resolved', text: '好' },
    } as MatterCommand)
    given(matterDecider, answered).when(refer, facts).refused('referral.replied')
    given(matterDecider, past(raise, refer)).when(refer, facts).refused('matter.closed')
  })
  test('comes back to the office when the asker objects, with all its time', () => {
    const back = past(raise, refer, object)
    expect(back.at(-1)).toMatchObject({ type: 'ReferralObjected', data: { holding: { unit: office } } })
    expect(folded(back)).toMatchObject({ status: 'received', closed: null, holding: { unit: office } })
  })
  test('she objects once; nobody else does, and not to what was not referred', () => {
    const twice = past(raise, refer, object, refer)
    given(matterDecider, twice).when(object, asker).refused('referral.objected-already')
    given(matterDecider, past(raise, refer)).when(object, facts).refused('matter.not-asker')
    given(matterDecider, raised).when(object, asker).refused('referral.none')
  })
})

describe('the same trouble told twice', () => {
  const other = '01980000-0000-7000-8000-0000000000d1'
  const merged = past(raise, { type: 'MergeMatter', into: other })
  const judge = (grade: number): MatterCommand => ({ type: 'JudgeMatter', grade })
  const goesOn = { status: 'replied', rung: 'department', replied: true, referred: false }

  test('the matter that goes on knows the others, each once', () => {
    given(matterDecider, raised)
      .when({ type: 'AbsorbMatters', matters: [other] }, facts)
      .then({ type: 'MattersAbsorbed', data: { matters: [other] } })
    const absorbed = past(raise, { type: 'AbsorbMatters', matters: [other] })
    given(matterDecider, absorbed)
      .when({ type: 'AbsorbMatters', matters: [other] }, facts)
      .then()
  })
  test('goes on in no closed one', () =>
    given(matterDecider, merged)
      .when({ type: 'AbsorbMatters', matters: [other] }, facts)
      .refused('matter.merge-closed'))
  test('each asker judges the answer; a good verdict stands beside the other’s', () =>
    given(matterDecider, merged)
      .when(judge(4), { ...asker, goesOn })
      .then({ type: 'MatterJudged', data: { grade: 4 } }))
  test('a bad one makes her matter one of its own again, a rung above the answer', () => {
    given(matterDecider, merged)
      .when(judge(1), { ...asker, goesOn })
      .then(
        { type: 'MatterJudged' },
        { type: 'MatterReopened', data: { rung: 'group', holding: { unit: office } } },
      )
    const { decided } = given(matterDecider, merged).when(judge(1), { ...asker, goesOn })
    expect(folded([...merged, ...(decided as MatterEvent[])])).toMatchObject({
      ...{ status: 'received', rung: 'group', mergedInto: null, closed: null },
    })
  })
  test('not before it is answered, and once', () => {
    given(matterDecider, merged)
      .when(judge(5), { ...asker, goesOn: { ...goesOn, status: 'in-hand', replied: false } })
      .refused('matter.not-replied')
    const { decided } = given(matterDecider, merged).when(judge(5), { ...asker, goesOn })
    given(matterDecider, [...merged, ...(decided as MatterEvent[])])
      .when(judge(1), { ...asker, goesOn })
      .refused('matter.judged-already')
  })
  test('her words are heard as long as the other is open and she has not judged; nobody else writes on hers', () => {
    const words: MatterCommand = { type: 'NoteMatter', text: '夜班也缺', askerSees: true }
    const inHand = { ...goesOn, status: 'in-hand', replied: false }
    given(matterDecider, merged)
      .when(words, { ...asker, goesOn: inHand })
      .then({ type: 'MatterNoted', data: { text: '夜班也缺', answers: false } })
    given(matterDecider, merged)
      .when(words, { ...facts, goesOn: inHand })
      .refused('matter.closed')
    given(matterDecider, merged)
      .when(words, { ...asker, goesOn: { ...goesOn, status: 'closed' } })
      .refused('matter.closed')
    const { decided } = given(matterDecider, merged).when(judge(5), { ...asker, goesOn })
    given(matterDecider, [...merged, ...(decided as MatterEvent[])])
      .when(words, { ...asker, goesOn })
      .refused('matter.closed')
  })
  test('referred out with the other, each asker may object for herself', () =>
    given(matterDecider, merged)
      .when(
        { type: 'ObjectToReferral', reason: '不是合同的事' },
        { ...asker, goesOn: { ...goesOn, status: 'closed', replied: false, referred: true } },
      )
      .then({ type: 'ReferralObjected', data: { holding: { unit: office } } }))
  test('when the other is withdrawn, hers goes on by itself with the office', () => {
    given(matterDecider, merged)
      .when({ type: 'UndoMerge', from: other }, facts)
      .then({ type: 'MergeUndone', data: { from: other, holding: { unit: office } } })
    expect(folded([...merged, ...past3(merged, { type: 'UndoMerge', from: other })])).toMatchObject({
      ...{ status: 'received', mergedInto: null, closed: null, verdict: null },
    })
    given(matterDecider, raised).when({ type: 'UndoMerge', from: other }, facts).then()
  })
})

function past3(entries: readonly MatterEvent[], command: MatterCommand): readonly MatterEvent[] {
  return given(matterDecider, entries).when(command, facts).decided as readonly MatterEvent[]
}
