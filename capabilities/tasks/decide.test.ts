// The rules of a task: an owner and a day at every instant, no ring of what waits for what, and no edit that moves a day.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#foundation/core/refusal.ts'
import { compiled } from '#foundation/testing/deadlines.ts'
import { person } from '#foundation/testing/given.ts'
import { defineProgramme } from '#foundation/programme/programme.ts'
import { storyOf } from '#foundation/testing/story.ts'
import { chinaCalendar } from '#foundation/time/china-calendar.ts'
import type { CommandOf, TaskCommand } from './commands.ts'
import { taskDecider } from './decide.ts'
import type { TaskFacts } from './decide/facts.ts'
import { tasksOf } from './programme.ts'

const lead = person('01980000-0000-7000-8000-0000000000aa', { unit: '01980000-0000-7000-8000-0000000000c1' })
const doer = person('01980000-0000-7000-8000-0000000000ab', { unit: '01980000-0000-7000-8000-0000000000c2' })
const matter = '01980000-0000-7000-8000-0000000000b1'
const bureau = '01980000-0000-7000-8000-0000000000c2'
const other = '01980000-0000-7000-8000-0000000000c3'
const first = '01980000-0000-7000-8000-0000000000d1'

const order = { unknown: [], open: [], isRing: false }
const place = { programme: 'sample', subject: null, area: null, units: [bureau], persons: [] }
const usual: TaskFacts = {
  ...{ calendar: compiled(), belonging: place, extensions: { most: 1, askedWorkingDaysBefore: 1 } },
  ...{ strangers: [], order, directs: true, holds: false },
}
const doing = { directs: false, holds: true }
const nobody = { directs: false, holds: false }

const milestones = [
  { key: 'a', title: '勘察', due: '2026-03-10' },
  { key: 'b', title: '送电', due: '2026-03-20' },
]
const open: CommandOf<'OpenTask'> = {
  type: 'OpenTask',
  ...{ about: { kind: 'matter', id: matter }, title: ' 架设临时线路 ', unit: bureau, due: '2026-03-20' },
}
const report: TaskCommand = { type: 'ReportTask', text: ' 杆已立好 ' }
const finish: TaskCommand = { type: 'FinishTask', outcome: '已送电' }
const drop: TaskCommand = { type: 'DropTask', reason: '企业自建' }
const ask: CommandOf<'AskTime'> = { type: 'AskTime', due: '2026-03-27', reason: '变压器晚到' }
const grant: CommandOf<'DecideTime'> = { type: 'DecideTime', granted: true }
const { due: _due, ...undated } = open
const counted = { ...undated, within: { limit: 7, unit: 'wd' } } as const

/** Opened on Monday, 2 March 2026. */
const tale = storyOf(taskDecider, usual)
const opened = tale.then('2026-03-02 10:00', open, {}, lead)
const asked = opened.then('2026-03-10 10:00', ask, doing, doer)
const done = opened.then('2026-03-12 10:00', finish, doing, doer)

