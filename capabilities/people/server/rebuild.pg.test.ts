// Read tables are disposable: emptied and folded again from the ledger they are what they were, row by row.
import { expect, test } from 'vitest'
import { newId } from '#foundation/core/ids.ts'
import { rebuildTenant } from '#foundation/ledger/rebuild.ts'
import { writing } from '#foundation/testing/tenant.ts'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { kinds } from './kinds.ts'

const tables = kinds.flatMap((kind) => kind.tables)

async function rowsOf(town: Town): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const table of tables) {
    const rows = await town.read((reader) =>
      reader.query<{ row: string }>(`select t::text as row from ${table} t where tenant_id = $1 order by 1`, [
        town.tenant,
      ]),
    )
    found[table] = rows.map(({ row }) => row)
  }
  return found
}

/** Something of every kind, changed, moved, revealed, withdrawn and closed. */
async function lively(): Promise<Town> {
  const town = await newTown()
  const [sysadmin, secadmin, office] = [town.as('sysadmin'), town.as('secadmin'), town.as('coordinator')]
  await sysadmin.post(`/api/units/${town.units.bureau}/move`, { parent: town.units.office })
  await sysadmin.put(`/api/areas/${town.areas.village}`, { name: '石梁社区', level: 'village', code: null })
  const { id: team } = (await office.post('/api/teams', { name: '一队', kind: 'village' })).body
  for (const role of ['officer', 'handler', 'leader'] as const)
    await office.post(`/api/teams/${team}/members`, { officer: town.as(role).person })
  await office.delete(`/api/teams/${team}/members/${town.as('leader').person}`)
  const { id: contact } = (
    await office.post('/api/contacts', { subject: newId(), name: '吴翠花', phone: '13812341234' })
  ).body
  await office.put(`/api/contacts/${contact}`, { name: '吴翠花', phone: '13655556666' })
  await office.post(`/api/contacts/${contact}/reveal`, { purpose: '回访' })
  await office.post(`/api/contacts/${contact}/reveal`, { purpose: '再回访' })
  const other = await town.enrol({ role: 'handler', unit: 'sibling' })
  await secadmin.post(`/api/accounts/${other.account}/grants`, { role: 'officer', own: true })
  await secadmin.delete(`/api/accounts/${other.account}/grants/${other.grant}`)
  await office.post(`/api/officers/${other.person}/leave`, { reason: '调离' })
  return town
}

test('rebuilt rows equal the live ones in every read table, and none of them was empty', async () => {
  const town = await lively()
  const live = await rowsOf(town)
  for (const table of tables) expect([table, live[table]!.length]).not.toEqual([table, 0])
  await writing(town.tenant, ({ query }) => rebuildTenant({ tenant: town.tenant, query }, kinds))
  expect(await rowsOf(town)).toEqual(live)
})

test('a rebuild leaves names, passwords and sign-ins alone', async () => {
  const town = await lively()
  await writing(town.tenant, ({ query }) => rebuildTenant({ tenant: town.tenant, query }, kinds))
  const me = await town.as('officer').get('/api/session')
  expect(me.body).toMatchObject({ name: '林小满', roles: ['officer'] })
})
