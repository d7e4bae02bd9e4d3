// The rules of a plan: whose it is, who marks what, that nothing is written but what was previewed, and each refusal by its code.
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#foundation/core/refusal.ts'
import { fill } from '#foundation/core/words.ts'
import { given, person } from '#foundation/testing/given.ts'
import { backplanMessages } from '#foundation/time/backplan-messages.ts'
import { chinaCalendar } from '#foundation/time/china-calendar.ts'
import { compile, type WorkingCalendar } from '#foundation/time/compile.ts'
import type { CommandOf, PlanChange, PlanCommand } from './commands.ts'
import { outcomeOf, planDecider, type PlanFacts } from './decide.ts'
import type { PlanEvent } from './events.ts'
import { messages } from './messages.ts'
import type { Plan } from './state.ts'

const id = (n: number) => `01980000-0000-7000-8000-0000000000${n}`
const [subject, unit, other] = [id(10), id(11), id(12)]

function compiled(more: Partial<typeof chinaCalendar> = {}): WorkingCalendar {
  const made = compile({ ...chinaCalendar, ...more })
  if (isRefusal(made)) throw new Error(made.refused)
  return made
}

const calendar = compiled()
const fine: PlanFacts = {
  calendar,
  belonging: { programme: null, subject, answering: unit, area: null },
  programmeKnown: true,
  strangers: [],
  mayPlan: true,
  mayMark: true,
}
/** Monday 2 March 2026, 09:00 and later, as the tests of rules have it. */
const milestone = (key: string, length: number, after: string[] = [], more: object = {}) => ({
  ...{ key, text: `节点${key}`, length, after, unit },
  ...more,
})
const make: CommandOf<'MakePlan'> = {
  type: 'MakePlan',
  programme: 'sample',
  subject,
  title: ' 二期厂房 ',
  target: '2026-03-31',
  milestones: [milestone('a', 3), milestone('b', 5, ['a'], { unit: other }), milestone('c', 2, ['b'])],
  leads: [{ unit: other, lead: 2 }],
}

function event(command: PlanCommand, past: readonly PlanEvent[] = [], facts = fine, at?: string): PlanEvent {
  const { decided } = given(planDecider, past).when(command, { ...facts, ...(at ? { at } : {}) })
  if (isRefusal(decided)) throw new Error(`refused: ${decided.refused}`)
  return decided[0]!
}
const made = event(make)
const after = (past: readonly PlanEvent[]): Plan => given(planDecider, past).state

type Asked = { [T in PlanChange['type']]: Omit<CommandOf<T>, 'previewed'> }[PlanChange['type']]

