// The rules of a matter, as the office would check them: given what happened, when this is asked, then that.
import { describe, expect, test } from 'vitest'
import { fold } from '#foundation/core/decider.ts'
import { chinaCalendar } from '#foundation/time/china-calendar.ts'
import { compile, type WorkingCalendar } from '#foundation/time/compile.ts'
import { given, person, recorded } from '#foundation/testing/given.ts'
import { programme } from '#programmes/sample/programme.ts'
import type { MatterCommand } from './commands.ts'
import { matterDecider } from './decide.ts'
import type { MatterFacts } from './decide/facts.ts'
import type { MatterEvent } from './events.ts'
import { mattersPart } from './programme.ts'

const office = '01980000-0000-7000-8000-00000000000f'
const bureau = '01980000-0000-7000-8000-00000000000b'
const group = '01980000-0000-7000-8000-00000000000c'
const officer = '01980000-0000-7000-8000-0000000000aa'

const part = mattersPart.of(programme)
const calendar = compile(chinaCalendar) as WorkingCalendar
const facts: MatterFacts = {
  programme: { key: 'sample', version: programme.version, part },
  calendar,
  office,
  isAsker: false,
  holdsIt: true,
  targetUnit: 'ok',
}
const asker = { ...facts, isAsker: true }

const raise: MatterCommand = {
  type: 'RaiseMatter',
  programme: 'sample',
  subject: null,
  title: ' 缺工 300 人 ',
  text: '二期投产缺工',
  class: 'labour',
}
const raised = past(raise)
const dispatched = past(raise, { type: 'DispatchMatter', unit: bureau })
const acknowledged = past(raise, { type: 'DispatchMatter', unit: bureau }, { type: 'AcknowledgeMatter' })
const replied = [
  ...acknowledged,
  ...past2(acknowledged, { type: 'ReplyToMatter', disposition: 'resolved', text: '已招 300 人' }),
]

/** The entries that a run of accepted commands gives. */
function past(...commands: MatterCommand[]): MatterEvent[] {
  return commands.reduce<MatterEvent[]>((entries, command) => [...entries, ...past2(entries, command)], [])
}

function past2(entries: readonly MatterEvent[], command: MatterCommand): MatterEvent[] {
  const { decided } = given(matterDecider, entries).when(command, {
    ...facts,
    isAsker: command.type === 'JudgeMatter',
    mergeTarget: 'ok',
  })
  return decided as MatterEvent[]
}

function stateOf(entries: readonly MatterEvent[]) {
  return fold(matterDecider, recorded(entries))
}

describe('raising', () => {
  test('puts the matter with the office, due when it closes on the next working day', () => {
    given(matterDecider, [])
      .when(raise, facts)
      .then({
        type: 'MatterRaised',
        data: {
          title: '缺工 300 人',
          rung: 'spot',
          holding: { unit: office, person: null, due: '2026-03-03T09:30:00.000Z' },
        },
      })
  })
  test('solved on the spot gives the reply in the same breath', () => {
    given(matterDecider, [])
      .when({ ...raise, solved: '当场联系人社局' }, facts)
      .then(
        { type: 'MatterRaised' },
        { type: 'MatterReplied', data: { disposition: 'resolved', rung: 'spot' } },
      )
  })
  test('a second time under one id is refused', () =>
    given(matterDecider, raised).when(raise, facts).refused('matter.raised-already'))
  test('a class the programme does not know is refused', () =>
    given(matterDecider, [])
      .when({ ...raise, class: 'weather' }, facts)
      .refused('matter.class-unknown'))
})