describe('opening', () => {
  test('it has an owner, a day and what it belongs to from its first moment', () => {
    const { state } = opened
    expect(state).toMatchObject({
      status: 'open',
      title: '架设临时线路',
      unit: bureau,
      person: null,
      text: '',
    })
    expect(state).toMatchObject({ due: '2026-03-20', firstDue: '2026-03-20', openedOn: '2026-03-02', place })
    expect(state.openedBy).toBe(lead.person)
  })
  test('so many working days are counted from the next one, and the calendar’s version is kept', () => {
    const { state } = tale.then('2026-03-02 10:00', counted, {}, lead)
    expect(state.due).toBe('2026-03-11')
    expect(state.counted).toMatchObject({ within: counted.within, standing: 'firm' })
    expect(state.counted?.calendar).toBe(usual.calendar.version)
  })
  const wrong: [string, object, Partial<TaskFacts>, string][] = [
    ['of nothing', {}, { belonging: 'unknown' }, 'task.about-unknown'],
    ['of what is over', {}, { belonging: 'over' }, 'task.about-over'],
    ['by one who has not got in hand what it belongs to', {}, { directs: false }, 'task.out-of-reach'],
    ['for a unit that there is not', {}, { strangers: [bureau] }, 'task.owner-unknown'],
    ['with neither a day nor a number of days', { due: undefined }, {}, 'task.due-or-within'],
    ['with both', { within: counted.within }, {}, 'task.due-or-within'],
    ['for a day that is past', { due: '2026-03-01' }, {}, 'task.due-past'],
    ['within no days', { due: undefined, within: { limit: 0, unit: 'wd' } }, {}, 'clock.limit'],
    [
      'with two milestones of one key',
      { milestones: [milestones[0], milestones[0]] },
      {},
      'task.milestone-twice',
    ],
    [
      'with a milestone behind its own day',
      { milestones, due: '2026-03-19' },
      {},
      'task.milestone-after-due',
    ],
    [
      'with a milestone that is past',
      { milestones: [{ key: 'a', title: 'x', due: '2026-03-01' }] },
      {},
      'task.milestone-past',
    ],
    [
      'after a task that there is not',
      { after: [first] },
      { order: { ...order, unknown: [first] } },
      'task.predecessor-unknown',
    ],
    ['after itself', { after: [first] }, { order: { ...order, isRing: true } }, 'task.ring'],
  ]
  test.each(wrong)('%s is refused', (_, more, facts, code) => {
    const told = Object.fromEntries(Object.entries({ ...open, ...more }).filter(([, v]) => v !== undefined))
    expect(tale.refusal('2026-03-02 10:00', told as TaskCommand, facts, lead)).toBe(code)
  })
  test('twice is refused', () => {
    expect(opened.refusal('2026-03-02 11:00', open, {}, lead)).toBe('task.opened-already')
  })
})

describe('doing', () => {
  test('a report is kept with who gave it', () => {
    const { state } = opened.then('2026-03-05 10:00', report, doing, doer)
    expect(state.steps).toMatchObject([
      { type: 'TaskReported', text: '杆已立好', by: doer.person, unit: bureau },
    ])
  })
  test('a milestone is reached once, and only one that there is', () => {
    const told = { ...open, milestones }
    const story = tale.then('2026-03-02 10:00', told, {}, lead)
    const reached = story.then(
      '2026-03-09 10:00',
      { type: 'ReachMilestone', key: 'a', note: '无障碍' },
      doing,
      doer,
    )
    expect(reached.state.milestones).toMatchObject([
      { key: 'a', reachedOn: '2026-03-09', note: '无障碍' },
      { key: 'b', reachedOn: null },
    ])
    const again: TaskCommand = { type: 'ReachMilestone', key: 'a' }
    expect(reached.refusal('2026-03-10 10:00', again, doing, doer)).toBe('task.milestone-reached')
    const unknown: TaskCommand = { type: 'ReachMilestone', key: 'z' }
    expect(reached.refusal('2026-03-10 10:00', unknown, doing, doer)).toBe('task.milestone-unknown')
    expect(reached.refusal('2026-03-10 10:00', again, { directs: true }, lead)).toBe('task.not-yours')
  })
  test('done says what came of it', () => {
    expect(done.state).toMatchObject({ status: 'done', over: { text: '已送电', by: doer.person } })
  })
  test('done before what it waits for is refused', () => {
    const facts = { ...doing, order: { ...order, open: [first] } }
    expect(opened.refusal('2026-03-12 10:00', finish, facts, doer)).toBe('task.predecessor-open')
  })
  test.each<[string, TaskCommand]>([
    ['reported', report],
    ['finished', finish],
    ['asked more time for', ask],
  ])('it is not %s by whoever only set it', (_, command) => {
    expect(opened.refusal('2026-03-05 10:00', command, { directs: true, holds: false }, lead)).toBe(
      'task.not-yours',
    )
  })
  test.each<[string, TaskCommand]>([
    ['reported', report],
    ['finished', finish],
    ['dropped', drop],
    ['handed over', { type: 'HandTask', unit: other, reason: 'x' }],
    ['edited', { type: 'EditTask', title: 'x' }],
    ['prolonged', ask],
  ])('what is over is not %s', (_, command) => {
    expect(done.refusal('2026-03-13 10:00', command, { directs: true, holds: true }, doer)).toBe('task.over')
  })
  test('of nothing nothing is reported', () => {
    expect(tale.refusal('2026-03-05 10:00', report, doing, doer)).toBe('task.unknown')
  })
})

