// One row of two tenants in every table, and a check by use that each tenant, the owner included, meets only its own.
import type { Id } from '../core/ids.ts'
import type { Connection } from '../postgres/pool.ts'

export interface Walled {
  readonly table: string
  /** The app may change its rows. */
  readonly mutable: boolean
  /** Column names and values of a row, the tenant's left out. */
  readonly row: Readonly<Record<string, string>>
}

const valueOf: readonly (readonly [RegExp, string])[] = [
  [/\[\]$/, `'{}'`],
  [/^uuid$/, `'01980000-0000-7000-8000-00000000000a'`],
  [/^(text|character|json)/, `'{}'`],
  [/^bytea$/, `'\\x00'`],
  [/^boolean$/, 'false'],
  [/^timestamp/, `'2026-01-01'`],
  [/^date$/, `'2026-01-01'`],
  [/range$/, `'empty'`],
  [/^xid8$/, `'1'`],
  [/^(small|big)?int|numeric|double/, '1'],
]

const columnsSql = `
select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type,
       has_table_privilege('yixian_app', c.oid, 'update') as mutable
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
 where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attidentity = '' and a.attgenerated = ''
   and exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id')
   and (a.attnotnull or a.attname = 'tenant_id')
 order by 1, a.attnum`

const looseSql = `
select format('alter table %s drop constraint %I', conrelid::regclass, conname) as sql from pg_constraint k
  join pg_namespace n on n.oid = k.connamespace where n.nspname = 'public' and contype in ('c', 'f', 'x') order by contype = 'f' desc`

/** Takes the checks off (the database is scratch) and puts the same row of each tenant into every table. */
export async function fillTables(admin: Connection, tenants: readonly Id[]): Promise<Walled[]> {
  for (const { sql } of await admin.query<{ sql: string }>(looseSql)) await admin.query(sql)
  const columns = await admin.query<{ table: string; column: string; type: string; mutable: boolean }>(
    columnsSql,
  )
  const walled = new Map<string, Walled & { row: Record<string, string> }>()
  for (const { table, column, type, mutable } of columns) {
    const found = walled.get(table) ?? { table, mutable, row: {} }
    walled.set(table, found)
    if (column === 'tenant_id') continue
    const value = valueOf.find(([pattern]) => pattern.test(type))?.[1]
    if (value === undefined) throw new Error(`no value is known for ${table}.${column}, a ${type}`)
    found.row[column] = value
  }
  // One row a table and tenant: without triggers, which would add some of their own.
  await admin.query('set session_replication_role = replica')
  for (const one of walled.values()) for (const tenant of tenants) await admin.query(insertOf(one, tenant))
  await admin.query('reset session_replication_role')
  return [...walled.values()]
}

function insertOf({ table, row }: Walled, tenant: Id): string {
  const names = ['tenant_id', ...Object.keys(row)].map((name) => `"${name}"`).join(', ')
  return `insert into "${table}" (${names}) values (${[`'${tenant}'`, ...Object.values(row)].join(', ')})`
}

/** What is wrong with the wall of one table, by use; empty when it stands. */
export async function breaches(
  connections: { readonly app: Connection; readonly owner: Connection },
  walled: Walled,
  [mine, theirs]: readonly [Id, Id],
): Promise<string[]> {
  const { app, owner } = connections
  const { table, mutable } = walled
  const seen = `select tenant_id::text as seen from "${table}"`
  const wrong: string[] = []
  for (const [who, connection] of [
    ['app', app],
    ['owner', owner],
  ] as const) {
    const rows = await tried(connection, mine, seen)
    if (rows !== mine) wrong.push(`${who} sees ${rows}`)
  }
  // The row is there already: only its key may stand in the way.
  const own = await tried(app, mine, insertOf(walled, mine))
  if (own !== '' && own !== '23505') wrong.push(`app cannot add a row of its own: ${own}`)
  const foreign = await tried(app, mine, insertOf(walled, theirs))
  if (!foreign.startsWith('42501')) wrong.push(`app adds a row of another tenant: ${foreign}`)
  if (mutable) {
    const changed = await tried(
      app,
      mine,
      `update "${table}" set tenant_id = tenant_id returning tenant_id::text as seen`,
    )
    if (changed !== mine) wrong.push(`app changes ${changed}`)
    const removed = await tried(
      app,
      mine,
      `delete from "${table}" where tenant_id = '${theirs}' returning tenant_id::text as seen`,
    )
    if (removed !== '') wrong.push(`app removes ${removed}`)
    const moved = await tried(
      app,
      mine,
      `update "${table}" set tenant_id = '${theirs}' where tenant_id = '${mine}'`,
    )
    if (!moved.startsWith('42501')) wrong.push(`app gives a row away: ${moved}`)
  }
  const blind = await tried(app, null, seen)
  if (!/^(42704|22P02)/.test(blind)) wrong.push(`without a tenant app sees ${blind}`)
  return wrong
}

/** Tenants of the rows that a statement gives, joined; or the SQLSTATE it fails with. Nothing of it stays. */
async function tried(connection: Connection, tenant: Id | null, sql: string): Promise<string> {
  await connection.script(`begin; select set_config('yx.tenant', '${tenant ?? ''}', true)`)
  try {
    const rows = await connection.query<{ seen: string }>(sql)
    return rows.map(({ seen }) => seen).join()
  } catch (error) {
    return String((error as { code?: unknown }).code)
  } finally {
    await connection.query('rollback')
  }
}
