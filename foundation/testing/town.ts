// A small jurisdiction for tests: units, areas, one signed-in person per role, on a server with the doors wanted.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse as LightResponse } from 'fastify'
import type { Actor, Role } from '../core/actor.ts'
import { manualClock } from '../core/clock.ts'
import { newId, type Id } from '../core/ids.ts'
import type { Messages } from '../core/words.ts'
import type { Capability } from '../http/capability.ts'
import { httpMessages } from '../http/messages.ts'
import { buildServer } from '../http/server.ts'
import { newToken } from '../http/token.ts'
import { runCommand } from '../ledger/run.ts'
import { begin, type Reader } from '../postgres/pool.ts'
import { setPassword } from '#capabilities/people/server/queries/logins.ts'
import { addSession } from '#capabilities/people/server/queries/sessions.ts'
import { people, type PeopleOptions } from '#capabilities/people/server/capability.ts'
import { callerWith, type Caller } from './caller.ts'
import { newTenant, testPool, writing } from './tenant.ts'

type UnitName = 'county' | 'office' | 'parent' | 'bureau' | 'section' | 'sibling' | 'siblingSection'
type AreaName = 'county' | 'town' | 'village' | 'otherTown' | 'otherVillage'

/** Whom a test lets act: a role within a scope, serving in a unit. */
interface Enrolment {
  readonly role: Role
  readonly name?: string
  /** Where the officer serves; administrators serve nowhere. */
  readonly unit?: UnitName
  readonly scope?: { unit?: UnitName; area?: AreaName; programme?: string; own?: boolean }
  /** For the role 'contact': the subject whose contact it is. */
  readonly subject?: Id
}

export interface Enrolled extends Caller {
  readonly account: Id
  /** Officer or contact; null for an administrator. */
  readonly person: Id | null
  readonly grant: Id
  /** Text of the session's token, as the cookie carries it. */
  readonly token: string
}

export interface Town {
  readonly tenant: Id
  readonly clock: ReturnType<typeof manualClock>
  readonly units: Readonly<Record<UnitName, Id>>
  readonly areas: Readonly<Record<AreaName, Id>>
  readonly app: FastifyInstance
  /** The town's one person of that role. */
  as(role: Role): Enrolled
  /** A visitor without any credential. */
  readonly nobody: Caller
  /** Another person of any role and scope, signed in. */
  enrol(who: Enrolment): Promise<Enrolled>
  /** Another sign-in of an account: its id, and the text that its cookie carries. */
  signInAgain(account: Id): Promise<{ id: Id; token: string }>
  /** Reads the town's tables. */
  read<T>(use: (reader: Reader) => Promise<T>): Promise<T>
}

const units: readonly [UnitName, string, string, UnitName | null][] = [
  ['county', '安县人民政府', 'government', null],
  ['office', '领导小组办公室', 'office', 'county'],
  ['parent', '经济工作委员会', 'leading-group', 'county'],
  ['bureau', '经济和信息化局', 'department', 'parent'],
  ['section', '企业服务股', 'section', 'bureau'],
  ['sibling', '住房和城乡建设局', 'department', 'parent'],
  ['siblingSection', '质量安全股', 'section', 'sibling'],
]

const areas: readonly [AreaName, string, string, AreaName | null][] = [
  ['county', '安县', 'county', null],
  ['town', '潼川镇', 'town', 'county'],
  ['village', '石梁村', 'village', 'town'],
  ['otherTown', '芦溪镇', 'town', 'county'],
  ['otherVillage', '新桥村', 'village', 'otherTown'],
]

/** One person per role: where each serves, and how far the role reaches. */
const staffing: readonly Enrolment[] = [
  { role: 'officer', name: '林小满', unit: 'section', scope: { own: true } },
  { role: 'handler', name: '周建国', unit: 'bureau', scope: { unit: 'bureau' } },
  { role: 'coordinator', name: '赵敏', unit: 'office' },
  { role: 'leader', name: '何远山', unit: 'county' },
  { role: 'supervisor', name: '钱正', unit: 'office' },
  { role: 'contact', name: '吴老板', scope: { own: true } },
  { role: 'sysadmin' },
  { role: 'secadmin' },
  { role: 'auditor' },
]

interface Place {
  readonly tenant: Id
  readonly clock: ReturnType<typeof manualClock>
}

/** Servers are shared by the towns of a test file; which town asks is told by the request's own context. */
const standing = new AsyncLocalStorage<Place>()
const ground = people({
  openLink: async (reader, hash, at) => opener?.(reader, hash, at) ?? null,
  serves: async (...asked) => serving?.(...asked) ?? true,
})
let serving: PeopleOptions['serves'] | undefined
let opener: ((reader: Reader, hash: Buffer, at: string) => Promise<Actor | null>) | undefined

interface TownOptions {
  /** Capabilities above people whose doors the test needs. */
  readonly capabilities?: readonly Capability[]
  /** What asker's links open, when ratings stands. */
  readonly openLink?: NonNullable<typeof opener>
  /** Who serves a subject, when matters stand. */
  readonly serves?: PeopleOptions['serves'] | undefined
  readonly at?: string
}

