// Who stands behind a credential, with rights as they are in this very transaction.
import type { Grant } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Connection } from '#foundation/postgres/pool.ts'

interface FoundSession {
  readonly session: Id
  readonly account: Id
  readonly person: Id | null
  readonly unit: Id | null
  readonly seenAt: string
  /** A password set by an administrator must be changed before anything else. */
  readonly oneTime: boolean
  readonly grants: readonly Grant[]
}

const grantsOf = (account: string, narrowed: string) => `coalesce((
  select json_agg(json_build_object('role', g.role, 'programme', g.programme, 'unit', g.unit, 'unitPath', u.path,
                                    'area', ar.path, 'own', g.own) order by g.id)
    from people_grants g
    left join people_units u on u.tenant_id = g.tenant_id and u.id = g.unit
    left join people_areas ar on ar.tenant_id = g.tenant_id and ar.id = g.area
   where g.tenant_id = $1 and g.account = ${account}${narrowed}), '[]')`

const sessionSql = `
select s.id as session, s.account, a.person, coalesce(o.unit, a.unit) as unit, s.seen_at as "seenAt",
       coalesce(l.one_time, false) as "oneTime", ${grantsOf('s.account', '')} as grants
  from people_sessions s
  join people_accounts a on a.tenant_id = s.tenant_id and a.id = s.account and not a.disabled
  left join people_officers o on o.tenant_id = a.tenant_id and o.id = a.person
  left join people_logins l on l.tenant_id = a.tenant_id and l.account = a.id
 where s.tenant_id = $1 and s.token_hash = $2 and s.ended_at is null
   and s.ends_at > $3 and s.seen_at > $3::timestamptz - make_interval(secs => $4)`

export async function findSession(
  connection: Connection,
  tenant: Id,
  hash: Buffer,
  at: string,
  idleSeconds: number,
): Promise<FoundSession | null> {
  const [row] = await connection.query<FoundSession>(sessionSql, [tenant, hash, at, idleSeconds])
  return row ?? null
}

type FoundToken = Omit<FoundSession, 'session' | 'oneTime' | 'seenAt'> & {
  readonly token: Id
  readonly seenAt: string | null
}

const tokenSql = `
select t.id as token, t.account, a.person, a.unit, t.seen_at as "seenAt",
       ${grantsOf('t.account', ' and g.id = any(t.grants)')} as grants
  from people_tokens t
  join people_accounts a on a.tenant_id = t.tenant_id and a.id = t.account and not a.disabled
 where t.tenant_id = $1 and t.token_hash = $2 and t.revoked_at is null and t.ends_at > $3`

export async function findToken(
  connection: Connection,
  tenant: Id,
  hash: Buffer,
  at: string,
): Promise<FoundToken | null> {
  const [row] = await connection.query<FoundToken>(tokenSql, [tenant, hash, at])
  return row ?? null
}

const touchSessionSql = `
update people_sessions set seen_at = $3 where tenant_id = $1 and id = $2 and seen_at < $3 and ended_at is null`
const touchTokenSql = `update people_tokens set seen_at = $3 where tenant_id = $1 and id = $2`

export async function touch(
  connection: Connection,
  kind: 'session' | 'token',
  tenant: Id,
  id: Id,
  at: string,
): Promise<void> {
  await connection.query(kind === 'session' ? touchSessionSql : touchTokenSql, [tenant, id, at])
}
