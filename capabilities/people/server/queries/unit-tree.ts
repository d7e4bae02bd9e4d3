// The trees of units and areas as a process keeps them: every request asks where a unit stands, and it changes a few times a year.
import type { Id } from '#foundation/core/ids.ts'
import { keptBy } from '#foundation/postgres/kept.ts'
import type { Reader } from '#foundation/postgres/pool.ts'

interface UnitPlace {
  readonly id: Id
  readonly path: string
  readonly kind: string
  readonly closed: boolean
}

interface UnitTree {
  readonly units: ReadonlyMap<Id, UnitPlace>
  /** Ids of the open units that have a code. */
  readonly codes: ReadonlyMap<string, Id>
}

const treeSql = `select id, path, kind, code, closed from people_units where tenant_id = $1`

/** All units of the tenant, closed ones included. */
export const unitTree = keptBy('units', async (reader: Reader): Promise<UnitTree> => {
  const rows = await reader.query<UnitPlace & { code: string | null }>(treeSql, [reader.tenant])
  return {
    units: new Map(rows.map(({ id, path, kind, closed }) => [id, { id, path, kind, closed }])),
    codes: new Map(
      rows.flatMap(({ id, code, closed }) => (code === null || closed ? [] : [[code, id] as const])),
    ),
  }
})

const areasSql = `select id, path from people_areas where tenant_id = $1`

/** Path of every area of the tenant. */
export const areaTree = keptBy('areas', async (reader: Reader): Promise<ReadonlyMap<Id, string>> => {
  const rows = await reader.query<{ id: Id; path: string }>(areasSql, [reader.tenant])
  return new Map(rows.map(({ id, path }) => [id, path]))
})
