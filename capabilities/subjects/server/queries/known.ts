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

const knownSql = (same: string) => `
select id, name, code, area_id as area, unit_id as unit, category, address, scale, stage, investment, population, households,
       coalesce(duties, '{}') as duties, retired_at is not null as retired, 1 as several
  from unnest($3::text[]) as wanted join subjects s on s.tenant_id = $1 and s.kind = $2 and ${same}`
const byCodeSql = knownSql('s.code = wanted')
const byNameSql = knownSql('s.name = wanted')

/** Under each key the subject of this kind that it means; keys that mean none are absent. */
export async function subjectsByKeys(
  reader: Reader,
  kind: SubjectKind,
  keys: readonly string[],
): Promise<Map<string, KnownSubject>> {
  const codes = keys.filter((key) => !key.includes(separator))
  const named = keys
    .filter((key) => key.includes(separator))
    .map((key) => ({ key, parts: key.split(separator) }))
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