describe('handing over', () => {
  test('triage writes class and plan', () =>
    given(matterDecider, raised)
      .when({ type: 'TriageMatter', class: 'labour', plan: '专场招聘' }, facts)
      .then({ type: 'MatterTriaged' }))
  test('triage needs a class the programme knows', () =>
    given(matterDecider, raised)
      .when({ type: 'TriageMatter', class: 'x' }, facts)
      .refused('matter.class-unknown'))
  test('triage of a matter in hand is refused', () =>
    given(matterDecider, acknowledged)
      .when({ type: 'TriageMatter', class: 'labour' }, facts)
      .refused('matter.not-waiting'))
  test('dispatch starts the clock of the rung at once', () => {
    given(matterDecider, raised)
      .when({ type: 'DispatchMatter', unit: bureau }, facts)
      .then({
        type: 'MatterDispatched',
        data: { rung: 'department', holding: { unit: bureau, due: '2026-03-11T09:30:00.000Z' } },
      })
  })
  test('dispatch may name an earlier day itself, and it is no calendar’s', () => {
    given(matterDecider, raised)
      .when({ type: 'DispatchMatter', unit: bureau, due: '2026-03-05' }, facts)
      .then({
        data: {
          holding: { due: '2026-03-05T09:30:00.000Z' },
          deadlines: [
            { kind: 'acknowledge' },
            { kind: 'contact' },
            { kind: 'interim' },
            { kind: 'close', due: '2026-03-05T09:30:00.000Z', calendar: null },
          ],
        },
      })
  })
  test.each([
    [{ due: '2026-03-01' }, {}, 'matter.due-past'],
    [{ due: '2026-03-12' }, {}, 'matter.due-beyond-clock'],
    [{ rung: 'spot' }, {}, 'matter.rung-below'],
    [{ rung: 'moon' }, {}, 'matter.rung-unknown'],
    [{ class: 'moon' }, {}, 'matter.class-unknown'],
    [{}, { targetUnit: 'unknown' as const }, 'matter.unit-unknown'],
  ])('dispatch with %o is refused', (more, change, code) => {
    given(matterDecider, raised)
      .when({ type: 'DispatchMatter', unit: bureau, ...more }, { ...facts, ...change })
      .refused(code)
  })
  test('a matter does not go down a rung', () => {
    const reopened = [...replied, ...past2(replied, { type: 'JudgeMatter', grade: 1 })]
    given(matterDecider, reopened)
      .when({ type: 'DispatchMatter', unit: bureau, rung: 'department' }, facts)
      .refused('matter.rung-below')
  })
  test('twice is refused', () =>
    given(matterDecider, dispatched)
      .when({ type: 'DispatchMatter', unit: bureau }, facts)
      .refused('matter.not-waiting'))
  test('merging needs an open matter of the same subject', () => {
    const merge: MatterCommand = { type: 'MergeMatter', into: group }
    given(matterDecider, raised)
      .when(merge, { ...facts, mergeTarget: 'ok' })
      .then({ type: 'MatterMerged' })
    given(matterDecider, raised)
      .when(merge, { ...facts, mergeTarget: 'unknown' })
      .refused('matter.merge-unknown')
    given(matterDecider, raised)
      .when(merge, { ...facts, mergeTarget: 'closed' })
      .refused('matter.merge-closed')
    given(matterDecider, raised)
      .when(merge, { ...facts, mergeTarget: 'other-subject' })
      .refused('matter.merge-other-subject')
  })
})

