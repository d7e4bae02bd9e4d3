// Words that stand only in one unit's or one jurisdiction's work, looked for in everything that others can read.
import { beforeAll, describe, expect, test } from 'vitest'
import { importsOf } from '#foundation/http/import-doors.ts'
import { granted } from '#foundation/testing/policy/granted.ts'
import { objectsOn } from '#foundation/testing/policy/objects.ts'
import { actorNames, placeNames, type ActorName, type PlaceName } from '#foundation/testing/policy/people.ts'
import { newWorld, type World } from '#foundation/testing/policy/world.ts'
import { textInside } from '#foundation/testing/workbooks.ts'
import { servesSubject } from '#capabilities/matters/server/capability.ts'
import { openLink } from '#capabilities/ratings/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { capabilitiesWith, housePeople } from './capabilities.ts'
import { senderParts } from './notices.ts'

let world: World
let contactsOf: Readonly<Record<PlaceName, string>>
let mattersOf: Readonly<Record<PlaceName, string>>
let visitsOf: Readonly<Record<PlaceName, string>>

beforeAll(async () => {
  const working = capabilitiesWith(housePeople())
  const notices = senderParts({ pool: undefined as never, clock: undefined as never, origin: '' })
  world = await newWorld({
    ...{ programme, notices, ports: { openLink, serves: servesSubject } },
    capabilities: [...working, importsOf({ capabilities: working })].slice(1),
  })
  const made = { contact: {}, matter: {}, visit: {} } as Record<string, Record<string, string>>
  for (const place of placeNames) {
    const on = world.grounds[place]
    const make = objectsOn(on)
    made['contact']![place] = await make.contact()
    made['visit']![place] = (await make.visit()).visit
    await make.matter('received')
    await make.matter('dispatched')
    made['matter']![place] = await make.matter('replied')
    await make.team()
    await make.account()
    await make.pairing()
    granted(
      await on.office.post(`/api/contacts/${made['contact']![place]}/reveal`, { purpose: `回访${on.word}` }),
    )
  }
  contactsOf = made['contact'] as typeof contactsOf
  mattersOf = made['matter'] as typeof mattersOf
  visitsOf = made['visit'] as typeof visitsOf
}, 120_000)

const all: readonly PlaceName[] = ['own', 'sibling', 'parent']
const own: readonly PlaceName[] = ['own']
const none: readonly PlaceName[] = []

/** Whose work each may read of; nobody that of another jurisdiction. */
const worksRead: Readonly<Record<ActorName, readonly PlaceName[]>> = {
  ...{ officer: own, handler: own, token: own, coordinator: own, leader: own, supervisor: own, asker: own },
  ...{ office: all, county: all, inspector: all },
  ...{ contact: none, sysadmin: none, secadmin: none, auditor: none, nobody: none },
}

/** Names in the register are for all who work here; a contact sees her enterprise, an asker hers. */
const registersRead: Readonly<Record<ActorName, readonly PlaceName[]>> = {
  ...{ officer: all, handler: all, token: all, coordinator: all, leader: all, supervisor: all, office: all },
  ...{ county: all, inspector: all, sysadmin: all, secadmin: all, auditor: all },
  ...{ contact: own, asker: own, nobody: none },
}

const page = 'limit=200'
const registers = ['intake', 'handover', 'follow-up', 'problems', 'tasks', 'responsibility']
const sources = ['matters.collected', 'visits.subjects', 'visits.made', 'promises.made']

/** Everything that lists, counts or exports. */
const atLarge: readonly string[] = [
  ...['', '&sort=received', '&mine=true', '&status=replied', '&overdue=true'].map(
    (more) => `/api/matters?${page}${more}`,
  ),
  ...['visits', 'promises', 'subjects', 'pairings', 'officers', 'teams', 'units', 'areas', 'accounts'].map(
    (list) => `/api/${list}?${page}`,
  ),
  ...[
    '/api/matters/counts',
    '/api/visits?mine=true',
    '/api/promises?state=open',
    '/api/subjects?retired=true',
  ],
  ...['/api/officers?left=true', '/api/directory', '/api/tokens', '/api/reveals', '/api/imports'],
  ...[
    '/api/imports/kinds',
    '/api/session',
    '/api/sessions',
    '/api/q',
    '/api/programmes',
    '/api/openapi.json',
  ],
  '/api/briefs/sample',
  ...registers.flatMap((name) => [
    `/api/registers/${name}?programme=sample&${page}`,
    `/api/registers/${name}/export?programme=sample&format=csv`,
    `/api/registers/${name}/export?programme=sample&format=xlsx`,
  ]),
  ...sources.map((source) => `/api/briefs/sample/rows?source=${source}`),
]

