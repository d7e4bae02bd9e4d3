// A county for the measurement of limited roles: two branches, two districts, and matters that went from hand to hand.
import { newId, type Id } from '#foundation/core/ids.ts'
import { newToken } from '#foundation/http/token.ts'
import type pg from 'pg'

const part = 50_000

const unitsSql = `
with root as (select id, path from people_units where tenant_id = $1 and parent is null),
branches as (select path as over, gen_random_uuid() as id, root.id as parent, 'B' || n as code from root, generate_series(1, 2) n),
departments as (select over || b.id || '/' as over, gen_random_uuid() as id, b.id as parent, code || '-D' || n as code from branches b, generate_series(1, 6) n),
sections as (select over || d.id || '/' as over, gen_random_uuid() as id, d.id as parent, code || '-S' || n as code from departments d, generate_series(1, 8) n)
insert into people_units (tenant_id, id, name, initials, code, kind, parent, path, closed, version)
select $1, id, code, lower(code), code, 'department', parent, over || id || '/', false, 1
  from (table branches union all table departments union all table sections) made`

const areasSql = `
with districts as (select '/' as over, gen_random_uuid() as id, null::uuid as parent, 'A' || n as code from generate_series(1, 2) n),
towns as (select over || d.id || '/' as over, gen_random_uuid() as id, d.id as parent, code || '-T' || n as code from districts d, generate_series(1, 10) n)
insert into people_areas (tenant_id, id, name, initials, code, level, parent, path, closed, version)
select $1, id, code, lower(code), code, 'town', parent, over || id || '/', false, 1
  from (table districts union all table towns) made`

const subjectsSql = `
insert into subjects (tenant_id, id, version, kind, name, initials, area_id, added_at)
select $1, gen_random_uuid(), 1, 'enterprise', '企业' || n, 'qy', towns.ids[1 + n % 20], now() - interval '2 years'
  from generate_series(1, 12000) n, (select array_agg(id) as ids from people_areas where tenant_id = $1 and code like 'A%-T%') towns`

/**
 * Nine in ten closed, spread over a year. Two in three raised by a section, the rest by nobody's unit; handed out by the
 * office, one in five handed on to a second section.
 */
const mattersSql = `
with sections as (select array_agg(id order by code) as ids from people_units where tenant_id = $1 and code like 'B%-S%'),
places as (select array_agg(id) as ids from subjects where tenant_id = $1 and name like '企业%'),
office as (select id from people_units where tenant_id = $1 and code = 'office'),
made as materialized (
  select n, gen_random_uuid() as id, n % 10 = 0 as open, office.id as office, now() - n * $4 * interval '1 second' as at,
         case when n % 3 > 0 then sections.ids[1 + abs(hashint4(n)::bigint) % 96] end as raised,
         sections.ids[1 + abs(hashint4(n + 1000003)::bigint) % 96] as first,
         case when n % 5 = 0 then sections.ids[1 + abs(hashint4(n + 2000003)::bigint) % 96] end as second,
         case when n % 8 > 0 then places.ids[1 + abs(hashint4(n + 3000017)::bigint) % array_length(places.ids, 1)] end as subject
    from generate_series($2::int, $3::int) n, sections, places, office),
handed as (
  insert into matter_handovers (tenant_id, matter_id, ordinal, from_unit, to_unit, rung, handed_at, due_at, acknowledged_at, ended_at, ended)
  select $1, id, 0, office, first, 'department', at + interval '1 hour', at + interval '7 days', at + interval '1 day',
         case when second is not null or not open then at + interval '2 days' end,
         case when second is not null then 'handed-up' when not open then 'replied' end from made
  union all
  select $1, id, 1, first, second, 'group', at + interval '2 days', at + interval '9 days', null,
         case when not open then at + interval '3 days' end, case when not open then 'replied' end from made where second is not null)
insert into matters (tenant_id, id, number, version, programme, programme_version, channel, subject_id, title, class, status, open, rung,
  owner_unit, raised_unit, hands, due_at, received_at, replied_at, closed_at, closed_because, disposition, grade, reopened, trail)
select $1, id, 'R' || n, 5, 'sample', '1', 'import', subject, '第 ' || n || ' 件：缺少熟练工', (array['labour', 'land', 'finance', 'other'])[1 + n % 4],
       case when open then (array['dispatched', 'acknowledged', 'in-hand', 'replied'])[1 + n / 10 % 4] else 'closed' end, open,
       case when second is null then 'department' else 'group' end, coalesce(second, first), raised,
       array(select unit from (values (office), (raised), (first)) passed(unit) where unit <> coalesce(second, first) group by unit order by unit),
       at + interval '9 days', at,
       case when not open then at + interval '3 days' end, case when not open then at + interval '4 days' end,
       case when not open then 'verdict' end, case when not open then 'resolved' end, case when not open then 1 + n % 5 end, 0,
       '[{"step":"raised","at":"2026-01-01T00:00:00.000Z"},{"step":"dispatched","at":"2026-01-02T00:00:00.000Z"},{"step":"acknowledged","at":"2026-01-02T08:00:00.000Z"},{"step":"replied","at":"2026-01-03T00:00:00.000Z"},{"step":"closed","at":"2026-01-04T00:00:00.000Z"}]'
  from made`

