// Writes each capability's server/tables.ts from a freshly migrated database, so that the compiler knows every column.
// `--check` writes nothing and fails when a file is not as it would be written.
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { openPool } from '../foundation/postgres/pool.ts'
import { scratchDatabase } from '../foundation/testing/database.ts'

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly nullable: boolean
  readonly filled: 'always' | 'by default' | 'never'
}

const columnsSql = `
select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
       case when a.attgenerated <> '' or a.attidentity = 'a' then 'always'
            when a.atthasdef or a.attidentity = 'd' then 'by default' else 'never' end as filled
  from pg_attribute a join pg_class c on c.oid = a.attrelid
 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and not c.relispartition
   and a.attnum > 0 and not a.attisdropped
 order by c.relname, a.attnum`

// As foundation/postgres/parsers.ts gives them.
const types: Readonly<Record<string, string>> = {
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  real: 'number',
  'double precision': 'number',
  boolean: 'boolean',
  bytea: 'Buffer',
  json: 'unknown',
  jsonb: 'unknown',
}

const root = resolve(import.meta.dirname, '..')

export function typeOf({ type, nullable, filled }: Pick<Column, 'type' | 'nullable' | 'filled'>): string {
  const inner = type.endsWith('[]') ? type.slice(0, -2) : type
  const element = types[inner] ?? 'string'
  const whole = inner === type ? element : `${element}[]`
  // `unknown` takes null as it is.
  const value = nullable && whole !== 'unknown' ? `${whole} | null` : whole
  if (filled === 'always') return `GeneratedAlways<${value}>`
  return filled === 'by default' ? `Generated<${value}>` : value
}

/** The text of one tables.ts: `export interface MattersTables { matters: { id: string … } … }`. */
export function tablesText(capability: string, columns: readonly Column[]): string {
  const body = [...Map.groupBy(columns, (column) => column.table)].map(([table, own]) =>
    [`  ${table}: {`, ...own.map((column) => `    ${column.name}: ${typeOf(column)}`), '  }'].join('\n'),
  )
  const used = ['Generated', 'GeneratedAlways'].filter((name) =>
    body.some((text) => text.includes(`${name}<`)),
  )
  return [
    '// The tables of this capability as the migrated database has them. Generated: node tools/generate-tables.ts',
    ...(used.length > 0 ? [`import type { ${used.join(', ')} } from 'kysely'`] : []),
    '',
    `export interface ${capability[0]!.toUpperCase()}${capability.slice(1)}Tables {`,
    ...body,
    '}',
    '',
  ].join('\n')
}

/** Names of the tables and views that the migrations of a folder create. */
async function tablesIn(dir: string): Promise<Set<string>> {
  const names = existsSync(dir) ? (await readdir(dir)).filter((name) => name.endsWith('.sql')) : []
  const texts = await Promise.all(names.map((name) => readFile(join(dir, name), 'utf8')))
  const made = /^\s*create\s+(?:or replace\s+)?(?:table|view)\s+(?:if not exists\s+)?(\w+)/gim
  return new Set(texts.flatMap((text) => [...text.matchAll(made)].map(([, table]) => table!)))
}

async function columnsOfDatabase(): Promise<Column[]> {
  const database = await scratchDatabase()
  const pool = openPool({ url: database.ownerUrl, max: 1 })
  try {
    return await pool.connect((connection) => connection.query<Column>(columnsSql))
  } finally {
    await pool.end()
    await database.remove()
  }
}

/** Writes what differs, or with `check` only finds it; returns the paths. */
async function generate(check: boolean): Promise<string[]> {
  const all = await columnsOfDatabase()
  const differing: string[] = []
  for (const capability of await readdir(join(root, 'capabilities'))) {
    const server = join(root, 'capabilities', capability, 'server')
    const own = await tablesIn(join(server, 'migrations'))
    if (own.size === 0) continue
    const path = join(server, 'tables.ts')
    const wanted = tablesText(
      capability,
      all.filter(({ table }) => own.has(table)),
    )
    if (existsSync(path) && (await readFile(path, 'utf8')) === wanted) continue
    differing.push(`capabilities/${capability}/server/tables.ts`)
    if (!check) await writeFile(path, wanted)
  }
  return differing
}

if (import.meta.main) {
  const check = process.argv.includes('--check')
  const paths = await generate(check)
  for (const path of paths) console.log(check ? `not as the database: ${path}` : `written: ${path}`)
  if (check && paths.length > 0) console.log('run: node tools/generate-tables.ts')
  process.exitCode = check && paths.length > 0 ? 1 : 0
}