/** The same asked for what stands at a place: found by its words, its unit, its enterprise, its officer, its id. */
function about(place: PlaceName): readonly string[] {
  const { subject, unit, raiser, word, secret } = world.grounds[place]
  const [w, s] = [encodeURIComponent(word), encodeURIComponent(secret)]
  const [matter, visit] = [mattersOf[place], visitsOf[place]]
  return [
    ...[`q=${s}`, `unit=${unit}`, `subject=${subject}`, `visit=${visit}`].map((by) => `/api/matters?${by}`),
    ...[`subject=${subject}`, `officer=${raiser.person}`].map((by) => `/api/visits?${by}`),
    ...[`subject=${subject}`, `visit=${visit}`, `unit=${unit}`].map((by) => `/api/promises?${by}`),
    ...[`q=${w}`, `unit=${unit}`].map((by) => `/api/subjects?${by}`),
    ...[`subject=${subject}`, `officer=${raiser.person}`].map((by) => `/api/pairings?${by}`),
    ...[`/api/matters/${matter}`, `/api/visits/${visit}`, `/api/subjects/${subject}`, `/api/units/${unit}`],
    ...[`/api/subjects/${subject}/standing`, `/api/contacts/${contactsOf[place]}`],
    ...[`/api/contacts?subject=${subject}`, `/api/officers/${raiser.person}`, `/api/units?under=${unit}`],
    ...['officers', 'teams', 'units', 'accounts'].map((list) => `/api/${list}?search=${w}`),
    `/api/reveals?by=${raiser.person}`,
  ]
}

describe.each(actorNames)('%s', (name) => {
  test('reads nothing that is not for them, in no list, count, search, export or error', async () => {
    const actor = world.actors[name]
    const found: string[] = []
    for (const path of [...atLarge, ...placeNames.flatMap(about)]) {
      const reply = await actor.get(path)
      const text =
        path.includes('format=xlsx') && reply.status === 200 ? await textInside(reply.bytes) : reply.text
      for (const place of placeNames) {
        const { word, secret } = world.grounds[place]
        if (text.includes(secret) && !worksRead[name].includes(place))
          found.push(`${path} shows the work of '${place}'`)
        if (text.includes(word) && !registersRead[name].includes(place))
          found.push(`${path} shows the names of '${place}'`)
      }
      if (name === 'asker' && text.includes('内部')) found.push(`${path} shows the asker what is internal`)
    }
    expect(found).toEqual([])
  })

  test('sees what is for them, so that a missing word means something', async () => {
    const places = worksRead[name].filter((place) => name !== 'asker' || place === 'own')
    const path = name === 'asker' ? '/api/q' : '/api/matters?limit=200'
    const { text } = await world.actors[name].get(path)
    for (const place of places) expect(text).toContain(world.grounds[place].secret)
  })

  test('counts exactly the matters that they may list', async () => {
    const actor = world.actors[name]
    const counts = await actor.get('/api/matters/counts')
    if (counts.status !== 200) return
    const { items } = (await actor.get('/api/matters?limit=200')).body
    const counted = counts.body.items.reduce((sum: number, row: { count: number }) => sum + row.count, 0)
    const unitHolds = (await actor.get('/api/matters?limit=200')).body.items.filter(
      (row: { ownerUnit: string }) =>
        counts.body.items.some((count: { unit: string }) => count.unit === row.ownerUnit),
    )
    expect(counted).toBe(unitHolds.length)
    expect(counted).toBeLessThanOrEqual(items.length)
  })
})

test('what another jurisdiction has taken is not taken here', async () => {
  const [here, there] = [world.grounds.own, world.grounds.elsewhere]
  const code = 'D0001'
  const point = { kind: 'point', name: '同号点位', code }
  granted(await there.office.post('/api/subjects', { ...point, unit: there.unit }))
  granted(await here.office.post('/api/subjects', { ...point, unit: here.unit }))
  granted(await there.sysadmin.post('/api/accounts', { username: 'gleich' }))
  granted(await here.sysadmin.post('/api/accounts', { username: 'gleich' }))
  granted(await there.sysadmin.post('/api/units', { name: '一', kind: 'section', code: 'U-1' }))
  granted(await here.sysadmin.post('/api/units', { name: '二', kind: 'section', code: 'U-1' }))
})

test('a merge does not tell of matters that the office of a unit may not read', async () => {
  const { coordinator } = world.actors
  const mine = await objectsOn(world.grounds.own).matter('received')
  for (const place of ['sibling', 'parent', 'elsewhere'] as const) {
    const reply = await coordinator.post(`/api/matters/${mine}/merge`, { into: mattersOf[place] })
    expect([reply.status, reply.body.code]).toEqual([422, 'matter.merge-unknown'])
  }
})
