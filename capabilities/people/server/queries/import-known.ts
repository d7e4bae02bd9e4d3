// What an import compares its rows with: the whole register of units or areas, officers and teams by name.
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { Member } from '../../teams/state.ts'

/** A unit or an area as a sheet sees it; `sort` is the unit's kind or the area's level. */
export interface Branch {
  readonly id: Id
  readonly name: string
  readonly code: string | null
  readonly sort: string
  readonly parent: Id | null
  readonly path: string
  readonly area: Id | null
}

const unitsSql = `
select id, name, code, kind as sort, parent, path, area from people_units where tenant_id = $1 and not closed order by path`
const areasSql = `
select id, name, code, level as sort, parent, path, null as area from people_areas where tenant_id = $1 and not closed order by path`

export function unitBranches(reader: Reader): Promise<Branch[]> {
  return reader.query<Branch>(unitsSql, [reader.tenant])
}

export function areaBranches(reader: Reader): Promise<Branch[]> {
  return reader.query<Branch>(areasSql, [reader.tenant])
}

export interface OfficerKnown {
  readonly id: Id
  readonly name: string
  readonly phone: string | null
  readonly email: string | null
  readonly unit: Id
  readonly post: string | null
}

const officersSql = `
select o.id, p.name, p.phone, p.email, o.unit, o.post
  from people_persons p join people_officers o on o.tenant_id = p.tenant_id and o.id = p.id
 where p.tenant_id = $1 and p.kind = 'officer' and p.name = any($2) and o.serving order by o.id`

/** Serving officers of these names. */
export function officersNamed(reader: Reader, names: readonly string[]): Promise<OfficerKnown[]> {
  return reader.query<OfficerKnown>(officersSql, [reader.tenant, names])
}

export interface NamedServing {
  readonly id: Id
  readonly name: string
  readonly unit: Id
}

const servingSql = `
select o.id, p.name, o.unit from people_officers o join people_persons p on p.tenant_id = o.tenant_id and p.id = o.id
 where o.tenant_id = $1 and o.serving order by o.id`

export function servingByName(reader: Reader): Promise<NamedServing[]> {
  return reader.query<NamedServing>(servingSql, [reader.tenant])
}

export interface TeamKnown {
  readonly id: Id
  readonly name: string
  readonly kind: string
  readonly unit: Id | null
  readonly area: Id | null
  readonly members: readonly Pick<Member, 'officer' | 'role'>[]
}

const teamsSql = `
select t.id, t.name, t.kind, t.unit, t.area, coalesce((
         select json_agg(json_build_object('officer', m.officer, 'role', m.role))
           from people_team_members m where m.tenant_id = t.tenant_id and m.team = t.id), '[]') as members
  from people_teams t where t.tenant_id = $1 and t.name = any($2) and not t.dissolved order by t.id`

export function teamsNamed(reader: Reader, names: readonly string[]): Promise<TeamKnown[]> {
  return reader.query<TeamKnown>(teamsSql, [reader.tenant, names])
}

export interface ContactKnown {
  readonly id: Id
  readonly subject: Id
  readonly name: string
  readonly phone: string | null
  readonly email: string | null
  readonly duty: string | null
  readonly main: boolean
}

const contactsSql = `
select c.id, c.subject, p.name, p.phone, p.email, c.duty, c.main
  from people_contacts c join people_persons p on p.tenant_id = c.tenant_id and p.id = c.id
 where c.tenant_id = $1 and c.subject = any($2) and not c.erased order by c.id`

export function contactsOfSubjects(reader: Reader, subjects: readonly Id[]): Promise<ContactKnown[]> {
  return reader.query<ContactKnown>(contactsSql, [reader.tenant, subjects])
}
