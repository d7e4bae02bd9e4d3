// Reads migrations: each table says what it means, belongs to a tenant by its keys and stands behind the tenant wall.
import type { Finding } from './finding.ts'

/** Tables that hold no tenant's data, so they have no tenant_id. Each needs a reason a reviewer accepts. */
export const sharedTables: readonly string[] = ['tenants', 'schema_migrations']

interface Table {
  file: string
  line: number
  name: string
  body: string
}

/** Findings over all .sql files below a `migrations` folder; a comment or wall may stand in a later migration. */
export function migrationFindings(files: ReadonlyMap<string, string>): Finding[] {
  const migrations = [...files].filter(([path]) => path.includes('/migrations/') && path.endsWith('.sql'))
  const all = migrations.map(([, text]) => stripNotes(text)).join('\n')
  const misnamed = migrations.filter(([path]) => !/\/\d{8}T\d{4}_[a-z0-9_]+\.sql$/.test(path))
  return [
    ...misnamed.map(([file]) => found(file, 1, 'migration-name', 'name it YYYYMMDDTHHMM_what_it_brings.sql')),
    ...migrations.flatMap(([path, text]) => {
      const bare = stripNotes(text)
      return [...tablesOf(path, bare).flatMap((table) => judge(table, all)), ...indexFindings(path, bare)]
    }),
  ]
}

function judge(table: Table, all: string): Finding[] {
  const { file, line, name } = table
  const commented = new RegExp(String.raw`comment\s+on\s+table\s+(public\.)?${name}\s+is\s+'`, 'i').test(all)
  const findings = commented
    ? []
    : [found(file, line, 'table-comment', `add \`comment on table ${name} is '…';\``)]
  if (sharedTables.includes(name)) return findings
  const walled = new RegExp(String.raw`yx_(tenant|append_only)_wall\s*\(\s*'(public\.)?${name}'`, 'i').test(
    all,
  )
  if (!walled)
    findings.push(
      found(file, line, 'tenant-wall', `add \`select yx_tenant_wall('${name}');\` after the table`),
    )
  return [...findings, ...keyFindings(table)]
}

const keyed =
  /\b(primary\s+key|unique(?:\s+nulls\s+not\s+distinct)?|foreign\s+key|exclude\s+using\s+\w+)\s*\(\s*([\w".]+)/gi

/** One row per tenant: the tenant is the whole key. */
const tenantAlone = /(^|,)\s*tenant_id\s+uuid\b[^,]*\bprimary\s+key\b/i

function keyFindings({ file, line, name, body }: Table): Finding[] {
  const keys = [...body.matchAll(keyed)]
  const say = (what: string) =>
    `begin the ${what} of ${name} with tenant_id, so that one tenant's rows lie together`
  const astray = keys
    .filter(([, , first]) => first !== 'tenant_id')
    .map(([, what = '']) => found(file, line, 'tenant-first', say(what.toLowerCase())))
  const hasPrimary = tenantAlone.test(body) || keys.some(([, what = '']) => /primary/i.test(what))
  return hasPrimary
    ? astray
    : [
        ...astray,
        found(file, line, 'tenant-first', `give ${name} a \`primary key (tenant_id, …)\` line of its own`),
      ]
}

function indexFindings(file: string, text: string): Finding[] {
  const indexes = text.matchAll(
    /create\s+unique\s+index\s+(?:if\s+not\s+exists\s+)?(?:\w+\s+)?on\s+"?(\w+)"?[^(;]*\(\s*(\w+)/gi,
  )
  return [...indexes]
    .filter(([, table = '', first]) => first !== 'tenant_id' && !sharedTables.includes(table))
    .map(({ index, 1: table }) => {
      const line = text.slice(0, index).split('\n').length
      return found(file, line, 'tenant-first', `begin the unique index on ${table} with tenant_id`)
    })
}

function tablesOf(file: string, text: string): Table[] {
  const heads = text.matchAll(
    /create\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?(?:public\.)?"?(\w+)"?\s*\(/gi,
  )
  return [...heads].map((head) => {
    const open = head.index + head[0].length
    const line = text.slice(0, head.index).split('\n').length
    return { file, line, name: head[1] ?? '', body: text.slice(open, closing(text, open)) }
  })
}

/** The position of the bracket that closes the one before `from`. */
function closing(text: string, from: number): number {
  let depth = 1
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') depth++
    if (text[at] === ')' && --depth === 0) return at
  }
  return text.length
}

/** Blanks comments and function bodies, keeping the line breaks so that line numbers stay true. */
function stripNotes(text: string): string {
  const blank = (match: string) => match.replace(/[^\n]/g, ' ')
  return text
    .replace(/--[^\n]*/g, blank)
    .replace(/\/\*[^]*?\*\//g, blank)
    .replace(/\$(\w*)\$[^]*?\$\1\$/g, blank)
}

function found(file: string, line: number, rule: string, say: string): Finding {
  return { file, line, rule, say }
}
