// What is known of the subjects that the rows of a sheet name, in one trip for 2,000 rows.
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { SubjectFields, SubjectKind } from '../../kinds.ts'

export type KnownSubject = SubjectFields & {
  readonly id: Id
  readonly retired: boolean
  /** How many fit the row; more than one cannot be told apart. */
  readonly several: number
}

const separator = '\n'

/** The key of a row without a code: its name in its area, or in whatever area when the row names none. */
export function nameKey(name: string, area: Id | undefined): string {
  return `${name}${separator}${area ?? ''}`
}

// The limit keeps each look-up an index scan of its own: without statistics, in the midst of the first import, a join
// would read the whole table for every 2,000 rows.
const knownSql = (same: string, most: number) => `
select s.* from unnest($3::text[]) as wanted cross join lateral (
  select id, name, code, area_id as area, unit_id as unit, category, address, scale, stage, investment, population, households,
         coalesce(duties, '{}') as duties, retired_at is not null as retired, 1 as several
    from subjects where tenant_id = $1 and kind = $2 and ${same} limit ${most}) s`
const byCodeSql = knownSql('code = wanted', 1)
const byNameSql = knownSql('name = wanted', 100)

/** Under each key the subject of this kind that it means; keys that mean none are absent. */
export async function subjectsByKeys(reader: Reader, kind: SubjectKind, keys: readonly string[]): Promise<Map<string, KnownSubject>> {
  const codes = keys.filter((key) => !key.includes(separator))
  const named = keys.filter((key) => key.includes(separator)).map((key) => ({ key, parts: key.split(separator) }))
  const names = [...new Set(named.map(({ parts }) => parts[0]!))]
  const [byCode, byName] = await Promise.all([
    codes.length > 0 ? reader.query<KnownSubject>(byCodeSql, [reader.tenant, kind, codes]) : [],
    names.length > 0 ? reader.query<KnownSubject>(byNameSql, [reader.tenant, kind, names]) : [],
  ])
  const found = new Map(byCode.map((row) => [row.code!, row]))
  const alike = Map.groupBy(byName, (row) => row.name)
  for (const { key, parts } of named) {
    const [name, area] = parts
    const fitting = (alike.get(name!) ?? []).filter((row) => area === '' || row.area === area)
    if (fitting.length > 0) found.set(key, { ...fitting[0]!, several: fitting.length })
  }
  return found
}
