// What higher floors may ask about people: each question for many ids at once, in one trip.
import type { Id } from '#foundation/core/ids.ts'
import { keptOneByOne } from '#foundation/postgres/kept.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { maskedPhone } from '../persons/person.ts'
import { areaTree, unitTree } from './queries/unit-tree.ts'

/** Path in the tree of each unit that exists. */
export async function unitPaths(reader: Reader, ids: readonly Id[]): Promise<Map<Id, string>> {
  if (ids.length === 0) return new Map()
  const { units } = await unitTree(reader)
  return new Map(ids.flatMap((id) => (units.has(id) ? [[id, units.get(id)!.path]] : [])))
}

/** Those of the units that are towns, or stand under one. */
export async function townUnits(reader: Reader, ids: readonly Id[]): Promise<Set<Id>> {
  const { units } = await unitTree(reader)
  // A path is made of the ids above, each between strokes.
  const above = (id: Id) => units.get(id)?.path.split('/') ?? []
  return new Set(ids.filter((id) => above(id).some((each) => units.get(each)?.kind === 'town')))
}

const unitNamesSql = `select id, name as text from people_units where tenant_id = $1 and id = any($2)`

export function unitNames(reader: Reader, ids: readonly Id[]): Promise<Map<Id, string>> {
  return textsOf(reader, unitNamesSql, ids)
}

/** Path in the tree of each area that exists. */
export async function areaPaths(reader: Reader, ids: readonly Id[]): Promise<Map<Id, string>> {
  if (ids.length === 0) return new Map()
  const areas = await areaTree(reader)
  return new Map(ids.flatMap((id) => (areas.has(id) ? [[id, areas.get(id)!]] : [])))
}

const areaNamesSql = `select id, name as text from people_areas where tenant_id = $1 and id = any($2)`

export function areaNames(reader: Reader, ids: readonly Id[]): Promise<Map<Id, string>> {
  return textsOf(reader, areaNamesSql, ids)
}

const personNamesSql = `select id, name as text from people_persons where tenant_id = $1 and id = any($2)`

/** Names of officers and contacts; one who was erased has none. */
export const personNames = keptOneByOne<string>('persons', (reader, ids) =>
  textsOf(reader, personNamesSql, ids),
)

const teamNamesSql = `select id, name as text from people_teams where tenant_id = $1 and id = any($2)`

export function teamNames(reader: Reader, ids: readonly Id[]): Promise<Map<Id, string>> {
  return textsOf(reader, teamNamesSql, ids)
}

async function textsOf(reader: Reader, sql: string, ids: readonly Id[]): Promise<Map<Id, string>> {
  if (ids.length === 0) return new Map()
  const rows = await reader.query<{ id: Id; text: string }>(sql, [reader.tenant, ids])
  return new Map(rows.map(({ id, text }) => [id, text]))
}

/** The open unit with this code, such as the office that a programme names. */
export async function unitByCode(reader: Reader, code: string): Promise<Id | null> {
  const { codes } = await unitTree(reader)
  return codes.get(code) ?? null
}

/** Ids of all units at or under the given paths. */
export async function unitsUnder(reader: Reader, paths: readonly string[]): Promise<Id[]> {
  if (paths.length === 0) return []
  const { units } = await unitTree(reader)
  return [...units.values()]
    .filter(({ path }) => paths.some((top) => path.startsWith(top)))
    .map(({ id }) => id)
}

/** Ids of all areas at or under the given paths. */
export async function areasUnder(reader: Reader, paths: readonly string[]): Promise<Id[]> {
  if (paths.length === 0) return []
  const areas = await areaTree(reader)
  return [...areas].flatMap(([id, path]) => (paths.some((top) => path.startsWith(top)) ? [id] : []))
}

interface ServingOfficer {
  readonly id: Id
  readonly unit: Id
  readonly unitPath: string
}

const servingSql = `
select o.id, o.unit, u.path as "unitPath"
  from people_officers o join people_units u on u.tenant_id = o.tenant_id and u.id = o.unit
 where o.tenant_id = $1 and o.id = any($2) and o.serving`

/** Those of the ids that are officers serving today, with the unit they serve in. */
export async function servingOfficers(reader: Reader, ids: readonly Id[]): Promise<Map<Id, ServingOfficer>> {
  if (ids.length === 0) return new Map()
  const rows = await reader.query<ServingOfficer>(servingSql, [reader.tenant, ids])
  return new Map(rows.map((row) => [row.id, row]))
}

const officersTeamsSql = `select team as id from people_team_members where tenant_id = $1 and officer = $2`

/** Ids of the teams an officer is in today. */
export async function officersTeams(reader: Reader, officer: Id): Promise<Id[]> {
  return idsOf(await reader.query<{ id: Id }>(officersTeamsSql, [reader.tenant, officer]))
}

interface TeamMember {
  readonly team: Id
  readonly officer: Id
  readonly role: 'lead' | 'deputy' | 'member'
}

