// The job of a revision on PostgreSQL: the Spring Festival of 2020, told once, never doubled, taken over from the dead.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Id } from '#foundation/core/ids.ts'
import { chinaCalendar } from '#foundation/time/china-calendar.ts'
import { beginErrand, errandClocked, findErrand } from '#foundation/testing/errands.ts'
import { testPool, testUrls } from '#foundation/testing/tenant.ts'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { programmes } from '#capabilities/programmes/server/capability.ts'
import { calendars, foundCalendar } from './capability.ts'
import type { Clocked } from './questions.ts'
import { reviseDue } from './revising.ts'

const capabilities = [programmes, calendars({ clocked: [errandClocked] })]
const before2020 = {
  ...chinaCalendar,
  notices: chinaCalendar.notices.filter(
    ({ year, version }) => year < 2020 || (year === 2020 && version === 1),
  ),
}
/** As the notice of 27 January 2020 said it: the festival goes on to 2 February, and Saturday 1 February is not worked. */
const revised = chinaCalendar.notices.find(({ year, version }) => year === 2020 && version === 2)!
let town: Town

beforeEach(async () => {
  town = await newTown({ capabilities, at: '2020-01-27T01:00:00.000Z' })
  await foundCalendar(testPool(), town.clock, town.tenant, before2020)
})

const keeper = () => town.as('sysadmin')

async function extendFestival(): Promise<void> {
  const days = (['off', 'on'] as const).flatMap((which) =>
    revised[which].flatMap(({ name, from, to }) =>
      daysFrom(from, to).map((date) => ({ name: name.zh, date, isOffDay: which === 'off' })),
    ),
  )
  const text = JSON.stringify({ year: 2020, papers: [revised.source], days })
  const file = { fileName: '2020.json', text, year: 2020, source: revised.source }
  const { status, body } = await keeper().post('/api/calendar/notices', file)
  expect([status, body]).toEqual([200, { version: '2' }])
}

function daysFrom(from: string, to: string): string[] {
  const days: string[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10))
  return days
}

const parts = (clocked: readonly Clocked[] = [errandClocked], more: object = {}) => ({
  pool: testPool(),
  clock: town.clock,
  clocked,
  onError: (error: unknown) => {
    throw error
  },
  ...more,
})

/** Rounds until the job has come to its end: other tests' transactions may make it wait. */
async function revise(clocked?: readonly Clocked[], more?: object): Promise<void> {
  do await reviseDue(parts(clocked, more), town.tenant)
  while (['waiting', 'running'].includes((await newest()).state))
}

async function newest() {
  return (await keeper().get('/api/calendar/versions?limit=1')).body.items[0].revision
}

const errand = (id: Id) => town.read((reader) => findErrand(reader, id))
const notices = () =>
  town.read((reader) =>
    reader.query<{ data: { person: Id; moved: string } }>(
      `select data from notices where tenant_id = $1 and kind = 'calendar-moved' order by data->>'person'`,
      [reader.tenant],
    ),
  )

test('the Spring Festival of 2020: 31 January and 1 February are taken out while work runs', async () => {
  const [unit, person] = [town.units.bureau, town.as('handler').person]
  // Tuesday 21 January: 22, 23, then after the festival 31 January, 1 and 3 February are the five days.
  const running = await beginErrand(town.tenant, { from: '2020-01-21T02:00:00.000Z', unit, person })
  const later = await beginErrand(town.tenant, { from: '2020-02-10T02:00:00.000Z', unit, person })
  expect((await errand(running)).due).toBe('2020-02-03T09:30:00.000Z')
  const untouched = await errand(later)
  await extendFestival()
  await revise()
  expect((await errand(running)).dues).toEqual([
    { due: '2020-02-03T09:30:00.000Z', calendar: null, reason: '' },
    { due: '2020-02-05T09:30:00.000Z', calendar: '2', reason: '2020 年放假通知修订（第 2 版）' },
  ])
  expect(await errand(later)).toEqual(untouched)
  expect(await newest()).toMatchObject({
    state: 'done',
    total: 2,
    lookedAt: 2,
    moved: 1,
    leftOut: 0,
    told: 1,
  })
  const { body } = await keeper().get('/api/calendar/versions/2/moves')
  expect(body.items).toMatchObject([
    {
      id: running,
      was: '2020-02-03T09:30:00.000Z',
      due: '2020-02-05T09:30:00.000Z',
      unitName: '经济和信息化局',
    },
  ])
})

test('rerunning changes nothing', async () => {
  const id = await beginErrand(town.tenant, { from: '2020-01-21T02:00:00.000Z', unit: town.units.bureau })
  await extendFestival()
  await revise()
  const was = [await errand(id), await notices()]
  expect(was[1]).toHaveLength(1)
  await town.read(async (reader) => {
    const again = `
      update calendar_revisions set state = 'waiting', kind = null, after_id = null, beat_at = null where tenant_id = $1`
    await reader.query(again, [reader.tenant])
  })
  await revise()
  expect([await errand(id), await notices()]).toEqual(was)
})