describe('dropping and opening again', () => {
  test('both are for whoever set it, with a reason', () => {
    const dropped = opened.then('2026-03-05 10:00', drop, {}, lead)
    expect(dropped.state).toMatchObject({ status: 'dropped', over: { text: '企业自建' } })
    expect(opened.refusal('2026-03-05 10:00', drop, doing, doer)).toBe('task.not-directed')
    const reopen: TaskCommand = { type: 'ReopenTask', reason: '又跳闸' }
    expect(done.refusal('2026-03-13 10:00', reopen, doing, doer)).toBe('task.not-directed')
    expect(opened.refusal('2026-03-13 10:00', reopen, {}, lead)).toBe('task.not-over')
  })
  test('opened again it keeps its day, unless it is given another', () => {
    const same = done.then('2026-03-13 10:00', { type: 'ReopenTask', reason: '又跳闸' }, {}, lead)
    expect(same.state).toMatchObject({ status: 'open', due: '2026-03-20', over: null, moves: [] })
    const given: TaskCommand = { type: 'ReopenTask', reason: '又跳闸', due: '2026-04-01' }
    expect(done.then('2026-03-13 10:00', given, {}, lead).state).toMatchObject({
      ...{ due: '2026-04-01', firstDue: '2026-03-20', counted: null },
      moves: [{ why: 'reopened', from: '2026-03-20', due: '2026-04-01', reason: '又跳闸' }],
    })
    const past: TaskCommand = { ...given, due: '2026-03-12' }
    expect(done.refusal('2026-03-13 10:00', past, {}, lead)).toBe('task.due-past')
  })
})

describe('handing over', () => {
  const within: CommandOf<'HandTask'> = {
    type: 'HandTask',
    unit: bureau,
    person: doer.person,
    reason: '专人办',
  }
  const away: CommandOf<'HandTask'> = { type: 'HandTask', unit: other, reason: '职责在那里' }
  test('within its unit whoever has it does it; to another unit whoever set it; its day stays', () => {
    expect(opened.then('2026-03-05 10:00', within, doing, doer).state).toMatchObject({ person: doer.person })
    const handed = opened.then('2026-03-05 10:00', away, {}, lead).state
    expect(handed).toMatchObject({ unit: other, person: null, due: '2026-03-20', before: [bureau] })
  })
  test('what is not theirs to decide is refused, each by its name', () => {
    expect(opened.refusal('2026-03-05 10:00', away, doing, doer)).toBe('task.hand-needs-director')
    expect(opened.refusal('2026-03-05 10:00', away, nobody, doer)).toBe('task.not-directed')
    const strangers = { strangers: [other] }
    expect(opened.refusal('2026-03-05 10:00', away, strangers, lead)).toBe('task.owner-unknown')
    const stays: TaskCommand = { type: 'HandTask', unit: bureau, reason: 'x' }
    expect(opened.refusal('2026-03-05 10:00', stays, {}, lead)).toBe('task.same-owner')
  })
  test('a request for more time lapses with the hands that asked', () => {
    expect(asked.then('2026-03-11 10:00', away, {}, lead).state.asked).toBeNull()
  })
})

