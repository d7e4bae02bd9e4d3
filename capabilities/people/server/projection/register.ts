// Read rows of areas, units, officers and teams, each a function of its stream's state.
import { initialsOf } from '#foundation/postgres/initials.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { Change } from '#foundation/ledger/kind.ts'
import type { AreaEvent } from '../../areas/events.ts'
import type { Area } from '../../areas/state.ts'
import type { OfficerEvent } from '../../officers/events.ts'
import type { Officer } from '../../officers/state.ts'
import type { TeamEvent } from '../../teams/events.ts'
import type { Team } from '../../teams/state.ts'
import type { UnitEvent } from '../../units/events.ts'
import type { Unit } from '../../units/state.ts'

const areasSql = `
insert into people_areas (tenant_id, id, name, initials, code, level, parent, path, closed, version)
select $1, r.* from json_to_recordset($2::json)
  as r(id uuid, name text, initials text, code text, level text, parent uuid, path text, closed boolean, version int)
on conflict (tenant_id, id) do update set name = excluded.name, initials = excluded.initials, code = excluded.code,
  level = excluded.level, parent = excluded.parent, path = excluded.path, closed = excluded.closed, version = excluded.version`

export async function projectAreas(
  reader: Reader,
  changes: readonly Change<Area, AreaEvent>[],
): Promise<void> {
  const rows = changes.map(({ id, after, version }) => {
    const { name, code, level, parent, path } = after
    return {
      id,
      name,
      initials: initialsOf(name),
      code,
      level,
      parent,
      path,
      closed: after.status === 'closed',
      version,
    }
  })
  await reader.query(areasSql, [reader.tenant, JSON.stringify(rows)])
}

const unitsSql = `
insert into people_units (tenant_id, id, name, initials, code, kind, parent, path, area, closed, version)
select $1, r.* from json_to_recordset($2::json)
  as r(id uuid, name text, initials text, code text, kind text, parent uuid, path text, area uuid, closed boolean, version int)
on conflict (tenant_id, id) do update set name = excluded.name, initials = excluded.initials, code = excluded.code,
  kind = excluded.kind, parent = excluded.parent, path = excluded.path, area = excluded.area, closed = excluded.closed,
  version = excluded.version`

export async function projectUnits(
  reader: Reader,
  changes: readonly Change<Unit, UnitEvent>[],
): Promise<void> {
  const rows = changes.map(({ id, after, version }) => {
    const { name, code, kind, parent, path, area } = after
    const closed = after.status === 'closed'
    return { id, name, initials: initialsOf(name), code, kind, parent, path, area, closed, version }
  })
  await reader.query(unitsSql, [reader.tenant, JSON.stringify(rows)])
}

const officersSql = `
insert into people_officers (tenant_id, id, unit, post, serving, version)
select $1, r.* from json_to_recordset($2::json) as r(id uuid, unit uuid, post text, serving boolean, version int)
on conflict (tenant_id, id) do update set unit = excluded.unit, post = excluded.post, serving = excluded.serving,
  version = excluded.version`

export async function projectOfficers(
  reader: Reader,
  changes: readonly Change<Officer, OfficerEvent>[],
): Promise<void> {
  const rows = changes.map(({ id, after, version }) => {
    return { id, unit: after.unit, post: after.post, serving: after.status === 'serving', version }
  })
  await reader.query(officersSql, [reader.tenant, JSON.stringify(rows)])
}

const teamsSql = `
insert into people_teams (tenant_id, id, name, initials, kind, unit, area, dissolved, version)
select $1, r.* from json_to_recordset($2::json)
  as r(id uuid, name text, initials text, kind text, unit uuid, area uuid, dissolved boolean, version int)
on conflict (tenant_id, id) do update set name = excluded.name, initials = excluded.initials, kind = excluded.kind,
  unit = excluded.unit, area = excluded.area, dissolved = excluded.dissolved, version = excluded.version`

const membersGoneSql = `
delete from people_team_members m where m.tenant_id = $1 and m.team = any($2)
   and (m.team, m.officer) not in (
     select r.team, r.officer from json_to_recordset($3::json) as r(team uuid, officer uuid))`

const membersSql = `
insert into people_team_members (tenant_id, team, officer, role, since)
select $1, r.* from json_to_recordset($2::json) as r(team uuid, officer uuid, role text, since timestamptz)
on conflict (tenant_id, team, officer) do update set role = excluded.role, since = excluded.since`

export async function projectTeams(
  reader: Reader,
  changes: readonly Change<Team, TeamEvent>[],
): Promise<void> {
  const teams = changes.map(({ id, after, version }) => {
    const { name, kind, unit, area, status } = after
    return {
      id,
      name,
      initials: initialsOf(name),
      kind,
      unit,
      area,
      dissolved: status === 'dissolved',
      version,
    }
  })
  const members = changes.flatMap(({ id, after }) => after.members.map((member) => ({ team: id, ...member })))
  const ids = changes.map(({ id }) => id)
  await Promise.all([
    reader.query(teamsSql, [reader.tenant, JSON.stringify(teams)]),
    reader.query(membersGoneSql, [reader.tenant, ids, JSON.stringify(members)]),
    reader.query(membersSql, [reader.tenant, JSON.stringify(members)]),
  ])
}