describe('those concerned', () => {
  test('are told once each, with how many moved; what no person has is told to whoever runs the unit', async () => {
    const [handler, officer] = [town.as('handler').person!, town.as('officer').person!]
    const begin = (unit: Id, person: Id | null) =>
      beginErrand(town.tenant, { from: '2020-01-21T02:00:00.000Z', unit, person })
    await begin(town.units.section, officer)
    await begin(town.units.section, officer)
    await begin(town.units.bureau, null)
    // The section has no handler of its own: the bureau above it is the nearest.
    await begin(town.units.section, null)
    // Nobody runs the sibling bureau: the office, which runs everything, is told.
    await begin(town.units.sibling, null)
    await extendFestival()
    await revise()
    const told = new Map((await notices()).map(({ data }) => [data.person, data.moved]))
    expect(Object.fromEntries(told)).toEqual({
      [officer]: '2',
      [handler]: '2',
      [town.as('coordinator').person!]: '1',
    })
  })

  test('of a revision that another one overtook are told by that one', async () => {
    const [unit, person] = [town.units.section, town.as('officer').person]
    const begin = () => beginErrand(town.tenant, { from: '2020-01-21T02:00:00.000Z', unit, person })
    const ids = [await begin(), await begin()]
    await extendFestival()
    await reviseOnePage(1)
    expect(await notices()).toEqual([])
    const flood = { from: '2020-02-05', to: '2020-02-05', kind: 'closed', reason: '道路中断' }
    expect((await keeper().post('/api/calendar/overrides', flood)).status).toBe(200)
    await revise()
    const [first, second] = await Promise.all(ids.map(errand))
    expect(first!.dues.map(({ calendar }) => calendar)).toEqual([null, '2', '3'])
    // The second was never reckoned by the version between, and says both reasons.
    expect(second!.dues.map(({ calendar }) => calendar)).toEqual([null, '3'])
    expect(second!.dues[1]!.reason).toBe('2020 年放假通知修订（第 2 版）；2020-02-05 停止办公：道路中断')
    expect(await notices()).toMatchObject([{ data: { version: '3', moved: '2' } }])
    const { items } = (await keeper().get('/api/calendar/versions')).body
    expect(items.map(({ revision }: { revision: { state: string } | null }) => revision?.state)).toEqual([
      'done',
      'superseded',
      undefined,
    ])
  })
})

/** Rounds until one page has been looked at, and not a second one. */
async function reviseOnePage(pageSize: number): Promise<void> {
  let pages = 0
  const counted: Clocked = {
    ...errandClocked,
    page: (...asked) => {
      pages++
      return errandClocked.page(...asked)
    },
  }
  do await reviseDue(parts([counted], { pageSize }), town.tenant, () => pages > 0)
  while (pages === 0)
}

test('a thing that cannot be computed is left out and counted, and does not hold up the others', async () => {
  const unit = town.units.bureau
  const wrong = await beginErrand(town.tenant, { from: '2020-01-21T02:00:00.000Z', unit })
  const right = await beginErrand(town.tenant, { from: '2020-01-21T02:00:00.000Z', unit })
  await extendFestival()
  const told: unknown[] = []
  const broken: Clocked = {
    ...errandClocked,
    revise: (acting, id, revision) =>
      id === wrong ? Promise.reject(new Error('broken')) : errandClocked.revise(acting, id, revision),
  }
  await revise([broken], { onError: (error: unknown) => told.push(error) })
  expect((await errand(wrong)).dues.length).toBe(1)
  expect((await errand(right)).dues.length).toBe(2)
  expect(await newest()).toMatchObject({ state: 'done', moved: 1, leftOut: 1 })
  expect(told).toMatchObject([{ message: 'broken' }])
})

test('a job that is stopped between two pages is free for the next process at once', async () => {
  const unit = town.units.bureau
  for (let n = 0; n < 5; n++) await beginErrand(town.tenant, { from: '2020-01-21T02:00:00.000Z', unit })
  await extendFestival()
  await reviseOnePage(2)
  expect(await newest()).toMatchObject({ state: 'running', lookedAt: 2, moved: 2 })
  await revise([errandClocked], { pageSize: 2 })
  expect(await newest()).toMatchObject({ state: 'done', lookedAt: 5, moved: 5 })
})

test('of three processes one is killed in the middle; each errand moves once, and each person is told once', async () => {
  const [unit, person] = [town.units.bureau, town.as('handler').person]
  const ids: Id[] = []
  for (let n = 0; n < 30; n++)
    ids.push(await beginErrand(town.tenant, { from: '2020-01-21T02:00:00.000Z', unit, person }))
  await extendFestival()
  const first = reviser('2020-01-27T02:00:00.000Z', { stallAt: 13 })
  await said(first, 'stalled')
  first.kill('SIGKILL')
  await once(first, 'exit')
  expect(await newest()).toMatchObject({ state: 'running' })
  // Half a minute of silence later two others come upon it.
  const others = [1, 2].map(() => reviser('2020-01-27T02:01:00.000Z', {}))
  const ends = await Promise.all(others.map(async (other) => (await once(other, 'exit')) as [number]))
  expect(ends.map(([code]) => code)).toEqual([0, 0])
  for (const id of ids) expect((await errand(id)).dues.length, id).toBe(2)
  expect(await newest()).toMatchObject({ state: 'done', moved: 30, told: 1 })
  expect(await notices()).toMatchObject([{ data: { person, moved: '30' } }])
}, 60_000)

function reviser(at: string, { stallAt = 0 }: { stallAt?: number }): ChildProcess {
  const script = join(import.meta.dirname, '../../../foundation/testing/reviser.ts')
  const given = JSON.stringify({ url: testUrls().appUrl, tenant: town.tenant, at, stallAt })
  return fork(script, [given], { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
}

async function said(child: ChildProcess, wanted: string): Promise<void> {
  for (;;) {
    const [message] = (await once(child, 'message')) as [unknown]
    if (message === wanted) return
  }
}