describe('more time', () => {
  test('granted moves the day; who set it decides, and may give another day than was asked for', () => {
    const granted = asked.then('2026-03-11 10:00', grant, {}, lead).state
    expect(granted).toMatchObject({ due: '2026-03-27', firstDue: '2026-03-20', asked: null, granted: 1 })
    expect(granted.moves).toMatchObject([{ why: 'time', from: '2026-03-20', due: '2026-03-27' }])
    const less = { ...grant, due: '2026-03-24', note: '先送一半' }
    expect(asked.then('2026-03-11 10:00', less, {}, lead).state.due).toBe('2026-03-24')
  })
  test('refused says why and moves nothing', () => {
    const no: TaskCommand = { type: 'DecideTime', granted: false, note: '货已到' }
    expect(asked.then('2026-03-11 10:00', no, {}, lead).state).toMatchObject({
      due: '2026-03-20',
      asked: null,
    })
    const silent: TaskCommand = { type: 'DecideTime', granted: false }
    expect(asked.refusal('2026-03-11 10:00', silent, {}, lead)).toBe('task.note-missing')
  })
  test('asked in vain, each by its name', () => {
    expect(asked.refusal('2026-03-11 10:00', ask, doing, doer)).toBe('task.time-pending')
    expect(opened.refusal('2026-03-20 10:00', ask, doing, doer)).toBe('task.time-late')
    expect(opened.refusal('2026-03-23 10:00', ask, doing, doer)).toBe('task.time-late')
    const sooner = { ...ask, due: '2026-03-20' }
    expect(opened.refusal('2026-03-10 10:00', sooner, doing, doer)).toBe('task.time-not-later')
    const granted = asked.then('2026-03-11 10:00', grant, {}, lead)
    const more = { ...ask, due: '2026-04-10' }
    expect(granted.refusal('2026-03-12 10:00', more, doing, doer)).toBe('task.time-spent')
  })
  test('on the working day before it is due there is still time to ask', () => {
    expect(isRefusal(opened.asks('2026-03-19 23:00', ask, doing, doer))).toBe(false)
  })
  test('decided wrongly, each by its name', () => {
    expect(opened.refusal('2026-03-11 10:00', grant, {}, lead)).toBe('task.time-none')
    expect(asked.refusal('2026-03-11 10:00', grant, doing, lead)).toBe('task.not-directed')
    expect(asked.refusal('2026-03-11 10:00', grant, {}, doer)).toBe('task.own-request')
    expect(asked.refusal('2026-03-30 10:00', grant, {}, lead)).toBe('task.due-past')
    const sooner = { ...grant, due: '2026-03-20' }
    expect(asked.refusal('2026-03-11 10:00', sooner, {}, lead)).toBe('task.time-not-later')
  })
})

