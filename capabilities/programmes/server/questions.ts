// What other capabilities ask: a programme's rules, in force now or as they were when something began.
import type { Programme } from '#foundation/programme/programme.ts'
import { keptBy } from '#foundation/postgres/kept.ts'
import type { Reader } from '#foundation/postgres/pool.ts'

// A version's content never changes, so what was read once stays true for as long as the process lives.
const versions = new Map<string, Programme>()

const versionSql = `select definition from programmes where tenant_id = $1 and key = $2 and version = $3`
const currentSql = `select definition, adopted_at as "adoptedAt" from programmes where tenant_id = $1 and current and ($2::text is null or key = $2) order by key`

/** The rules of a programme at a version that something began under. Throws when that version was never adopted. */
export async function getProgrammeAt(reader: Reader, key: string, version: string): Promise<Programme> {
  const name = `${reader.tenant}/${key}/${version}`
  const known = versions.get(name)
  if (known) return known
  const [row] = await reader.query<{ definition: Programme }>(versionSql, [reader.tenant, key, version])
  if (!row) throw new Error(`programme ${key} ${version} was never adopted here`)
  versions.set(name, row.definition)
  return row.definition
}

export interface InForce {
  readonly definition: Programme
  readonly adoptedAt: string
}

const inForceSql = `select key, version from programmes where tenant_id = $1 and current`

const inForce = keptBy('programmes', async (reader): Promise<ReadonlyMap<string, string>> => {
  const rows = await reader.query<{ key: string; version: string }>(inForceSql, [reader.tenant])
  return new Map(rows.map(({ key, version }) => [key, version]))
})

/** The version in force now; null when the jurisdiction does not run it. */
export async function findProgramme(reader: Reader, key: string): Promise<Programme | null> {
  const version = (await inForce(reader)).get(key)
  return version === undefined ? null : getProgrammeAt(reader, key, version)
}

export function listProgrammes(reader: Reader, key: string | null = null): Promise<InForce[]> {
  return reader.query<InForce>(currentSql, [reader.tenant, key])
}
