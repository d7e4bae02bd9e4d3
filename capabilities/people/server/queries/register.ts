// Lists and single rows of the register: units, areas, officers.
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { pageOf, readKey } from '#foundation/postgres/page-key.ts'
import type { AreaLevel } from '../../areas/commands.ts'
import type { UnitKind } from '../../units/commands.ts'

export interface ListWanted {
  readonly after?: string
  readonly limit?: number
  readonly search?: string
  readonly under?: Id
  readonly closed?: boolean
}

export interface Page<R> {
  readonly items: R[]
  readonly next: string | null
}

interface UnitRow {
  readonly id: Id
  readonly name: string
  readonly kind: UnitKind
  readonly code: string | null
  readonly parent: Id | null
  readonly path: string
  readonly area: Id | null
  readonly closed: boolean
  readonly version: number
}

const unitColumns = 'id, name, kind, code, parent, path, area, closed, version'
const matchesSql = `($3::text is null or position(lower($3) in lower(name)) > 0 or lower(code) = lower($3)
                     or starts_with(initials, lower($3)))`

const listUnitsSql = `
select ${unitColumns} from people_units
 where tenant_id = $1 and path > $2 and ${matchesSql}
   and ($4::uuid is null or starts_with(path, (select path from people_units where tenant_id = $1 and id = $4)))
   and ($5 or not closed)
 order by path limit $6`

/** In the order of the tree. */
export async function listUnits(reader: Reader, wanted: ListWanted): Promise<Page<UnitRow>> {
  const { limit = 50, search = null, under = null, closed = false } = wanted
  const [after = ''] = readKey(wanted.after, 1) ?? []
  const rows = await reader.query<UnitRow>(listUnitsSql, [
    reader.tenant,
    after,
    search,
    under,
    closed,
    limit + 1,
  ])
  return pageOf(rows, limit, (row) => [row.path])
}

const getUnitSql = `select ${unitColumns} from people_units where tenant_id = $1 and id = $2`

export async function findUnit(reader: Reader, id: Id): Promise<UnitRow | null> {
  const [row] = await reader.query<UnitRow>(getUnitSql, [reader.tenant, id])
  return row ?? null
}

const directorySql = `
select id, name, path, kind, code, closed, sum(version) over () as edition
  from people_units where tenant_id = $1 order by path limit 20000`

type DirectoryUnit = Pick<UnitRow, 'id' | 'name' | 'path' | 'kind' | 'code' | 'closed'>

/** All units, and a number that grows with every change of any. */
export async function directory(reader: Reader): Promise<{ edition: number; units: DirectoryUnit[] }> {
  const rows = await reader.query<DirectoryUnit & { edition: number }>(directorySql, [reader.tenant])
  return { edition: rows[0]?.edition ?? 0, units: rows.map(({ edition: _, ...unit }) => unit) }
}

interface AreaRow {
  readonly id: Id
  readonly name: string
  readonly level: AreaLevel
  readonly code: string | null
  readonly parent: Id | null
  readonly path: string
  readonly closed: boolean
  readonly version: number
}

const areaColumns = 'id, name, level, code, parent, path, closed, version'

const listAreasSql = `
select ${areaColumns} from people_areas
 where tenant_id = $1 and path > $2 and ${matchesSql}
   and ($4::uuid is null or starts_with(path, (select path from people_areas where tenant_id = $1 and id = $4)))
   and ($5 or not closed) and ($6::text is null or level = $6)
 order by path limit $7`

/** In the order of the tree. */
export async function listAreas(
  reader: Reader,
  wanted: ListWanted & { level?: string },
): Promise<Page<AreaRow>> {
  const { limit = 50, search = null, under = null, closed = false, level = null } = wanted
  const [after = ''] = readKey(wanted.after, 1) ?? []
  const values = [reader.tenant, after, search, under, closed, level, limit + 1]
  const rows = await reader.query<AreaRow>(listAreasSql, values)
  return pageOf(rows, limit, (row) => [row.path])
}

const getAreaSql = `select ${areaColumns} from people_areas where tenant_id = $1 and id = $2`

export async function findArea(reader: Reader, id: Id): Promise<AreaRow | null> {
  const [row] = await reader.query<AreaRow>(getAreaSql, [reader.tenant, id])
  return row ?? null
}

interface OfficerRow {
  readonly id: Id
  readonly name: string | null
  readonly unit: Id
  readonly unitName: string
  readonly post: string | null
  readonly serving: boolean
  readonly version: number
}

const officerColumns = `o.id, p.name, o.unit, u.name as "unitName", o.post, o.serving, o.version`
const officerTables = `
  from people_officers o
  join people_units u on u.tenant_id = o.tenant_id and u.id = o.unit
  left join people_persons p on p.tenant_id = o.tenant_id and p.id = o.id`

const listOfficersSql = `
select ${officerColumns} ${officerTables}
 where o.tenant_id = $1 and (coalesce(p.name, ''), o.id) > ($2, $3::uuid)
   and ($4::text is null or position(lower($4) in lower(p.name)) > 0 or starts_with(p.initials, lower($4)))
   and ($5::uuid is null or o.unit = $5)
   and ($6::uuid is null or starts_with(u.path, (select path from people_units where tenant_id = $1 and id = $6)))
   and ($7 or o.serving)
 order by coalesce(p.name, ''), o.id limit $8`

const lowest = '00000000-0000-0000-0000-000000000000'

interface OfficersWanted extends Omit<ListWanted, 'closed'> {
  readonly unit?: Id
  readonly left?: boolean
}

export async function listOfficers(reader: Reader, wanted: OfficersWanted): Promise<Page<OfficerRow>> {
  const { limit = 50, search = null, unit = null, under = null, left = false } = wanted
  const [name = '', id = lowest] = readKey(wanted.after, 2) ?? []
  const values = [reader.tenant, name, id, search, unit, under, left, limit + 1]
  const rows = await reader.query<OfficerRow>(listOfficersSql, values)
  return pageOf(rows, limit, (row) => [row.name ?? '', row.id])
}

interface OfficerFound extends OfficerRow {
  readonly phone: string | null
  readonly email: string | null
  readonly teams: { id: Id; name: string; role: string }[]
}

const getOfficerSql = `
select ${officerColumns}, p.phone, p.email, coalesce((
         select json_agg(json_build_object('id', t.id, 'name', t.name, 'role', m.role) order by m.since)
           from people_team_members m join people_teams t on t.tenant_id = m.tenant_id and t.id = m.team
          where m.tenant_id = o.tenant_id and m.officer = o.id), '[]') as teams
${officerTables} where o.tenant_id = $1 and o.id = $2`

export async function findOfficer(reader: Reader, id: Id): Promise<OfficerFound | null> {
  const [row] = await reader.query<OfficerFound>(getOfficerSql, [reader.tenant, id])
  return row ?? null
}
