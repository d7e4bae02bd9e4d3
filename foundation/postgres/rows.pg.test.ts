// Kysely on a reader: its statements run in the reader's transaction, and nowhere else.
import { expect, test } from 'vitest'
import { newTenant, testPool } from '../testing/tenant.ts'
import { reading } from './pool.ts'
import { rowsOf } from './rows.ts'

interface Tables {
  tenants: { id: string; slug: string; name: string; created_at: string }
}

test('a question put together at run time is answered on the reader', async () => {
  const tenant = await newTenant('福安')
  const rows = await reading(testPool(), tenant, (reader) =>
    rowsOf<Tables>(reader)
      .selectFrom('tenants')
      .select(['id', 'name', 'created_at'])
      .where('id', '=', tenant)
      .execute(),
  )
  expect(rows).toEqual([
    { id: tenant, name: '福安', created_at: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/) },
  ])
})

test('it opens no transaction of its own', async () => {
  const tenant = await newTenant()
  const begun = reading(testPool(), tenant, (reader) =>
    rowsOf<Tables>(reader)
      .transaction()
      .execute(() => Promise.resolve()),
  )
  await expect(begun).rejects.toThrow('no transaction of its own')
})