describe('in a unit’s hands', () => {
  test('signing keeps the due date set at dispatch', () => {
    expect(stateOf(acknowledged).holding.due).toBe(stateOf(dispatched).holding.due)
    expect(stateOf(acknowledged).handovers[0]!.acknowledgedAt).not.toBeNull()
  })
  test('signing twice is refused', () =>
    given(matterDecider, acknowledged)
      .when({ type: 'AcknowledgeMatter' }, facts)
      .refused('matter.not-dispatched'))
  test.each<MatterCommand>([
    { type: 'AcknowledgeMatter' },
    { type: 'DisputeMatter', reason: 'not-our-duty', note: '不是我局职责' },
    { type: 'HandUpMatter', reason: '需县里统筹', unit: group },
  ])('$type by another unit is refused', (command) =>
    given(matterDecider, dispatched)
      .when(command, { ...facts, holdsIt: false })
      .refused('matter.not-yours'),
  )
  test.each<MatterCommand>([
    { type: 'StartMatter', plan: '方案' },
    { type: 'ReplyToMatter', disposition: 'resolved', text: '好了' },
  ])('$type before signing is refused', (command) =>
    given(matterDecider, dispatched).when(command, facts).refused('matter.not-acknowledged'),
  )
  test.each<MatterCommand>([
    { type: 'StartMatter', plan: '方案' },
    { type: 'ReplyToMatter', disposition: 'resolved', text: '好了' },
    { type: 'DisputeMatter', reason: 'not-our-duty', note: '理由' },
    { type: 'HandUpMatter', reason: '理由', unit: group },
  ])('$type while the office has it is refused', (command) =>
    given(matterDecider, raised).when(command, facts).refused('matter.not-in-hand'),
  )
  test('starting writes a plan, and may be repeated', () =>
    given(matterDecider, acknowledged)
      .when({ type: 'StartMatter', plan: '专场招聘' }, facts)
      .then({ type: 'MatterStarted' }))
  test('handing up names why the rung failed and gives the next its own days', () => {
    given(matterDecider, acknowledged)
      .when({ type: 'HandUpMatter', reason: '需统筹', unit: group }, facts)
      .then({
        type: 'MatterHandedUp',
        data: {
          from: 'department',
          rung: 'group',
          holding: { unit: group, due: '2026-03-16T09:30:00.000Z' },
        },
      })
    const up = [
      ...acknowledged,
      ...past2(acknowledged, { type: 'HandUpMatter', reason: '需统筹', unit: group }),
    ]
    expect(stateOf(up).stays.map((stay) => [stay.rung, stay.failed])).toEqual([
      ['spot', null],
      ['department', '需统筹'],
      ['group', null],
    ])
  })
  test('handing up to a unit that is not there is refused', () =>
    given(matterDecider, acknowledged)
      .when({ type: 'HandUpMatter', reason: '需统筹', unit: group }, { ...facts, targetUnit: 'unknown' })
      .refused('matter.unit-unknown'))
  test('above the highest rung there is nothing', () => {
    const top = past(raise, { type: 'DispatchMatter', unit: group, rung: 'leader' })
    given(matterDecider, top)
      .when({ type: 'HandUpMatter', reason: '理由', unit: group }, facts)
      .refused('matter.top-rung')
  })
  test('“planned” needs its date', () => {
    const reply: MatterCommand = { type: 'ReplyToMatter', disposition: 'planned', text: '列入明年计划' }
    given(matterDecider, acknowledged).when(reply, facts).refused('matter.plan-needs-date')
    given(matterDecider, acknowledged)
      .when({ ...reply, plannedFor: '2027-06-30' }, facts)
      .then({ type: 'MatterReplied' })
  })
  test('a note leaves holder and date alone, and ends with the matter', () => {
    given(matterDecider, acknowledged)
      .when({ type: 'NoteMatter', text: '已联系两所技校', askerSees: true }, facts)
      .then({ type: 'MatterNoted' })
    const closed = [...replied, ...past2(replied, { type: 'JudgeMatter', grade: 5 })]
    given(matterDecider, closed)
      .when({ type: 'NoteMatter', text: '晚了', askerSees: true }, facts)
      .refused('matter.closed')
  })
})

