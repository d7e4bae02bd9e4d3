// A command decided on what the process knows is one trip where that still holds, and run by looking first where it does not.
import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '../core/actor.ts'
import { systemClock } from '../core/clock.ts'
import type { Happened } from '../core/decider.ts'
import { newId, type Id } from '../core/ids.ts'
import { refuse } from '../core/refusal.ts'
import { begin, openPool, type Connection, type Marks } from '../postgres/pool.ts'
import { newTenant, testUrls, writing } from '../testing/tenant.ts'
import { requestHash } from './append.ts'
import type { Believed } from './believing.ts'
import { makeCheckpoint } from './checkpoint.ts'
import { decideOn, replying } from './decide-on.ts'
import type { Kind } from './kind.ts'
import { runCommand } from './run.ts'
import { verifyDatabase } from './verify.ts'

interface Counted extends Happened {
  readonly type: 'Counted' | 'Emptied'
}

/** Counts to three, and refuses to go on until it is emptied. */
const counters: Kind<number, string, Counted, object> = {
  name: 'counter',
  tables: [],
  oneTrip: true,
  initial: 0,
  evolve: (count, { type }) => (type === 'Emptied' ? 0 : count + 1),
  decide(command, count) {
    if (command === 'empty') return [{ type: 'Emptied', data: {} }]
    return count < 3 ? [{ type: 'Counted', data: {} }] : refuse('counter.full', { count })
  },
  project: () => Promise.resolve(),
}

const pool = openPool({ url: testUrls().appUrl, max: 1 })
afterAll(() => pool.end())

let trips = 0
pool.raw.on('connect', (client) => {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown
  client.query = ((...given: unknown[]) => {
    trips++
    return query(...given)
  }) as typeof client.query
})

let tenant: Id
let actor: Actor
let looked = 0
let marks: Marks
let isOpen: string
let uses: number

beforeEach(async () => {
  tenant = await newTenant()
  actor = { tenant, account: newId(), person: null, unit: null, kind: 'person', grants: [] }
  marks = new Map()
  isOpen = 'true'
  // The first command of a tenant asks for the hash of its ledger.
  await count(newId())
  uses = 0
})

interface Asked {
  readonly command?: Id
  /** Run by looking first, and not remembered: as another process does it. */
  readonly elsewhere?: boolean
  readonly areNew?: boolean
  readonly what?: 'count' | 'empty'
}

async function count(
  id: Id,
  { command = newId(), elsewhere = false, areNew = false, what = 'count' }: Asked = {},
) {
  const believed: Believed = {
    actor,
    marks,
    stands: () => ({ sql: isOpen, values: [] }),
    noteUse: () => void uses++,
  }
  const look = async (connection: Connection) => {
    looked++
    await begin(connection, tenant)
    return actor
  }
  const head = { id: command, name: 'count', requestHash: requestHash('count', id), happenedAt: null }
  ;[looked, trips] = [0, 0]
  const ran = await runCommand(
    pool,
    systemClock,
    look,
    { ...head, expected: null },
    async (acting) => {
      const decided = await decideOn(acting, counters, { id, exists: false, command: what, facts: {} })
      return replying(decided, (state) => state)
    },
    elsewhere ? null : { tenant, kind: counters, ids: [id], areNew, believed },
  )
  const told =
    ran.outcome === 'accepted' ? ran.reply : ran.outcome === 'refused' ? ran.refusal.refused : ran.outcome
  return { told, looked, trips }
}

const moveMark = () =>
  writing(tenant, ({ query }) =>
    query(`insert into slow_marks (tenant_id, topic, version) values ($1, 'rights', 1)`, [tenant]),
  )

const versions = (id: Id) =>
  writing(tenant, async ({ query }) => {
    const sql = 'select version from ledger_entries where tenant_id = $1 and stream = $2 order by version'
    return (await query<{ version: number }>(sql, [tenant, `counter/${id}`])).map(({ version }) => version)
  })

test('what was written here last is decided on in one trip, refusals too, and the chain verifies', async () => {
  const id = newId()
  expect(await count(id)).toMatchObject({ told: 1, looked: 1 })
  expect(await count(id)).toEqual({ told: 2, looked: 0, trips: 1 })
  expect(await count(id)).toEqual({ told: 3, looked: 0, trips: 1 })
  expect(await count(id)).toEqual({ told: 'counter.full', looked: 0, trips: 1 })
  expect(uses).toBe(3)
  expect(await versions(id)).toEqual([1, 2, 3])
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  await makeCheckpoint(pool, tenant, privateKey)
  expect(await verifyDatabase(pool, tenant, { publicKey })).toMatchObject({ ok: true })
})

test('a stream that the command begins needs no looking, unless somebody has begun it', async () => {
  const [id, taken] = [newId(), newId()]
  expect(await count(id, { areNew: true })).toEqual({ told: 1, looked: 0, trips: 1 })
  await count(taken, { elsewhere: true })
  expect(await count(taken, { areNew: true })).toMatchObject({ told: 2, looked: 1 })
  expect(await versions(taken)).toEqual([1, 2])
})

test('what another process has written since is looked at, also for a refusal', async () => {
  const id = newId()
  await count(id)
  await count(id, { elsewhere: true })
  expect(await count(id)).toMatchObject({ told: 3, looked: 1 })
  expect(await count(id)).toEqual({ told: 'counter.full', looked: 0, trips: 1 })
  await count(id, { elsewhere: true, what: 'empty' })
  expect(await count(id)).toMatchObject({ told: 1, looked: 1 })
  expect(await versions(id)).toEqual([1, 2, 3, 4, 5])
})

test('who asks is looked for again when the credential is over, or anything has changed that the house keeps', async () => {
  const id = newId()
  await count(id)
  isOpen = 'false'
  expect(await count(id)).toMatchObject({ told: 2, looked: 1 })
  isOpen = 'true'
  await moveMark()
  expect(await count(id)).toMatchObject({ told: 3, looked: 1 })
  expect(uses).toBe(0)
  marks = new Map([['rights', 1]])
  expect(await count(id)).toEqual({ told: 'counter.full', looked: 0, trips: 1 })
  expect(await versions(id)).toEqual([1, 2, 3])
})

test('a command that comes again has the same answer and is done once', async () => {
  const [id, command] = [newId(), newId()]
  expect(await count(id, { command, areNew: true })).toMatchObject({ told: 1 })
  expect(await count(id, { command })).toMatchObject({ told: 1, looked: 1 })
  expect(await count(id, { command, areNew: true })).toMatchObject({ told: 1, looked: 1 })
  expect(await versions(id)).toEqual([1])
})