describe('editing', () => {
  test('changes what it says and what it waits for', () => {
    const edit: TaskCommand = { type: 'EditTask', title: '架设专线', text: '两回路', after: [first] }
    const { state } = opened.then('2026-03-05 10:00', edit, {}, lead)
    expect(state).toMatchObject({ title: '架设专线', text: '两回路', after: [first], due: '2026-03-20' })
  })
  test('in vain, each by its name', () => {
    const edit: CommandOf<'EditTask'> = { type: 'EditTask', after: [first] }
    expect(opened.refusal('2026-03-05 10:00', edit, doing, doer)).toBe('task.not-directed')
    const ring = { order: { ...order, isRing: true } }
    expect(opened.refusal('2026-03-05 10:00', edit, ring, lead)).toBe('task.ring')
    const unknown = { order: { ...order, unknown: [first] } }
    expect(opened.refusal('2026-03-05 10:00', edit, unknown, lead)).toBe('task.predecessor-unknown')
    const same: TaskCommand = { type: 'EditTask', title: '架设临时线路' }
    expect(opened.refusal('2026-03-05 10:00', same, {}, lead)).toBe('task.nothing-edited')
  })

  test('law: whatever is edited, reported, reached, handed or asked for, no day moves', () => {
    const word = fc.string({ minLength: 1, maxLength: 20 })
    const key = fc.constantFrom('a', 'b', 'z')
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-04-${String(n).padStart(2, '0')}`)
    const after = fc.subarray([first, other])
    const command: fc.Arbitrary<TaskCommand> = fc.oneof(
      fc.record({ type: fc.constant('EditTask' as const), title: word, text: word, after }),
      fc.record({ type: fc.constant('ReportTask' as const), text: word }),
      fc.record({ type: fc.constant('ReachMilestone' as const), key, note: word }),
      fc.record({
        type: fc.constant('HandTask' as const),
        unit: fc.constantFrom(bureau, other),
        reason: word,
      }),
      fc.record({ type: fc.constant('AskTime' as const), due: day, reason: word }),
      fc.record({ type: fc.constant('DecideTime' as const), granted: fc.constant(false), note: word }),
      fc.record({ type: fc.constantFrom('DropTask' as const, 'ReopenTask' as const), reason: word }),
      fc.record({ type: fc.constant('FinishTask' as const), outcome: word }),
    )
    const start = tale.then('2026-03-02 10:00', { ...open, milestones }, {}, lead)
    let happened = 0
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
        let story = start
        for (const [n, each] of commands.entries()) {
          const when = `2026-03-${String(3 + n).padStart(2, '0')} 10:00`
          const facts = { directs: true, holds: true }
          const by = n % 2 === 0 ? doer : lead
          if (isRefusal(story.asks(when, each, facts, by))) continue
          story = story.then(when, each, facts, by)
          happened += 1
        }
        const { due, milestones: stood, moves } = story.state
        expect([due, ...stood.map((each) => each.due)]).toEqual(['2026-03-20', '2026-03-10', '2026-03-20'])
        expect(moves).toEqual([])
      }),
      { numRuns: 300 },
    )
    expect(happened).toBeGreaterThan(300)
  })
})

describe('another calendar', () => {
  const reason = { zh: '春节假期延长', en: 'The holiday was extended' }
  const revise: TaskCommand = { type: 'ReviseTask', reason }
  const notices = chinaCalendar.notices.filter(({ year, version }) => year !== 2020 || version === 1)
  const before = { calendar: compiled({ version: '1', notices }) }
  const extended = { calendar: compiled({ version: '2' }) }
  const ten: TaskCommand = { ...undated, within: { limit: 10, unit: 'wd' } }
  const begun = tale.then('2020-01-20 10:00', ten, before, lead)

  test('counts it anew, old and new side by side: Spring Festival 2020', () => {
    expect(begun.state.due).toBe('2020-02-07')
    const moved = begun.then('2020-01-27 10:00', revise, extended)
    expect(moved.state).toMatchObject({
      ...{ due: '2020-02-11', firstDue: '2020-02-07', counted: { calendar: '2', standing: 'firm' } },
      moves: [{ why: 'calendar', from: '2020-02-07', due: '2020-02-11', reason }],
    })
    expect(moved.asks('2020-01-27 11:00', revise, extended)).toEqual([])
  })
  test('makes it firm without saying that its day moved', () => {
    const unpublished = chinaCalendar.notices.filter(({ year }) => year < 2026)
    const early = { calendar: compiled({ version: '1', notices: unpublished }) }
    const story = tale.then('2026-03-02 10:00', { ...undated, within: { limit: 5, unit: 'wd' } }, early, lead)
    expect(story.state.counted?.standing).toBe('provisional')
    const firm = story.then('2026-03-03 10:00', revise, extended).state
    expect(firm).toMatchObject({ counted: { standing: 'firm' }, moves: [], steps: [] })
  })
  test('leaves alone what is over, what somebody gave a day, and what was named', () => {
    const over = begun.then('2020-01-21 10:00', finish, doing, doer)
    const asking: TaskCommand = { ...ask, due: '2020-02-14' }
    const given = begun.then('2020-01-21 10:00', asking, { ...before, ...doing }, doer)
    const longer = given.then('2020-01-22 10:00', grant, before, lead)
    expect(longer.state).toMatchObject({ due: '2020-02-14', counted: null })
    for (const story of [over, longer, opened]) {
      expect(story.asks('2026-03-03 10:00', revise, extended)).toEqual([])
    }
    expect(tale.refusal('2026-03-03 10:00', revise, extended)).toBe('task.unknown')
  })
})

test('a programme that says nothing gives more time once, asked a working day before', () => {
  const silent = defineProgramme({ key: 'x', version: '1', words: { zh: '某', en: 'x' }, parts: [] })
  expect([tasksOf(silent), tasksOf(null)]).toEqual(Array(2).fill({ extensions: usual.extensions }))
  const extensions = { most: 3, askedWorkingDaysBefore: 2 }
  expect(tasksOf({ ...silent, parts: { tasks: { extensions } } })).toEqual({ extensions })
})
