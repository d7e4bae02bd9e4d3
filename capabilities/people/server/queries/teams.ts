// Lists and single rows of teams.
import type { Id } from '#foundation/core/ids.ts'
import { pageOf, readKey } from '#foundation/postgres/page-key.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { MemberRole, TeamKind } from '../../teams/commands.ts'
import type { ListWanted, Page } from './register.ts'

interface TeamRow {
  readonly id: Id
  readonly name: string
  readonly kind: TeamKind
  readonly unit: Id | null
  readonly area: Id | null
  readonly dissolved: boolean
  readonly members: number
  readonly version: number
}

const columns = `t.id, t.name, t.kind, t.unit, t.area, t.dissolved, t.version,
       (select count(*) from people_team_members m where m.tenant_id = t.tenant_id and m.team = t.id) as members`

const listSql = `
select ${columns} from people_teams t
 where t.tenant_id = $1 and (t.name, t.id) > ($2, $3::uuid)
   and ($4::text is null or position(lower($4) in lower(t.name)) > 0 or starts_with(t.initials, lower($4)))
   and ($5::text is null or t.kind = $5)
   and ($6::uuid is null or exists (
         select from people_team_members m where m.tenant_id = t.tenant_id and m.team = t.id and m.officer = $6))
   and ($7 or not t.dissolved)
 order by t.name, t.id limit $8`

const lowest = '00000000-0000-0000-0000-000000000000'

interface TeamsWanted extends Omit<ListWanted, 'closed' | 'under'> {
  readonly kind?: TeamKind
  readonly officer?: Id
  readonly dissolved?: boolean
}

export async function listTeams(reader: Reader, wanted: TeamsWanted): Promise<Page<TeamRow>> {
  const { limit = 50, search = null, kind = null, officer = null, dissolved = false } = wanted
  const [name = '', id = lowest] = readKey(wanted.after, 2) ?? []
  const values = [reader.tenant, name, id, search, kind, officer, dissolved, limit + 1]
  const rows = await reader.query<TeamRow>(listSql, values)
  return pageOf(rows, limit, (row) => [row.name, row.id])
}

interface TeamFound extends TeamRow {
  readonly people: {
    officer: Id
    name: string | null
    unitName: string | null
    role: MemberRole
    since: string
  }[]
}

const getSql = `select ${columns} from people_teams t where t.tenant_id = $1 and t.id = $2`
const peopleSql = `
select m.officer, p.name, u.name as "unitName", m.role, m.since
  from people_team_members m
  left join people_persons p on p.tenant_id = m.tenant_id and p.id = m.officer
  left join people_officers o on o.tenant_id = m.tenant_id and o.id = m.officer
  left join people_units u on u.tenant_id = o.tenant_id and u.id = o.unit
 where m.tenant_id = $1 and m.team = $2 order by array_position(array['lead', 'deputy', 'member'], m.role), m.since, m.officer`

export async function findTeam(reader: Reader, id: Id): Promise<TeamFound | null> {
  const [rows, found] = await Promise.all([
    reader.query<TeamRow>(getSql, [reader.tenant, id]),
    reader.query<TeamFound['people'][number]>(peopleSql, [reader.tenant, id]),
  ])
  return rows[0] ? { ...rows[0], people: found } : null
}
