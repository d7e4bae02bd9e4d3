// Who stands behind a credential, with rights as they are in this very transaction.
import type { Actor, Grant } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Condition } from '#foundation/postgres/condition.ts'
import { keptOneByOne } from '#foundation/postgres/kept.ts'
import type { Connection, Reader } from '#foundation/postgres/pool.ts'
import { areaTree, unitTree } from './unit-tree.ts'

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

type Unplaced<R> = Omit<R, 'grants'> & { readonly grants: readonly GrantRow[] }
type GrantRow = Omit<Grant, 'unitPath' | 'area'> & { readonly area: Id | null }

const grantsOf = (account: string, narrowed: string) => `coalesce((
  select json_agg(json_build_object('role', g.role, 'programme', g.programme, 'unit', g.unit, 'area', g.area, 'own', g.own)
                  order by g.id)
    from people_grants g where g.tenant_id = $1 and g.account = ${account}${narrowed}), '[]')`

/** Grants with the paths of their units and areas, from the trees that the process keeps. */
async function placed<R extends { grants: readonly GrantRow[] }>(
  reader: Reader,
  row: R | undefined,
): Promise<(Omit<R, 'grants'> & { readonly grants: readonly Grant[] }) | null> {
  if (!row) return null
  const [{ units }, areas] = await Promise.all([unitTree(reader), areaTree(reader)])
  const grants = row.grants.map(({ role, programme, unit, area, own }) => {
    const unitPath = unit && (units.get(unit)?.path ?? null)
    return { role, programme, unit, unitPath, area: area && (areas.get(area) ?? null), own }
  })
  return { ...row, grants }
}

const rightsSql = `
select a.id as account, a.person, coalesce(o.unit, a.unit) as unit, coalesce(l.one_time, false) as "oneTime",
       ${grantsOf('a.id', '')} as grants
  from people_accounts a
  left join people_officers o on o.tenant_id = a.tenant_id and o.id = a.person
  left join people_logins l on l.tenant_id = a.tenant_id and l.account = a.id
 where a.tenant_id = $1 and a.id = any($2) and not a.disabled`

type Rights = Unplaced<Pick<FoundSession, 'account' | 'person' | 'unit' | 'oneTime' | 'grants'>>

/** What those of the accounts may do that are not disabled. */
const rightsOf = keptOneByOne<Rights>('rights', async (reader, accounts) => {
  const rows = await reader.query<Rights>(rightsSql, [reader.tenant, accounts])
  return new Map(rows.map((row) => [row.account, row]))
})

const sessionSql = `
select id as session, account, seen_at as "seenAt" from people_sessions
 where tenant_id = $1 and token_hash = $2 and ended_at is null
   and ends_at > $3 and seen_at > $3::timestamptz - make_interval(secs => $4)`

export async function findSession(
  reader: Reader,
  hash: Buffer,
  at: string,
  idleSeconds: number,
): Promise<FoundSession | null> {
  const [row] = await reader.query<Pick<FoundSession, 'session' | 'account' | 'seenAt'>>(sessionSql, [
    reader.tenant,
    hash,
    at,
    idleSeconds,
  ])
  const rights = row && (await rightsOf(reader, [row.account])).get(row.account)
  return placed(reader, rights && { ...row, ...rights })
}

/** That a session found before is open still. Whose it is never changes, and what its account may do moves a mark. */
export function stillOpen(tenant: Id, session: Id, hash: Buffer, at: string, idleSeconds: number): Condition {
  return {
    sql: `exists (select from people_sessions where tenant_id = $1 and token_hash = $2 and id = $5 and ended_at is null
       and ends_at > $3 and seen_at > $3::timestamptz - make_interval(secs => $4))`,
    values: [tenant, hash, at, idleSeconds, session],
  }
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

export async function findToken(reader: Reader, hash: Buffer, at: string): Promise<FoundToken | null> {
  const [row] = await reader.query<Unplaced<FoundToken>>(tokenSql, [reader.tenant, hash, at])
  return placed(reader, row)
}

/** Who an account that is not disabled is by now, for what goes on after its request has ended. */
export async function findActorOf(
  reader: Reader,
  account: Id,
): Promise<Pick<Actor, 'person' | 'unit' | 'grants'> | null> {
  const found = await placed(reader, (await rightsOf(reader, [account])).get(account))
  return found && { person: found.person, unit: found.unit, grants: found.grants }
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
