// What holds for the whole house: every door and refusal has its words, every command a batch, every programme the rules.
import { describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { resolve } from 'node:path'
import { newId, type Id } from '#foundation/core/ids.ts'
import { manualClock, systemClock } from '#foundation/core/clock.ts'
import { importsOf } from '#foundation/http/import-doors.ts'
import { rebuildTenant } from '#foundation/ledger/rebuild.ts'
import { checkFormalism } from '#foundation/programme/formalism.ts'
import { newTenant, testPool, writing } from '#foundation/testing/tenant.ts'
import { playYear } from '#apps/server/simulate/play-year.ts'
import { signIn } from '#apps/server/simulate/player.ts'
import { adoptProgramme } from '#capabilities/programmes/server/capability.ts'
import { capabilitiesWith, housePeople } from './capabilities.ts'
import { buildHouse, houseKinds, houseMessages } from './house.ts'
import { findProgramme, programmeNames } from './programmes.ts'

const working = capabilitiesWith(housePeople())
const capabilities = [...working, importsOf({ capabilities: working })]
const served = capabilities.flatMap((capability) => capability.served)
const messages = houseMessages(capabilities)
const named = served.map((each) => [each.door.name, each] as const)

describe.each(named)('%s', (name, { as, door }) => {
  test('says in both languages what it is for', () => {
    for (const words of [door.summary.zh, door.summary.en]) expect(words.trim().length).toBeGreaterThan(1)
    expect(door.summary.zh).toMatch(/\p{Script=Han}/u)
    expect(door.summary.en).not.toMatch(/\p{Script=Han}/u)
  })

  test('has words in both languages for every refusal', () => {
    const wordless = (door.refusals ?? []).filter((code) => !messages[code]?.zh || !messages[code].en)
    expect(wordless).toEqual([])
  })

  test('is a question if and only if it only reads', () => {
    expect(door.kind).toBe(door.route.startsWith('GET ') ? 'question' : 'command')
    if (as !== 'bare') expect(as).toBe(door.kind)
  })

  test('lists no more than is asked for', () => {
    const { properties = {} } = door.reply as { properties?: Record<string, { maxItems?: number }> }
    if (door.kind !== 'question' || !properties['items'] || smallByNature.has(name)) return
    const limit = (door.query as { properties?: Record<string, { maximum?: number }> })?.properties?.['limit']
    expect(limit?.maximum ?? properties['items'].maxItems).toBeLessThanOrEqual(200)
  })
})

/** As many rows as there are campaigns, kinds of sheet, or units times statuses: none of them grows with the work. */
const smallByNature = new Set(['listProgrammes', 'listImportKinds', 'countMatters'])

test('no two doors share a name or a route', () => {
  expect(new Set(named.map(([name]) => name)).size).toBe(named.length)
  expect(new Set(served.map(({ door }) => door.route)).size).toBe(named.length)
})

/** Doors whose request or reply holds a secret, a file or a cookie: nothing that a phone keeps and sends later. */
const notInBatch = [
  ...['changePassword', 'finishSso', 'signIn', 'signInWays', 'signOut', 'startSso'],
  ...['resetPassword', 'issueToken'],
  ...['revealContact', 'askCode', 'proveCode', 'startFromCard', 'issueLink', 'issueCard', 'previewImport'],
  ...['makeFeed', 'readFeed'],
  ...['addOutlet', 'renewOutletSecret', 'followNotices'],
  // Asked by POST, and only looked at.
  ...[
    'previewNotice',
    'previewOverride',
    'previewWithdrawal',
    'previewHours',
    'previewNewPlan',
    'previewPlan',
  ],
]

test('every other command is accepted in batches too', async () => {
  const bare = served.filter(({ as }) => as === 'bare').map(({ door }) => door.name)
  expect(bare.sort()).toEqual(notInBatch.toSorted())
  const app = await buildHouse({ pool: testPool(), clock: systemClock, homeTenant: await newTenant() })
  for (const { as, door } of served) {
    if (as !== 'command') continue
    const commands = [{ id: newId(), name: door.name, input: {} }]
    const reply = await app.inject({ method: 'POST', url: '/api/commands', payload: { commands } })
    const [result] = reply.json<{ results: { outcome: string; problem: { code: string } }[] }>().results
    expect([door.name, result!.problem.code]).not.toEqual([door.name, 'command.unknown'])
    expect(result!.outcome).toMatch(/^(invalid|unauthorised)$/)
  }
  await app.close()
})

test('every refusal written anywhere in the house has words in both languages', async () => {
  const root = resolve(import.meta.dirname, '../..')
  const wordless: string[] = []
  for await (const file of glob('{foundation,capabilities,apps}/**/*.ts', { cwd: root })) {
    if (/\.test\.ts$|^foundation\/testing\/|^apps\/cli\/|^foundation\/postgres\//.test(file)) continue
    const text = readFileSync(resolve(root, file), 'utf8')
    for (const [, code] of text.matchAll(/\brefuse[d]?\(\s*'([a-z-]+\.[a-z-]+)'/g)) {
      if (!messages[code!]?.zh || !messages[code!]?.en) wordless.push(`${file}: ${code}`)
    }
  }
  expect(wordless).toEqual([])
})

describe('programmes', () => {
  test.each(programmeNames)('%s demands nothing that is forbidden', (name) => {
    expect(checkFormalism(findProgramme(name)!.programme)).toBeNull()
  })

  test('one that does is not adopted, and the rule is named', async () => {
    const { programme } = findProgramme('sample')!
    const planted = {
      ...programme,
      version: '2',
      parts: { ...programme.parts, visits: { photo: 'required' } },
    }
    const ran = await adoptProgramme(testPool(), systemClock, await newTenant(), planted)
    expect(ran).toMatchObject({
      outcome: 'refused',
      refusal: {
        refused: 'programme.forces-photo',
        details: { rule: '国办函〔2026〕12号', place: 'parts/visits/photo' },
      },
    })
  })
})

async function rowsOf(tenant: Id, tables: readonly string[]): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {}
  for (const table of tables) {
    const rows = await writing(tenant, ({ query }) =>
      query<{ row: string }>(`select t::text as row from "${table}" t where tenant_id = $1 order by 1`, [
        tenant,
      ]),
    )
    found[table] = rows.map(({ row }) => row)
  }
  return found
}

/** Rows that are kept as sums over slots: which slot a writer took says nothing. */
const summed = new Map([
  ['matter_counts', 'programme, unit_id, status'],
  ['matter_counts_beside', 'programme, unit_id, status, hands'],
])

async function sumsOf(tenant: Id): Promise<unknown[]> {
  return Promise.all(
    [...summed].map(([table, key]) =>
      writing(tenant, ({ query }) =>
        query(
          `select ${key}, sum(amount)::int from ${table} where tenant_id = $1 group by ${key} having sum(amount) <> 0 order by ${key}`,
          [tenant],
        ),
      ),
    ),
  )
}

/** What the sample's year leaves out: an area, a team, a number shown, a promise made and moved. */
async function addTheRest(tenant: Id, password: string): Promise<void> {
  const app = await buildHouse({ pool: testPool(), clock: manualClock(until), homeTenant: tenant })
  const [office, sysadmin] = [await signIn(app, 'office', password), await signIn(app, 'sysadmin', password)]
  await sysadmin.post('/api/areas', { name: '河东镇', level: 'town' })
  const officer = (await office.get<Listed>('/api/officers')).items[0]!.id
  const subject = (await office.get<Listed>('/api/subjects')).items[0]!.id
  const team = await office.post<{ id: Id }>('/api/teams', { name: '一队', kind: 'area' })
  await office.post(`/api/teams/${team.id}/members`, { officer })
  const contact = (await office.get<Listed>(`/api/contacts?subject=${subject}`)).items[0]!.id
  await office.post(`/api/contacts/${contact}/reveal`, { purpose: '约时间' })
  const promises = [{ text: '月底前答复', due: '2026-11-30' }]
  const visit = await office.post<{ promises: { id: Id }[] }>('/api/visits', {
    ...{ programme: 'sample', subject, kind: 'phone', officers: [officer], promises },
  })
  await office.post(`/api/promises/${visit.promises[0]!.id}/keep`, { how: '已答复' })
  await app.close()
}

interface Listed {
  readonly items: readonly { readonly id: Id }[]
}

const until = '2026-11-20T09:00:00.000Z'

test('after a played year, replaying the ledger gives every read table as it was', async () => {
  const tenant = await newTenant()
  const kinds = houseKinds()
  const tables = kinds.flatMap((kind) => kind.tables)
  const [known, password] = [findProgramme('sample')!, '一个够长的口令 77']
  const played = await playYear({ ...known, pool: testPool(), tenant, until, password })
  expect(played.acts).toBeGreaterThan(30)
  await addTheRest(tenant, password)
  const plain = tables.filter((table) => !summed.has(table))
  const [live, liveSums] = [await rowsOf(tenant, plain), await sumsOf(tenant)]
  // A table without a row would prove nothing.
  expect(plain.filter((table) => live[table]!.length === 0)).toEqual([])
  expect(liveSums.flat()).not.toEqual([])
  const rebuilt = await writing(tenant, ({ query }) => rebuildTenant({ tenant, query }, kinds))
  expect(await rowsOf(tenant, plain)).toEqual(live)
  expect(await sumsOf(tenant)).toEqual(liveSums)
  expect(rebuilt.reduce((sum, { entries }) => sum + entries, 0)).toBeGreaterThan(150)
}, 120_000)
