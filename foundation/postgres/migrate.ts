// Brings a database to the schema of this version: plain SQL files, forward only, each applied once and never edited.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { troubleOf } from './trouble.ts'

interface Migration {
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

// Any number will do, as long as every process asks for the same one.
const lockKey = 7_719_262_026

const ledgerSql = `
create table if not exists schema_migrations (
  name text primary key, sha256 text not null, applied_at timestamptz not null default now())`

/**
 * Applies, in order of file name, every `*.sql` of `dirs` that the database has not had yet; each in a transaction
 * of its own. Returns the names it applied. A file changed after it was applied stops everything.
 */
export async function migrate(ownerUrl: string, dirs: readonly string[]): Promise<string[]> {
  const wanted = await migrationsIn(dirs)
  const client = new pg.Client({
    connectionString: ownerUrl,
    options: '-c TimeZone=UTC -c client_min_messages=warning',
  })
  await client.connect()
  try {
    if (await isCurrent(client, wanted)) return []
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await client.query(ledgerSql)
    const missing = missingOf(wanted, await appliedIn(client))
    for (const migration of missing) await apply(client, migration)
    return missing.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

/** The migration folders of a checkout: `foundation/<part>/migrations` and `capabilities/<name>/server/migrations`. */
export async function migrationDirs(root: string): Promise<string[]> {
  const parts = await Promise.all([
    foldersIn(join(root, 'foundation')).then((names) =>
      names.map((name) => join(root, 'foundation', name, 'migrations')),
    ),
    foldersIn(join(root, 'capabilities')).then((names) =>
      names.map((name) => join(root, 'capabilities', name, 'server', 'migrations')),
    ),
  ])
  return parts.flat()
}

async function migrationsIn(dirs: readonly string[]): Promise<Migration[]> {
  const found = await Promise.all(dirs.map(filesIn))
  const migrations = found.flat().sort((a, b) => (a.name < b.name ? -1 : 1))
  const twice = migrations.find((migration, i) => migration.name === migrations[i + 1]?.name)
  if (twice) throw new Error(`two migrations are called ${twice.name}`)
  return migrations
}

async function filesIn(dir: string): Promise<Migration[]> {
  const names = await readdir(dir).catch(() => [])
  return Promise.all(
    names
      .filter((name) => name.endsWith('.sql'))
      .map(async (name) => {
        const sql = await readFile(join(dir, name), 'utf8')
        return { name, sql, sha256: createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex') }
      }),
  )
}

async function foldersIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}

/** The usual case at a start, told by one question and without a lock. */
async function isCurrent(client: pg.Client, wanted: readonly Migration[]): Promise<boolean> {
  const known = await client.query(`select to_regclass('public.schema_migrations') is not null as there`)
  return known.rows[0].there && missingOf(wanted, await appliedIn(client)).length === 0
}

async function appliedIn(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from schema_migrations',
  )
  return new Map(rows.map((row) => [row.name, row.sha256]))
}

function missingOf(wanted: readonly Migration[], applied: ReadonlyMap<string, string>): Migration[] {
  const changed = wanted.find(({ name, sha256 }) => applied.has(name) && applied.get(name) !== sha256)
  if (changed) throw troubleOf('migration.changed', { name: changed.name })
  const known = new Set(wanted.map(({ name }) => name))
  const newer = [...applied.keys()].find((name) => !known.has(name))
  if (newer) throw troubleOf('migration.newer', { name: newer })
  return wanted.filter(({ name }) => !applied.has(name))
}

async function apply(client: pg.Client, { name, sql, sha256 }: Migration): Promise<void> {
  try {
    await client.query(`begin; set local lock_timeout = '3s'`)
    await client.query(sql)
    await client.query('insert into schema_migrations (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw new Error(`migration ${name}: ${(error as Error).message}`, { cause: error })
  }
}