const teamMembersSql = `
select team, officer, role from people_team_members
 where tenant_id = $1 and team = any($2)
 order by team, array_position(array['lead', 'deputy', 'member'], role), since, officer`

export async function teamMembers(reader: Reader, teams: readonly Id[]): Promise<TeamMember[]> {
  return teams.length === 0 ? [] : reader.query<TeamMember>(teamMembersSql, [reader.tenant, teams])
}

const openTeamsSql = `select id, name as text from people_teams where tenant_id = $1 and id = any($2) and not dissolved`

/** Those of the ids that are teams at work today, with their names. */
export function openTeams(reader: Reader, ids: readonly Id[]): Promise<Map<Id, string>> {
  return textsOf(reader, openTeamsSql, ids)
}

interface SubjectContact {
  readonly id: Id
  readonly subject: Id
  readonly name: string | null
  readonly duty: string | null
  readonly main: boolean
  /** 138****1234; the whole number only through POST /api/contacts/:id/reveal. */
  readonly phone: string | null
}

const contactsSql = `
select c.id, c.subject, p.name, c.duty, c.main, p.phone
  from people_contacts c left join people_persons p on p.tenant_id = c.tenant_id and p.id = c.id
 where c.tenant_id = $1 and c.subject = any($2) and not c.erased
 order by c.subject, c.main desc, c.id`

/** Contacts of subjects, the one to call first before the others, with masked numbers. */
export async function contactsOf(reader: Reader, subjects: readonly Id[]): Promise<SubjectContact[]> {
  if (subjects.length === 0) return []
  const rows = await reader.query<SubjectContact>(contactsSql, [reader.tenant, subjects])
  return rows.map((row) => ({ ...row, phone: row.phone && maskedPhone(row.phone) }))
}

const contactsSubjectsSql = `
select c.id, c.subject as text from people_contacts c where c.tenant_id = $1 and c.id = any($2) and not c.erased`

/** Which subject each contact belongs to. */
export function contactsSubjects(reader: Reader, ids: readonly Id[]): Promise<Map<Id, Id>> {
  return textsOf(reader, contactsSubjectsSql, ids)
}

export interface DirectoryPlace {
  readonly id: Id
  readonly name: string
  readonly code: string | null
  readonly path: string
}

const unitDirectorySql = `select id, name, code, path from people_units where tenant_id = $1 and not closed order by path`
const areaDirectorySql = `select id, name, code, path from people_areas where tenant_id = $1 and not closed order by path`

/** Every unit in service: what the cells of a sheet may mean by a name or a code. */
export function unitDirectory(reader: Reader): Promise<DirectoryPlace[]> {
  return reader.query<DirectoryPlace>(unitDirectorySql, [reader.tenant])
}

/** Every area in use. */
export function areaDirectory(reader: Reader): Promise<DirectoryPlace[]> {
  return reader.query<DirectoryPlace>(areaDirectorySql, [reader.tenant])
}

const teamDirectorySql = `select id, name from people_teams where tenant_id = $1 and not dissolved order by name, id`

/** Every team at work. */
export function teamDirectory(reader: Reader): Promise<Pick<DirectoryPlace, 'id' | 'name'>[]> {
  return reader.query<Pick<DirectoryPlace, 'id' | 'name'>>(teamDirectorySql, [reader.tenant])
}

export interface NamedOfficer {
  readonly id: Id
  readonly name: string
  readonly username: string | null
  readonly unit: Id
}

const namedOfficersSql = (found: string) => `
select o.id, p.name, l.username, o.unit
  from people_officers o
  join people_persons p on p.tenant_id = o.tenant_id and p.id = o.id
  left join people_accounts a on a.tenant_id = o.tenant_id and a.person = o.id
  left join people_logins l on l.tenant_id = a.tenant_id and l.account = a.id
 where o.tenant_id = $1 and o.serving and ${found}`
const officersByNamesSql = namedOfficersSql(`p.kind = 'officer' and p.name = any($2)`)
const officersByUsernamesSql = namedOfficersSql('l.username = any($2)')

/** Serving officers of these names; one name may be borne by several. */
export function officersByNames(reader: Reader, names: readonly string[]): Promise<NamedOfficer[]> {
  return names.length === 0
    ? Promise.resolve([])
    : reader.query<NamedOfficer>(officersByNamesSql, [reader.tenant, names])
}

/** Serving officers who sign in under these names. */
export function officersByUsernames(reader: Reader, usernames: readonly string[]): Promise<NamedOfficer[]> {
  if (usernames.length === 0) return Promise.resolve([])
  return reader.query<NamedOfficer>(officersByUsernamesSql, [reader.tenant, usernames])
}

const teamsByNamesSql = `select id, name as text from people_teams where tenant_id = $1 and name = any($2) and not dissolved`

/** Teams at work of these names: id to name, since two may be called alike. */
export function teamsByNames(reader: Reader, names: readonly string[]): Promise<Map<Id, string>> {
  return textsOf(reader, teamsByNamesSql, names)
}

function idsOf(rows: readonly { id: Id }[]): Id[] {
  return rows.map(({ id }) => id)
}
