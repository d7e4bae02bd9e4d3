// Sign-ins: hashed rows of our own, and the five statements that they need.
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'

type Ended = 'signed-out' | 'revoked' | 'replaced' | 'password' | 'disabled' | 'crowded'

interface NewSession {
  readonly id: Id
  readonly hash: Buffer
  readonly account: Id
  readonly at: string
  readonly endsAt: string
  readonly agent: string
  readonly address: string
}

const addSql = `
insert into people_sessions (tenant_id, id, token_hash, account, started_at, seen_at, ends_at, agent, address)
values ($1, $2, $3, $4, $5, $5, $6, $7, $8)`

const crowdedSql = `
update people_sessions s set ended_at = $3, ended = 'crowded'
 where s.tenant_id = $1 and s.id in (
   select id from people_sessions where tenant_id = $1 and account = $2 and ended_at is null and ends_at > $3
    order by started_at desc, id desc offset $4)`

const mostAtOnce = 10

/** Starts a session; of more than ten at once the oldest ends. */
export async function addSession(reader: Reader, session: NewSession): Promise<void> {
  const { id, hash, account, at, endsAt, agent, address } = session
  await reader.query(addSql, [reader.tenant, id, hash, account, at, endsAt, agent, address])
  await reader.query(crowdedSql, [reader.tenant, account, at, mostAtOnce])
}

const endByTokenSql = `
update people_sessions set ended_at = $3, ended = $4 where tenant_id = $1 and token_hash = $2 and ended_at is null`

export async function endSessionOfToken(reader: Reader, hash: Buffer, at: string, why: Ended): Promise<void> {
  await reader.query(endByTokenSql, [reader.tenant, hash, at, why])
}

const endOneSql = `
update people_sessions set ended_at = $4, ended = 'revoked'
 where tenant_id = $1 and account = $2 and id = $3 and ended_at is null returning id`

/** False when the account has no such session under way. */
export async function endOneSession(reader: Reader, account: Id, id: Id, at: string): Promise<boolean> {
  return (await reader.query(endOneSql, [reader.tenant, account, id, at])).length > 0
}

const endAllSql = `
update people_sessions set ended_at = $3, ended = $4 where tenant_id = $1 and account = $2 and ended_at is null`

export async function endAllSessions(reader: Reader, account: Id, at: string, why: Ended): Promise<void> {
  await reader.query(endAllSql, [reader.tenant, account, at, why])
}

interface SessionRow {
  readonly id: Id
  readonly startedAt: string
  readonly seenAt: string
  readonly endsAt: string
  readonly agent: string
  readonly address: string
}

const listSql = `
select id, started_at as "startedAt", seen_at as "seenAt", ends_at as "endsAt", agent, address
  from people_sessions
 where tenant_id = $1 and account = $2 and ended_at is null and ends_at > $3
   and seen_at > $3::timestamptz - make_interval(secs => $4)
 order by started_at desc limit 50`

/** Sessions under way: neither ended, nor over, nor idle for longer than `idleSeconds`. */
export function listSessions(
  reader: Reader,
  account: Id,
  at: string,
  idleSeconds: number,
): Promise<SessionRow[]> {
  return reader.query<SessionRow>(listSql, [reader.tenant, account, at, idleSeconds])
}

interface WhoRow {
  readonly username: string | null
  readonly name: string | null
  readonly unit: { id: Id; name: string; path: string } | null
  readonly jurisdiction: string
  readonly oneTime: boolean
}

const whoSql = `
select l.username, p.name, coalesce(l.one_time, false) as "oneTime", t.name as jurisdiction,
       case when u.id is not null then json_build_object('id', u.id, 'name', u.name, 'path', u.path) end as unit
  from people_accounts a
  join tenants t on t.id = a.tenant_id
  left join people_logins l on l.tenant_id = a.tenant_id and l.account = a.id
  left join people_persons p on p.tenant_id = a.tenant_id and p.id = a.person
  left join people_units u on u.tenant_id = a.tenant_id and u.id = $3
 where a.tenant_id = $1 and a.id = $2`

export async function whoIs(reader: Reader, account: Id, unit: Id | null): Promise<WhoRow | null> {
  const [row] = await reader.query<WhoRow>(whoSql, [reader.tenant, account, unit])
  return row ?? null
}