describe('the asker has the last word', () => {
  test('a reply claims; it does not close', () =>
    expect(stateOf(replied)).toMatchObject({ status: 'replied', closed: null, verdict: null }))
  test.each([5, 4, 3])('grade %i closes', (grade) =>
    given(matterDecider, replied)
      .when({ type: 'JudgeMatter', grade }, asker)
      .then({ type: 'MatterJudged' }, { type: 'MatterClosed', data: { because: 'verdict' } }),
  )
  test.each([2, 1])('grade %i reopens one rung higher, with the office', (grade) =>
    given(matterDecider, replied)
      .when({ type: 'JudgeMatter', grade }, asker)
      .then(
        { type: 'MatterJudged' },
        {
          type: 'MatterReopened',
          data: { from: 'department', rung: 'group', holding: { unit: office } },
        },
      ),
  )
  test('nobody but the asker judges or withdraws', () => {
    given(matterDecider, replied).when({ type: 'JudgeMatter', grade: 5 }, facts).refused('matter.not-asker')
    given(matterDecider, replied)
      .when({ type: 'WithdrawMatter', reason: '不用了' }, facts)
      .refused('matter.not-asker')
  })
  test('there is nothing to judge before a reply', () =>
    given(matterDecider, acknowledged)
      .when({ type: 'JudgeMatter', grade: 5 }, asker)
      .refused('matter.not-replied'))
  test('the asker may withdraw while it is open, not after', () => {
    given(matterDecider, acknowledged)
      .when({ type: 'WithdrawMatter', reason: '已自行解决' }, asker)
      .then({ type: 'MatterWithdrawn' })
    const gone = [...acknowledged, { type: 'MatterWithdrawn', data: { reason: '已自行解决' } } as const]
    given(matterDecider, gone)
      .when({ type: 'WithdrawMatter', reason: '再撤' }, asker)
      .refused('matter.closed')
    given(matterDecider, gone)
      .when({ type: 'MergeMatter', into: group }, { ...facts, mergeTarget: 'ok' })
      .refused('matter.closed')
  })
})

describe('a silent asker', () => {
  const tried = (day: string): MatterEvent & { at?: string } => ({
    type: 'AttemptRecorded',
    data: { how: '电话', note: day },
  })
  const late = { at: '2026-03-20T02:00:00.000Z' }
  test('silence before the end of the asker’s days closes nothing', () =>
    given(matterDecider, [...replied, tried('1'), tried('2'), tried('3')])
      .when({ type: 'CloseUnreached' }, facts)
      .refused('matter.asker-has-time'))
  test('attempts on one day count once', () =>
    given(matterDecider, [...replied, tried('1'), tried('1'), tried('1')])
      .when({ type: 'CloseUnreached' }, { ...facts, ...late })
      .refused('matter.too-few-attempts'))
  test('attempts on three days let the office close, without a grade', () => {
    const days = ['2026-03-10', '2026-03-11', '2026-03-12'].map((day) => `${day}T02:00:00.000Z`)
    const state = {
      ...stateOf(replied),
      attempts: days.map((at) => ({ at, how: '电话' })),
    }
    const decided = matterDecider.decide({ type: 'CloseUnreached' }, state, {
      ...facts,
      ...late,
      happenedAt: null,
      actor: person(officer),
    })
    expect(decided).toEqual([{ type: 'MatterClosed', data: { because: 'unreached' } }])
  })
  test('an attempt is recorded only while a verdict is awaited', () => {
    given(matterDecider, replied)
      .when({ type: 'RecordAttempt', how: '电话', note: '无人接听' }, facts)
      .then({ type: 'AttemptRecorded' })
    given(matterDecider, raised)
      .when({ type: 'RecordAttempt', how: '电话', note: '无人接听' }, facts)
      .refused('matter.not-replied')
    given(matterDecider, raised).when({ type: 'CloseUnreached' }, facts).refused('matter.not-replied')
  })
})

test('every command on a matter that does not exist is refused', () =>
  given(matterDecider, []).when({ type: 'AcknowledgeMatter' }, facts).refused('matter.unknown'))

test('an open matter has a holder and a due date after every entry', () => {
  const story = [...replied, ...past2(replied, { type: 'JudgeMatter', grade: 1 })]
  for (let n = 1; n <= story.length; n++) {
    const state = stateOf(story.slice(0, n))
    expect(state.holding.unit).not.toBe('')
    expect(Date.parse(state.holding.due)).toBeGreaterThan(0)
  }
})
