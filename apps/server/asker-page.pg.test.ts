// Nothing internal is on the asker's page: every string that offices wrote in a played year is looked for on every page of its askers.
import { expect, test } from 'vitest'
import { manualClock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import { newToken } from '#foundation/http/token.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { newTenant, testPool, writing } from '#foundation/testing/tenant.ts'
import { playYear } from '#apps/server/simulate/play-year.ts'
import { buildHouse } from './house.ts'
import { findProgramme } from './programmes.ts'

const until = '2026-11-20T09:00:00.000Z'

interface Entry {
  readonly stream: string
  readonly type: string
  readonly data: object
}

/** What an asker may read, entry by entry and field by field; whatever is not named here is internal. */
const hers: Readonly<Record<string, readonly string[]>> = {
  MatterRaised: ['title', 'text'],
  MatterStarted: ['plan'],
  MatterReplied: ['text'],
  MatterHandedUp: ['reason'],
  MatterJudged: ['words'],
  MatterWithdrawn: ['reason'],
  MatterReferredOut: ['note'],
  ReferralObjected: ['reason'],
  ExtensionGranted: ['reason'],
  HoldGranted: ['reason'],
  DeadlinesRevised: ['reason'],
  PromiseMade: ['text'],
  PromiseKept: ['how'],
  PromiseBroken: ['why'],
  PromiseMoved: ['reason'],
  PromiseJudged: ['words'],
  SubjectAdded: ['name'],
  UnitAdded: ['name'],
}

/** Texts of people, not keys and ids: at least four signs, one of them Chinese. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return /\p{Script=Han}/u.test(value) && value.length >= 4 ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}

function sorted(entries: readonly Entry[]): { open: Set<string>; internal: Set<string> } {
  const open = new Set<string>()
  const internal = new Set<string>()
  for (const { type, data } of entries) {
    const seen = 'askerSees' in data && data.askerSees === true
    for (const [field, value] of Object.entries(data)) {
      const to = seen || hers[type]?.includes(field) ? open : internal
      for (const text of stringsIn(value)) to.add(text)
    }
  }
  return { open, internal }
}

const entriesSql = `select stream, type, data from ledger_entries where tenant_id = $1`
const linksSql = `select id, object_id as object from asker_links where tenant_id = $1 and about = 'matter' and ended_at is null`
const tokenSql = `insert into asker_link_tokens (tenant_id, token_hash, link_id, made_at) values ($1, $2, $3, $4)`
const namesSql = `select name from people_persons where tenant_id = $1 and kind = 'officer'`

test('in a played year no page of an asker holds a word that offices wrote for themselves, nor the name of who works there', async () => {
  const tenant = await newTenant()
  const known = findProgramme('santai')!
  await playYear({ ...known, pool: testPool(), tenant, until, password: '一个够长的口令 77' })
  const { texts, officers, addresses } = await writing(tenant, async ({ query }) => ({
    texts: sorted(await query<Entry>(entriesSql, [tenant])),
    officers: (await query<{ name: string }>(namesSql, [tenant])).map(({ name }) => name),
    addresses: await tokensFor({ tenant, query }),
  }))
  const internal = [...texts.internal].filter((text) => ![...texts.open].some((open) => open.includes(text)))
  // It would prove nothing of a year in which nobody wrote anything.
  expect(internal.length).toBeGreaterThan(100)
  expect(officers.length).toBeGreaterThan(20)
  expect(addresses.length).toBeGreaterThan(30)

  const app = await buildHouse({ pool: testPool(), clock: manualClock(until), homeTenant: tenant })
  const leaked: string[] = []
  let read = 0
  let promised = 0
  for (const token of addresses) {
    const headers = { 'x-asker-link': token }
    const page = await app.inject({ method: 'GET', url: '/api/q', headers })
    if (page.statusCode !== 200) continue
    const promises = await app.inject({ method: 'GET', url: '/api/q/promises', headers })
    read++
    promised += promises.json<{ items: object[] }>().items.length
    const shown = page.body + promises.body
    for (const text of [...internal, ...officers]) if (shown.includes(text)) leaked.push(text)
  }
  await app.close()
  expect(read).toBeGreaterThan(30)
  expect(promised).toBeGreaterThan(3)
  expect([...new Set(leaked)]).toEqual([])
}, 240_000)

/** A new token for every link to a matter: those that were sent are kept nowhere. */
async function tokensFor(reader: Pick<Reader, 'tenant' | 'query'>): Promise<string[]> {
  const links = await reader.query<{ id: Id; object: Id }>(linksSql, [reader.tenant])
  const made: string[] = []
  for (const { id } of links) {
    const { text, hash } = newToken(reader.tenant)
    await reader.query(tokenSql, [reader.tenant, hash, id, until])
    made.push(text)
  }
  return made
}