const countsSql = `
insert into matter_counts (tenant_id, programme, unit_id, status, slot, amount)
select tenant_id, programme, owner_unit, status, 31, count(*) from matters where tenant_id = $1 and number like 'R%' group by 1, 2, 3, 4
on conflict (tenant_id, programme, unit_id, status, slot) do update set amount = excluded.amount`

const besideSql = `
insert into matter_counts_beside (tenant_id, programme, unit_id, status, slot, hands, amount)
select tenant_id, programme, owner_unit, status, 7, hands, count(*) from matters where tenant_id = $1 and number like 'R%' group by 1, 2, 3, 4, 6`

/** Superuser connection: walls do not hold it. The rows are as the program writes them, without their entries. */
export async function seedReach(database: pg.Pool, tenant: Id, matters: number): Promise<void> {
  await bound(database, tenant, async (client) => {
    for (const text of [unitsSql, areasSql, subjectsSql]) await client.query(text, [tenant])
  })
  const secondsApart = Math.floor((365 * 86_400) / matters)
  for (let from = 1; from <= matters; from += part) {
    await database.query(mattersSql, [tenant, from, Math.min(from + part - 1, matters), secondsApart])
  }
  for (const text of [countsSql, besideSql]) await database.query(text, [tenant])
  await database.query(
    'vacuum analyze matters, matter_handovers, matter_counts_beside, subjects, people_units, people_areas',
  )
}

export interface Limit {
  readonly role: string
  /** By code; null does not limit. */
  readonly unit: string | null
  readonly area: string | null
}

/** An account of each of these limits at once, signed in; the cookie it asks with. */
export function enrolWith(database: pg.Pool, tenant: Id, limits: readonly Limit[]): Promise<string> {
  const account = newId()
  const { text, hash } = newToken(tenant)
  return bound(database, tenant, async (client) => {
    await client.query(
      `insert into people_accounts (tenant_id, id, kind, side, disabled, version) values ($1, $2, 'person', 'work', false, 1)`,
      [tenant, account],
    )
    for (const { role, unit, area } of limits) {
      await client.query(
        `insert into people_grants (tenant_id, account, id, role, unit, area, own) values ($1, $2, $3, $4,
           (select id from people_units where tenant_id = $1 and code = $5), (select id from people_areas where tenant_id = $1 and code = $6), false)`,
        [tenant, account, newId(), role, unit, area],
      )
    }
    await client.query(
      `insert into people_sessions (tenant_id, id, token_hash, account, started_at, seen_at, ends_at, agent, address)
       values ($1, $2, $3, $4, now(), now(), now() + interval '1 day', 'bench', '127.0.0.1')`,
      [tenant, newId(), hash, account],
    )
    return `yx_session=${text}`
  })
}

/** The marks of tables that change seldom are moved by triggers, and those ask for the tenant. */
async function bound<T>(
  database: pg.Pool,
  tenant: Id,
  use: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await database.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('yx.tenant', $1, true)`, [tenant])
    const result = await use(client)
    await client.query('commit')
    return result
  } finally {
    client.release()
  }
}
