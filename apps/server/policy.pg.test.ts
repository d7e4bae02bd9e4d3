// Walks docs/policy.md: every door, as everybody, on objects of the own, the sibling, the parent unit and of another jurisdiction.
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#foundation/core/ids.ts'
import type { Door } from '#foundation/contract/door.ts'
import { batchDoor } from '#foundation/http/batch.ts'
import { buildServer } from '#foundation/http/server.ts'
import { serveQuestion, type Served } from '#foundation/http/served.ts'
import { importsOf } from '#foundation/http/import-doors.ts'
import { compileFor } from '#foundation/http/validation.ts'
import { send, type Attempt, type Reply, type Trials } from '#foundation/testing/policy/attempt.ts'
import { calendarTrials } from '#foundation/testing/policy/calendar-trials.ts'
import { dutyTrials } from '#foundation/testing/policy/duty-trials.ts'
import { feedTrials } from '#foundation/testing/policy/feed-trials.ts'
import { importTrials } from '#foundation/testing/policy/import-trials.ts'
import { noticeTrials } from '#foundation/testing/policy/notice-trials.ts'
import { objectsOn } from '#foundation/testing/policy/objects.ts'
import { actorNames, placeNames, type Actor, type PlaceName } from '#foundation/testing/policy/people.ts'
import { peopleTrials } from '#foundation/testing/policy/people-trials.ts'
import { planTrials } from '#foundation/testing/policy/plan-trials.ts'
import { promiseTrials, taskTrials } from '#foundation/testing/policy/task-trials.ts'
import { readPolicy } from '#foundation/testing/policy/table.ts'
import { consultationTrials } from '#foundation/testing/policy/consultation-trials.ts'
import { recheckTrials } from '#foundation/testing/policy/recheck-trials.ts'
import { supervisionTrials } from '#foundation/testing/policy/supervision-trials.ts'
import { workTrials } from '#foundation/testing/policy/work-trials.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newWorld, type World } from '#foundation/testing/policy/world.ts'
import { servesSubject } from '#capabilities/matters/server/capability.ts'
import { openLink } from '#capabilities/ratings/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { capabilitiesWith, housePeople } from './capabilities.ts'
import { buildHouse } from './house.ts'
import { senderParts } from './notices.ts'

const policy = readPolicy()
const trials: Trials = {
  ...peopleTrials,
  ...workTrials,
  ...calendarTrials,
  ...dutyTrials,
  ...importTrials,
  ...feedTrials,
  ...noticeTrials,
  ...planTrials,
  ...taskTrials,
  ...promiseTrials,
  ...recheckTrials,
  ...consultationTrials,
  ...supervisionTrials,
}
const refusals: readonly number[] = [401, 403, 404]

const ground = housePeople()
const working = capabilitiesWith(ground, { refusalOf: () => null })
const capabilities = [...working, importsOf({ capabilities: working })]
const served: readonly Served[] = capabilities.flatMap((capability) => capability.served)
const house = {
  healthz: 'GET /healthz',
  readyz: 'GET /readyz',
  openapi: 'GET /api/openapi.json',
  docs: 'GET /api/docs',
  docsStyle: 'GET /api/docs.css',
}
const doors: Readonly<Record<string, Pick<Door, 'route'> & Partial<Door>>> = {
  ...Object.fromEntries(
    Object.entries(house).map(([name, route]) => [name, { route } as Pick<Door, 'route'>]),
  ),
  ...Object.fromEntries([...served.map(({ door }) => door), batchDoor].map((door) => [door.name, door])),
}

let world: World

beforeAll(async () => {
  const notices = senderParts({ pool: undefined as never, clock: undefined as never, origin: '' })
  const ports = { openLink, serves: servesSubject }
  world = await newWorld({ capabilities: capabilities.slice(1), ports, programme, notices })
}, 120_000)

describe('the policy', () => {
  test('has a row for every door of the server, and no row without a door', () => {
    expect([...policy.keys()].sort()).toEqual(Object.keys(doors).sort())
    expect(Object.keys(trials).sort()).toEqual(Object.keys(doors).sort())
  })

  test('knows every route that the server answers', async () => {
    const known = new Set(Object.values(doors).map(({ route }) => route))
    const clock = { now: () => 0 }
    const app = await buildHouse({ pool: testPool(), clock, homeTenant: world.grounds.own.town.tenant })
    const routes = routesOf(app.printRoutes({ commonPrefix: false }))
    await app.close()
    expect(routes.filter((route) => !known.has(route as never))).toEqual([])
    expect(routes.length).toBe(known.size)
  })

  test('a door that names nobody who may use it stops the start', async () => {
    const door = {
      name: 'planted',
      route: 'GET /api/planted',
      kind: 'question',
      summary: { zh: '', en: '' },
      reply: {},
    }
    for (const allow of [undefined, [], null]) {
      const planted = serveQuestion({ ...door, allow } as never, async () => ({}) as never)
      const parts = { served: [planted], messages: {}, homeTenant: newId() } as never
      await expect(buildServer(parts)).rejects.toThrow('planted names nobody')
    }
  })
})

interface Cell {
  readonly door: string
  readonly actor: Actor
  readonly place: PlaceName
  readonly allowed: boolean
}