export async function newTown({
  capabilities = [],
  openLink,
  serves,
  at = '2026-03-02T01:00:00.000Z',
}: TownOptions = {}): Promise<Town> {
  if (openLink) opener = openLink
  if (serves) serving = serves
  const place: Place = { tenant: await newTenant('安县'), clock: manualClock(at) }
  const app = await serverFor(capabilities)
  const found = founder(place)
  const unitIds = idsFor(units)
  const areaIds = idsFor(areas)
  for (const [key, name, kind, parent] of units) {
    await found('addUnit', {
      body: { id: unitIds[key], name, kind, code: key, parent: parent && unitIds[parent] },
    })
  }
  for (const [key, name, level, parent] of areas) {
    await found('addArea', {
      body: { id: areaIds[key], name, level, code: key, parent: parent && areaIds[parent] },
    })
  }
  const enrol = (who: Enrolment) => enrolIn(place, app, found, unitIds, areaIds, who)
  const enrolled = new Map<Role, Enrolled>()
  await Promise.all(staffing.map(async (who) => enrolled.set(who.role, await enrol(who))))
  return {
    ...place,
    app,
    units: unitIds,
    areas: areaIds,
    as: (role) => enrolled.get(role)!,
    nobody: callerWith((request) => inPlace(place, app, request), {}),
    enrol,
    signInAgain: (account) => openSession(place, account),
    read: (use) =>
      writing(place.tenant, (connection) => use({ tenant: place.tenant, query: connection.query })),
  }
}

type Found = (door: string, input: { params?: object; body?: object }) => Promise<unknown>

/** Runs commands of people as the system itself, past the doors but not past the rules. */
function founder({ tenant, clock }: Place): Found {
  const grant = { programme: null, unit: null, unitPath: null, area: null, own: false }
  const grants = (['sysadmin', 'secadmin', 'coordinator'] as const).map((role) => ({ ...grant, role }))
  const actor: Actor = { tenant, account: null, person: null, unit: null, kind: 'system', grants }
  return async (door, input) => {
    const served = ground.served.find((each) => each.door.name === door)
    if (served?.as !== 'command') throw new Error(`${door} is no command`)
    const head = { id: newId(), name: door, requestHash: '00', happenedAt: null, expected: null }
    const answer = await runCommand(
      testPool(),
      clock,
      async (connection) => {
        await begin(connection, tenant)
        return actor
      },
      head,
      (acting) => served.handle(acting, input as never),
    )
    if (answer.outcome !== 'accepted') throw new Error(`${door}: ${JSON.stringify(answer)}`)
    return answer.reply
  }
}

async function enrolIn(
  place: Place,
  app: FastifyInstance,
  found: Found,
  unitIds: Town['units'],
  areaIds: Town['areas'],
  who: Enrolment,
): Promise<Enrolled> {
  const { role, name = '王大力', unit, scope = {}, subject = newId() } = who
  const account = newId()
  const person = unit || role === 'contact' ? newId() : null
  if (unit)
    await found('addOfficer', { body: { id: person, name, phone: '13900001234', unit: unitIds[unit] } })
  else if (person) await found('addContact', { body: { id: person, name, phone: '13812341234', subject } })
  await found('openAccount', { body: { id: account, username: `${role}-${account.slice(-6)}`, person } })
  const grant = newId()
  const body = {
    id: grant,
    role,
    programme: scope.programme ?? null,
    unit: scope.unit ? unitIds[scope.unit] : null,
    area: scope.area ? areaIds[scope.area] : null,
    own: scope.own ?? false,
  }
  await found('giveGrant', { params: { id: account }, body })
  await writing(place.tenant, ({ query }) =>
    setPassword({ tenant: place.tenant, query }, account, {
      ...somePassword,
      at: new Date(place.clock.now()).toISOString(),
    }),
  )
  const { token } = await openSession(place, account)
  const caller = callerWith((request) => inPlace(place, app, request), { cookie: `yx_session=${token}` })
  return { ...caller, account, person, grant, token }
}

/** One that nobody knows, and cheap: who could sign in counts as an administrator, whoever has no password does not. */
const somePassword = {
  hash: `$argon2id$v=19$m=8,t=1,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`,
  oneTime: false,
  validUntil: null,
}

/** A session of its own making, so that no test pays for argon2. */
async function openSession({ tenant, clock }: Place, account: Id): Promise<{ id: Id; token: string }> {
  const { text, hash } = newToken(tenant)
  const at = new Date(clock.now()).toISOString()
  const endsAt = new Date(clock.now() + 400 * 86_400_000).toISOString()
  const id = newId()
  await writing(tenant, ({ query }) =>
    addSession({ tenant, query }, { id, hash, account, at, endsAt, agent: 'test', address: '127.0.0.1' }),
  )
  return { id, token: text }
}

const servers = new Map<string, Promise<FastifyInstance>>()

function serverFor(capabilities: readonly Capability[]): Promise<FastifyInstance> {
  const key = capabilities.map(({ name }) => name).join()
  const known = servers.get(key) ?? serverWith([ground, ...capabilities])
  servers.set(key, known)
  return known
}

function serverWith(capabilities: readonly Capability[]): Promise<FastifyInstance> {
  return buildServer({
    pool: testPool(),
    clock: { now: () => standing.getStore()!.clock.now() },
    identity: ground.identity(testPool()),
    get homeTenant() {
      return standing.getStore()!.tenant
    },
    served: capabilities.flatMap(({ served }) => served),
    messages: Object.assign({}, httpMessages, ...capabilities.map(({ messages }) => messages)) as Messages,
    origin: '',
    ready: async () => [],
    version: 'test',
  })
}

function inPlace(place: Place, app: FastifyInstance, request: InjectOptions): Promise<LightResponse> {
  // Awaited inside: what inject gives starts only when somebody waits for it.
  return standing.run(place, async () => await app.inject(request))
}

function idsFor<K extends string>(rows: readonly [K, ...unknown[]][]): Record<K, Id> {
  return Object.fromEntries(rows.map(([key]) => [key, newId()])) as Record<K, Id>
}