/** Carried out as a screen does: with what the preview showed. */
function seen(asked: Asked, past: readonly PlanEvent[], at: string, facts = fine): PlanCommand {
  const context = { at, happenedAt: null, actor: person(id(99)) }
  const outcome = outcomeOf(asked, after(past), { ...facts, ...context })
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.refused}`)
  const moved = 'moved' in outcome.data ? outcome.data.moved : []
  const previewed = moved.map(({ key, start, due }) => ({ key, start: start.to, due: due.to }))
  return { ...asked, previewed } as PlanCommand
}

function done(asked: Asked, past: readonly PlanEvent[], at: string, facts = fine): PlanEvent {
  return event(seen(asked, past, at, facts), past, facts, at)
}

const nothing: { key: string; start: string; due: string }[] = []
const noon = (day: string) => `${day}T04:00:00.000Z`
const days = (plan: Plan) => plan.schedule.lines.map(({ key, start, due }) => [key, start, due])
const movedIn = (entry: PlanEvent) =>
  'moved' in entry.data ? entry.data.moved.map(({ key, due, why }) => [key, due.to, due.by, why.kind]) : []

describe('making', () => {
  test('counts back from the target over working days, and leaves units their time to begin', () => {
    const plan = after([made])
    expect(plan).toMatchObject({
      status: 'open',
      title: '二期厂房',
      subject,
      answering: unit,
      target: '2026-03-31',
    })
    expect(days(plan)).toEqual([
      ['a', '2026-03-16', '2026-03-18'],
      ['b', '2026-03-23', '2026-03-27'],
      ['c', '2026-03-30', '2026-03-31'],
    ])
    expect(plan.schedule).toMatchObject({
      ...{ today: '2026-03-02', calendar: calendar.version, firmUntil: '2026-12-24', slack: 10 },
      ...{ earliestEnd: '2026-03-17', shortages: [], criticalPath: ['a', 'b', 'c'] },
    })
    expect(plan.schedule.lines[1]).toMatchObject({
      handOver: '2026-03-19',
      earliest: { start: '2026-03-09' },
    })
    expect(plan.firstDue).toEqual({ a: '2026-03-18', b: '2026-03-27', c: '2026-03-31' })
  })
  test('says what does not fit with its shortage and shortens nothing', () => {
    const plan = after([event({ ...make, target: '2026-03-12' })])
    expect(plan.schedule.shortages).toEqual([
      {
        key: 'c',
        against: 'target',
        limit: '2026-03-12',
        earliest: '2026-03-17',
        missing: 3,
        chain: ['a', 'b', 'c'],
      },
    ])
    expect(plan.schedule.slack).toBe(-3)
    expect(days(plan).at(-1)).toEqual(['c', '2026-03-16', '2026-03-17'])
  })
  test('is provisional where no notice reaches', () => {
    const plan = after([event({ ...make, target: '2027-03-31' })])
    expect(plan.schedule.lines.map(({ standing }) => standing)).toEqual([
      'provisional',
      'provisional',
      'provisional',
    ])
  })
  test.each([
    [{ subject: null }, {}, 'plan.one-owner'],
    [{ matter: id(20) }, {}, 'plan.one-owner'],
    [{}, { belonging: 'unknown' }, 'plan.subject-unknown'],
    [{}, { belonging: 'over' }, 'plan.subject-over'],
    [{ subject: null, matter: id(20) }, { belonging: 'unknown' }, 'plan.matter-unknown'],
    [{ subject: null, matter: id(20) }, { belonging: 'over' }, 'plan.matter-over'],
    [{}, { programmeKnown: false }, 'programme.unknown'],
    [
      { subject: null, matter: id(20) },
      { belonging: { programme: 'other', subject, answering: unit, area: null } },
      'plan.programme-other',
    ],
    [{}, { mayPlan: false }, 'plan.out-of-reach'],
    [{}, { belonging: { programme: null, subject, answering: null, area: null } }, 'plan.unit-missing'],
    [{}, { strangers: [unit] }, 'plan.unit-unknown'],
    [{ leads: [...make.leads!, ...make.leads!] }, {}, 'plan.lead-twice'],
    [{ milestones: [milestone('a', 1), milestone('a', 1)] }, {}, 'plan.key-twice'],
    [{ target: '2026-02-27' }, {}, 'plan.target-past'],
    [{ milestones: [milestone('a', 0)] }, {}, 'milestone.length'],
    [{ milestones: [milestone('a', 1, ['z'])] }, {}, 'dependency.unknown'],
    [{ milestones: [milestone('a', 1, ['b']), milestone('b', 1, ['a'])] }, {}, 'dependency.ring'],
  ])('with %o and %o is refused', (more, facts, code) => {
    given(planDecider, [])
      .when({ ...make, ...more } as never, { ...fine, ...facts } as never)
      .refused(code)
  })
  test('is refused twice under one id', () => {
    given(planDecider, [made]).when(make, fine).refused('plan.made-already')
  })
  test('a refusal of the reckoning speaks of names and days', () => {
    const ring = { ...make, milestones: [milestone('a', 1, ['b']), milestone('b', 1, ['a'])] }
    const { decided } = given(planDecider, []).when(ring, fine)
    const { details } = decided as { details: object }
    expect(fill(backplanMessages['dependency.ring'].zh, details as never)).toContain('节点a → 节点b → 节点a')
    const past = given(planDecider, []).when({ ...make, target: '2026-02-27' }, fine).decided
    expect((past as { details: object }).details).toMatchObject({
      target: '2026-02-27',
      today: '2026-03-02',
      field: 'target',
    })
  })
})

describe('beginning and finishing', () => {
  test('begun in time, nothing moves but its own line', () => {
    const begun = done({ type: 'BeginMilestone', key: 'a', on: '2026-03-16' }, [made], noon('2026-03-16'))
    expect(movedIn(begun)).toEqual([])
    expect(after([made, begun]).milestones[0]).toMatchObject({ began: '2026-03-16', ended: null })
  })
  test('finished later than planned moves those that wait, with the reason', () => {
    const at = noon('2026-03-20')
    const finished = done({ type: 'FinishMilestone', key: 'a', on: '2026-03-20', note: ' 迟 ' }, [made], at)
    expect(finished.data).toMatchObject({ began: '2026-03-16', on: '2026-03-20', note: '迟' })
    expect(movedIn(finished)).toEqual([
      ['a', '2026-03-20', 2, 'milestone'],
      ['b', '2026-03-31', 2, 'predecessor'],
      ['c', '2026-04-02', 2, 'predecessor'],
    ])
    const plan = after([made, finished])
    expect(plan.schedule.shortages).toMatchObject([{ key: 'c', missing: 2 }])
    expect(plan.firstDue['c']).toBe('2026-03-31')
  })
  test('days that went by are told apart from what is marked', () => {
    const begun = done({ type: 'BeginMilestone', key: 'a', on: '2026-03-19' }, [made], noon('2026-03-19'))
    expect(movedIn(begun)[0]).toEqual(['a', '2026-03-23', 3, 'today'])
  })
  test('the last one finished ends the plan', () => {
    const at = noon('2026-03-31')
    const past = ['a', 'b', 'c'].reduce<PlanEvent[]>(
      (all, key) => [
        ...all,
        done({ type: 'FinishMilestone', key, on: '2026-03-31', began: '2026-03-30' }, all, at),
      ],
      [made],
    )
    expect(after(past).status).toBe('done')
    given(planDecider, past).when({ type: 'DropPlan', reason: '不做了' }, fine).refused('plan.over')
    given(planDecider, past).when({ type: 'ReplanPlan', previewed: [] }, fine).refused('plan.over')
  })
  test('behind the target it is still written down, and no other date is made up', () => {
    const at = noon('2026-04-10')
    const finished = done({ type: 'FinishMilestone', key: 'a', on: '2026-04-09' }, [made], at)
    expect(finished.data).toMatchObject({ schedule: null, moved: [] })
    const plan = after([made, finished])
    expect(plan.isReckoned).toBe(false)
    expect(days(plan)).toEqual([
      ['a', '2026-03-16', '2026-04-09'],
      ['b', '2026-03-23', '2026-03-27'],
      ['c', '2026-03-30', '2026-03-31'],
    ])
    const past = [made, finished]
    const move = { type: 'MoveMilestone', key: 'b', length: 6, reason: '慢', previewed: nothing } as const
    given(planDecider, past)
      .when(move, { ...fine, at })
      .refused('plan.target-past')
    const target = done({ type: 'ChangePlan', target: '2026-04-30', reason: '延后' }, past, at)
    expect(after([...past, target])).toMatchObject({ isReckoned: true, target: '2026-04-30' })
    expect(movedIn(target)).toEqual([
      ['b', '2026-04-28', 21, 'plan'],
      ['c', '2026-04-30', 21, 'plan'],
    ])
  })
  test.each([
    [{ key: 'z' }, {}, 'milestone.unknown'],
    [{}, { mayMark: false }, 'milestone.not-yours'],
    [{ on: '2026-03-20' }, {}, 'milestone.in-future'],
  ])('with %o and %o is refused', (more, facts, code) => {
    for (const type of ['BeginMilestone', 'FinishMilestone'] as const) {
      const command = { type, key: 'a', on: '2026-03-19', previewed: [], ...more }
      given(planDecider, [made])
        .when(command, { ...fine, ...facts, at: noon('2026-03-19') })
        .refused(code)
    }
  })
  test('neither happens twice, nor ends before it began', () => {
    const at = noon('2026-03-18')
    const begun = done({ type: 'BeginMilestone', key: 'a', on: '2026-03-17' }, [made], at)
    const again = { type: 'BeginMilestone', key: 'a', on: '2026-03-17', previewed: nothing } as const
    given(planDecider, [made, begun])
      .when(again, { ...fine, at })
      .refused('milestone.begun-already')
    const early = { type: 'FinishMilestone', key: 'a', on: '2026-03-16', previewed: nothing } as const
    given(planDecider, [made, begun])
      .when(early, { ...fine, at })
      .refused('milestone.ended-before-begun')
    const finished = done({ type: 'FinishMilestone', key: 'a', on: '2026-03-18' }, [made, begun], at)
    given(planDecider, [made, begun, finished])
      .when({ ...early, on: '2026-03-18' }, { ...fine, at })
      .refused('milestone.finished-already')
  })
  test('what was finished before its planned start began on the day it was finished', () => {
    const finished = done({ type: 'FinishMilestone', key: 'a', on: '2026-03-05' }, [made], noon('2026-03-06'))
    expect(finished.data).toMatchObject({ began: '2026-03-05', on: '2026-03-05' })
  })
})

describe('slipping', () => {
  test('a longer one begins earlier where there is room, and is refused unless that was previewed', () => {
    const asked = { type: 'MoveMilestone', key: 'b', length: 7, reason: '雨季' } as const
    const at = noon('2026-03-02')
    given(planDecider, [made])
      .when({ ...asked, previewed: [] }, { ...fine, at })
      .refused('plan.preview-stale')
    const command = seen(asked, [made], at)
    given(planDecider, [made])
      .when({ ...command, previewed: [{ key: 'b', start: '2026-03-19', due: '2026-03-26' }] } as never, {
        ...fine,
        at,
      })
      .refused('plan.preview-stale')
    const moved = event(command, [made], fine, at)
    expect(moved.data).toMatchObject({ length: 7, reason: '雨季' })
    expect(movedIn(moved)).toEqual([
      ['a', '2026-03-16', -2, 'successor'],
      ['b', '2026-03-27', 0, 'milestone'],
    ])
    expect(after([made, moved]).steps).toMatchObject([{ type: 'MilestoneMoved', key: 'b', reason: '雨季' }])
  })
  test('not before a later day pushes what waits behind the target, which is said', () => {
    const asked = { type: 'MoveMilestone', key: 'b', notBefore: '2026-03-27', reason: '设备未到' } as const
    const moved = done(asked, [made], noon('2026-03-03'))
    const plan = after([made, moved])
    expect(days(plan).slice(1)).toEqual([
      ['b', '2026-03-27', '2026-04-02'],
      ['c', '2026-04-03', '2026-04-07'],
    ])
    expect(plan.schedule.shortages).toMatchObject([{ key: 'c', missing: 4, chain: ['b', 'c'] }])
  })
  test('to be finished by an earlier day is for the office', () => {
    const asked = { type: 'MoveMilestone', key: 'b', endBy: '2026-03-24', reason: '提前' } as const
    const moved = done(asked, [made], noon('2026-03-02'))
    expect(movedIn(moved)).toEqual([
      ['a', '2026-03-13', -3, 'successor'],
      ['b', '2026-03-24', -3, 'milestone'],
    ])
    given(planDecider, [made])
      .when({ ...asked, previewed: [] }, { ...fine, mayPlan: false })
      .refused('milestone.end-by-office')
  })
  test('changes something, of one that can still slip', () => {
    const same = { type: 'MoveMilestone', key: 'a', length: 3, reason: '-', previewed: nothing } as const
    given(planDecider, [made]).when(same, fine).refused('plan.unchanged')
    given(planDecider, [made])
      .when({ ...same, length: 0 }, fine)
      .refused('milestone.length')
    const at = noon('2026-03-16')
    const begun = done({ type: 'BeginMilestone', key: 'a', on: '2026-03-16' }, [made], at)
    given(planDecider, [made, begun])
      .when({ ...same, notBefore: '2026-03-20' }, { ...fine, at })
      .refused('milestone.begun-already')
  })
})

describe('changing the plan', () => {
  const at = noon('2026-03-03')
  test('a later target moves what is planned, and says so', () => {
    const moved = done({ type: 'ChangePlan', target: '2026-04-03', reason: '延期' }, [made], at)
    expect(movedIn(moved)).toEqual([
      ['a', '2026-03-23', 3, 'successor'],
      ['b', '2026-04-01', 3, 'successor'],
      ['c', '2026-04-03', 3, 'target'],
    ])
  })
  test('another milestone between two pushes those before it', () => {
    const milestones = [...make.milestones.slice(0, 2), milestone('d', 1, ['b']), milestone('c', 2, ['d'])]
    const moved = done({ type: 'ChangePlan', milestones, reason: '加一步' }, [made], at)
    expect(movedIn(moved)).toEqual([
      ['a', '2026-03-17', -1, 'plan'],
      ['b', '2026-03-26', -1, 'plan'],
    ])
    expect(after([made, moved]).firstDue).toMatchObject({ b: '2026-03-27', d: '2026-03-27' })
  })
  test('a new title moves nothing and keeps what was finished', () => {
    const finished = done({ type: 'FinishMilestone', key: 'a', on: '2026-03-02' }, [made], at)
    const moved = done({ type: 'ChangePlan', title: '三期', reason: '更名' }, [made, finished], at)
    expect(movedIn(moved)).toEqual([])
    expect(after([made, finished, moved])).toMatchObject({
      title: '三期',
      milestones: [{ ended: '2026-03-02' }, {}, {}],
    })
  })
  test('is for the office, keeps what began, and changes something', () => {
    const asked = { type: 'ChangePlan', reason: '改', previewed: nothing } as const
    given(planDecider, [made]).when(asked, fine).refused('plan.unchanged')
    given(planDecider, [made])
      .when({ ...asked, title: '三期' }, { ...fine, mayPlan: false })
      .refused('plan.out-of-reach')
    const begun = done({ type: 'BeginMilestone', key: 'a', on: '2026-03-03' }, [made], at)
    given(planDecider, [made, begun])
      .when({ ...asked, milestones: [milestone('b', 5)] }, { ...fine, at })
      .refused('milestone.begun-removed')
    const strange = { ...asked, milestones: [milestone('b', 5, [], { unit: id(77) })] }
    given(planDecider, [made])
      .when(strange, { ...fine, strangers: [id(77)] })
      .refused('plan.unit-unknown')
  })
})

describe('reckoning anew', () => {
  test('by today, when days went by and nothing was begun', () => {
    const at = noon('2026-03-20')
    const again = done({ type: 'ReplanPlan' }, [made], at)
    expect(movedIn(again)).toEqual([
      ['a', '2026-03-24', 4, 'today'],
      ['b', '2026-04-02', 4, 'predecessor'],
      ['c', '2026-04-07', 4, 'predecessor'],
    ])
    given(planDecider, [made, again])
      .when({ type: 'ReplanPlan', previewed: [] }, { ...fine, at })
      .refused('plan.unchanged')
    given(planDecider, [made])
      .when({ type: 'ReplanPlan', previewed: [] }, { ...fine, mayPlan: false, at })
      .refused('plan.out-of-reach')
  })
  test('by another calendar, once, and only where something comes out differently', () => {
    const closed = {
      from: '2026-03-25',
      to: '2026-03-26',
      kind: 'closed',
      reason: '台风',
      source: '安府办',
      version: 1,
    } as const
    const reason = { zh: '台风停工', en: 'typhoon' }
    const facts = { ...fine, calendar: compiled({ version: '2', overrides: [closed] }) }
    const revise = { type: 'RevisePlan', reason } as const
    const revised = event(revise, [made], facts)
    expect(movedIn(revised)).toEqual([
      ['a', '2026-03-16', -2, 'calendar'],
      ['b', '2026-03-27', 0, 'calendar'],
    ])
    expect(after([made, revised])).toMatchObject({ schedule: { calendar: '2', today: '2026-03-02' } })
    given(planDecider, [made, revised]).when(revise, facts).then()
    const far = { ...closed, from: '2026-06-01', to: '2026-06-01' }
    given(planDecider, [made])
      .when(revise, { ...facts, calendar: compiled({ version: '3', overrides: [far] }) })
      .then()
    const dropped = event({ type: 'DropPlan', reason: '项目取消' }, [made])
    given(planDecider, [made, dropped]).when(revise, facts).then()
  })
  test('a notice that is published makes firm what was provisional, also where no day moves', () => {
    const long = event({ ...make, target: '2026-12-30' })
    expect(after([long]).schedule.lines.at(-1)!.standing).toBe('provisional')
    const notice = { year: 2027, version: 1, source: '国办发明电〔2026〕0号', off: [], on: [] }
    const facts = {
      ...fine,
      calendar: compiled({ version: '2', notices: [...chinaCalendar.notices, notice] }),
    }
    const revised = event({ type: 'RevisePlan', reason: { zh: '通知', en: 'notice' } }, [long], facts)
    expect(movedIn(revised)).toEqual([])
    expect(after([long, revised]).schedule.lines.at(-1)!.standing).toBe('firm')
  })
})

describe('giving it up', () => {
  test('has a reason and is the end', () => {
    const dropped = event({ type: 'DropPlan', reason: ' 项目取消 ' }, [made])
    expect(dropped).toEqual({ type: 'PlanDropped', data: { reason: '项目取消' } })
    expect(after([made, dropped]).status).toBe('dropped')
    given(planDecider, [made, dropped]).when({ type: 'DropPlan', reason: '-' }, fine).refused('plan.over')
    given(planDecider, [made])
      .when({ type: 'DropPlan', reason: '-' }, { ...fine, mayPlan: false })
      .refused('plan.out-of-reach')
    given(planDecider, []).when({ type: 'DropPlan', reason: '-' }, fine).refused('plan.unknown')
  })
})

test('every refusal of plans has words in both languages', () => {
  for (const [code, { zh, en }] of Object.entries(messages)) {
    expect([code, zh]).toEqual([code, expect.stringMatching(/\p{Script=Han}/u)])
    expect([code, en]).toEqual([code, expect.not.stringMatching(/\p{Script=Han}/u)])
  }
})