function cellsOf(door: string): Cell[] {
  const row = policy.get(door)!
  const places = trials[door]!.object === 'none' ? (['own'] as const) : placeNames
  return actorNames.flatMap((name) =>
    places.map((place) => {
      const allowed = row[name].includes('y') || row[name].includes(place)
      return { door, actor: world.actors[name], place, allowed: allowed && place !== 'elsewhere' }
    }),
  )
}

const said = ({ door, actor, place }: Cell, reply: Reply) =>
  `${door} by ${actor.name} on ${place}: ${reply.status} ${reply.body?.code ?? ''} ${reply.status < 400 ? '' : reply.text.slice(0, 200)}`

async function attempt(cell: Cell): Promise<Attempt> {
  const on = world.grounds[cell.place]
  return trials[cell.door]!.ask(objectsOn(on), on, cell.actor)
}

/** Refused ones share one object, since none of them may change it. */
async function refusedWrongly(door: string, cells: readonly Cell[]): Promise<string[]> {
  const wrong: string[] = []
  for (const place of placeNames) {
    const here = cells.filter((cell) => cell.place === place && !cell.allowed)
    if (here.length === 0) continue
    const tried = await attempt({ ...here[0]!, actor: world.actors.nobody })
    const replies = await Promise.all(here.map(({ actor }) => send(actor, doors[door]!.route, tried)))
    for (const [n, reply] of replies.entries()) {
      const cell = here[n]!
      if (place === 'elsewhere') wrong.push(...(await strangely(cell, tried, reply)))
      else if (!refusals.includes(reply.status)) wrong.push(said(cell, reply))
    }
    wrong.push(...(await inBatch(door, here, tried)))
  }
  return wrong
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Of another jurisdiction's object nothing may be learned, not even that it exists. */
async function strangely(cell: Cell, tried: Attempt, reply: Reply): Promise<string[]> {
  const strangers = new Map<string, string>()
  const stranger = (id: string) => strangers.get(id) ?? strangers.set(id, newId()).get(id)!
  const nowhere = JSON.parse(JSON.stringify(tried).replaceAll(uuid, stranger)) as Attempt
  const unknown = await send(cell.actor, doors[cell.door]!.route, nowhere)
  const isAlike = unknown.status === reply.status && masked(unknown.text) === masked(reply.text)
  const isEmpty = reply.status === 200 && reply.body?.items?.length === 0
  const isRefused =
    trials[cell.door]!.object === 'path' ? refusals.includes(reply.status) : reply.status >= 400
  return isAlike && (isRefused || isEmpty)
    ? []
    : [`${said(cell, reply)}; of one that never was: ${unknown.status}`]
}

const masked = (text: string) => text.replaceAll(uuid, 'id')

/** A command is refused in a batch exactly as at its own door. */
async function inBatch(door: string, cells: readonly Cell[], tried: Attempt): Promise<string[]> {
  const isCommand = served.some((each) => each.as === 'command' && each.door.name === door)
  if (!isCommand || cells[0]!.place === 'elsewhere') return []
  const input = { ...tried.params, ...tried.body }
  const replies = await Promise.all(
    cells.map(({ actor }) =>
      send(actor, 'POST /api/commands', { body: { commands: [{ id: newId(), name: door, input }] } }),
    ),
  )
  return replies.flatMap((reply, n) => {
    const [result] = reply.body.results
    return refusals.includes(result.problem?.status) ? [] : [`in a batch: ${said(cells[n]!, reply)}`]
  })
}

/** Allowed ones change what they are tried on, so each gets its own. */
async function allowedWrongly(door: string, cells: readonly Cell[]): Promise<string[]> {
  const wrong: string[] = []
  const { answer = 200 } = trials[door]!
  for (const cell of cells.filter(({ allowed }) => allowed)) {
    const reply = await send(cell.actor, doors[door]!.route, await attempt(cell))
    if (reply.status !== answer) wrong.push(said(cell, reply))
    else if (answer === 200) wrong.push(...misshapen(cell, reply))
  }
  return wrong
}

function misshapen(cell: Cell, reply: Reply): string[] {
  const { reply: schema, media } = doors[cell.door]!
  if (!schema || media) return []
  const validate = compileFor(schema, false)
  return validate(reply.body)
    ? []
    : [`${said(cell, reply)} breaks its schema: ${JSON.stringify(validate.errors)}`]
}

describe('every door does as the policy says', () => {
  let tried = 0
  test.each([...policy.keys()])(
    '%s',
    async (door) => {
      const cells = cellsOf(door)
      tried += cells.length
      expect([...(await refusedWrongly(door, cells)), ...(await allowedWrongly(door, cells))]).toEqual([])
    },
    60_000,
  )

  test('and every cell was tried', () => {
    const withObject = Object.values(trials).filter(({ object }) => object !== 'none').length
    const without = Object.keys(trials).length - withObject
    expect(tried).toBe(actorNames.length * (without + withObject * placeNames.length))
  })
})

/** 'POST /api/…' for each route in Fastify's drawing of its tree. */
function routesOf(tree: string): string[] {
  const above: string[] = []
  return tree.split('\n').flatMap((line) => {
    const found = /^([│ ]*)[├└]── (\S+)(?: \((.+)\))?$/.exec(line)
    if (!found) return []
    const depth = found[1]!.length / 4
    above[depth] = (above[depth - 1] ?? '') + found[2]!
    const methods = (found[3] ?? '').split(', ').filter((method) => method && method !== 'HEAD')
    return methods.map((method) => `${method} ${above[depth]}`)
  })
}
