// What the rules must be told about the register before they decide. One trip each.
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { Above } from '../../tree.ts'

const unitSql = `
select (select json_build_object('id', u.id, 'path', u.path, 'closed', u.closed)
          from people_units u where u.tenant_id = $1 and u.id = $2 for share) as above,
       exists (select from people_units u where u.tenant_id = $1 and u.code = $3 and u.id <> $4) as "codeTaken",
       $5::uuid is not null and not exists (
         select from people_areas a where a.tenant_id = $1 and a.id = $5 and not a.closed) as "areaUnknown"`

interface Wanted {
  readonly id: Id
  readonly parent?: Id | null | undefined
  readonly code?: string | null | undefined
  readonly area?: Id | null | undefined
}

interface PlaceFacts {
  readonly above: Above | null | 'unknown'
  readonly codeTaken: boolean
}

/** The parent stays as it is until the command ends, so that nothing is added under a unit on the move. */
export async function unitFacts(
  reader: Reader,
  wanted: Wanted,
): Promise<PlaceFacts & { areaUnknown: boolean }> {
  const { id, parent = null, code, area } = wanted
  const values = [reader.tenant, parent, code?.trim() ?? null, id, area ?? null]
  const [row] = await reader.query<{ above: Above | null; codeTaken: boolean; areaUnknown: boolean }>(
    unitSql,
    values,
  )
  return { ...row!, above: aboveOf(parent, row!.above) }
}

const areaSql = `
select (select json_build_object('id', a.id, 'path', a.path, 'closed', a.closed)
          from people_areas a where a.tenant_id = $1 and a.id = $2 for share) as above,
       exists (select from people_areas a where a.tenant_id = $1 and a.code = $3 and a.id <> $4) as "codeTaken"`

export async function areaFacts(reader: Reader, { id, parent = null, code }: Wanted): Promise<PlaceFacts> {
  const values = [reader.tenant, parent, code?.trim() ?? null, id]
  const [row] = await reader.query<{ above: Above | null; codeTaken: boolean }>(areaSql, values)
  return { ...row!, above: aboveOf(parent, row!.above) }
}

function aboveOf(parent: Id | null, found: Above | null): Above | null | 'unknown' {
  return parent !== null && found === null ? 'unknown' : found
}

const unitInUseSql = `
select exists (select from people_units u where u.tenant_id = $1 and u.parent = $2 and not u.closed)
    or exists (select from people_officers o where o.tenant_id = $1 and o.unit = $2 and o.serving) as "inUse"`

export async function unitInUse(reader: Reader, id: Id): Promise<{ inUse: boolean }> {
  const [row] = await reader.query<{ inUse: boolean }>(unitInUseSql, [reader.tenant, id])
  return row!
}

const areaInUseSql = `
select exists (select from people_areas a where a.tenant_id = $1 and a.parent = $2 and not a.closed) as "inUse"`

export async function areaInUse(reader: Reader, id: Id): Promise<{ inUse: boolean }> {
  const [row] = await reader.query<{ inUse: boolean }>(areaInUseSql, [reader.tenant, id])
  return row!
}

const lockUnitSql = `select path from people_units where tenant_id = $1 and id = $2 for update`
const underSql = `select id, parent, path from people_units where tenant_id = $1 and path like $2 || '_%' order by path`

/** All units under one, and nobody adds another before the command ends. */
export async function unitsUnder(reader: Reader, id: Id): Promise<{ id: Id; parent: Id; path: string }[]> {
  const [locked] = await reader.query<{ path: string }>(lockUnitSql, [reader.tenant, id])
  return locked ? reader.query(underSql, [reader.tenant, locked.path]) : []
}

const unitStateSql = `
select case when u.closed then 'closed' else 'open' end as unit, u.path
  from people_units u where u.tenant_id = $1 and u.id = $2`

/** Whether a unit is there for somebody to serve in, and where it stands in the tree. */
export async function unitState(
  reader: Reader,
  id: Id,
): Promise<{ unit: 'open' | 'closed' | 'unknown'; path: string | null }> {
  const [row] = await reader.query<{ unit: 'open' | 'closed'; path: string }>(unitStateSql, [
    reader.tenant,
    id,
  ])
  return row ?? { unit: 'unknown', path: null }
}

const teamSql = `
select $2::uuid is not null and not exists (
         select from people_units u where u.tenant_id = $1 and u.id = $2 and not u.closed) as "unitUnknown",
       $3::uuid is not null and not exists (
         select from people_areas a where a.tenant_id = $1 and a.id = $3 and not a.closed) as "areaUnknown"`

/** Whether a unit and an area that were named (null for none) are there. */
export async function scopeFacts(
  reader: Reader,
  unit: Id | null,
  area: Id | null,
): Promise<{ unitUnknown: boolean; areaUnknown: boolean }> {
  const [row] = await reader.query<{ unitUnknown: boolean; areaUnknown: boolean }>(teamSql, [
    reader.tenant,
    unit,
    area,
  ])
  return row!
}

const servingSql = `
select exists (select from people_officers o where o.tenant_id = $1 and o.id = $2 and o.serving) as serving`

export async function isServing(reader: Reader, officer: Id): Promise<{ serving: boolean }> {
  const [row] = await reader.query<{ serving: boolean }>(servingSql, [reader.tenant, officer])
  return row!
}
