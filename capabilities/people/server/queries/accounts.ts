// Accounts with their names to sign in with, and the facts that their rules need.
import type { Role } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { pageOf, readKey } from '#foundation/postgres/page-key.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { GrantGiven } from '../../accounts/events.ts'
import type { Side } from '../../accounts/state.ts'
import type { Page } from './register.ts'

interface AccountRow {
  readonly id: Id
  readonly username: string | null
  readonly kind: 'person' | 'system'
  readonly person: Id | null
  readonly name: string | null
  readonly unit: Id | null
  readonly disabled: boolean
  readonly grants: GrantGiven[]
  readonly recovered: { at: string; reason: string } | null
  readonly version: number
}

const accountSql = `
select a.id, l.username, a.kind, a.person, p.name, coalesce(o.unit, a.unit) as unit, a.disabled, a.version,
       case when a.recovered_at is not null
            then json_build_object('at', to_char(a.recovered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'reason', a.recovered_reason) end as recovered,
       coalesce((select json_agg(json_build_object('id', g.id, 'role', g.role, 'programme', g.programme,
                   'unit', g.unit, 'area', g.area, 'own', g.own) order by g.id)
                   from people_grants g where g.tenant_id = a.tenant_id and g.account = a.id), '[]') as grants
  from people_accounts a
  left join people_logins l on l.tenant_id = a.tenant_id and l.account = a.id
  left join people_persons p on p.tenant_id = a.tenant_id and p.id = a.person
  left join people_officers o on o.tenant_id = a.tenant_id and o.id = a.person
 where a.tenant_id = $1`

const listSql = `${accountSql} and a.id > $2::uuid
   and ($3::text is null or position(lower($3) in lower(l.username)) > 0 or position($3 in p.name) > 0)
   and ($4::text is null or exists (
         select from people_grants g where g.tenant_id = a.tenant_id and g.account = a.id and g.role = $4))
   and ($5::boolean is null or a.disabled = $5)
 order by a.id limit $6`

interface AccountsWanted {
  readonly after?: string
  readonly limit?: number
  readonly search?: string
  readonly role?: Role
  readonly disabled?: boolean
}

const lowest = '00000000-0000-0000-0000-000000000000'

export async function listAccounts(reader: Reader, wanted: AccountsWanted): Promise<Page<AccountRow>> {
  const { limit = 50, search = null, role = null, disabled = null } = wanted
  const [after = lowest] = readKey(wanted.after, 1) ?? []
  const rows = await reader.query<AccountRow>(listSql, [
    reader.tenant,
    after,
    search,
    role,
    disabled,
    limit + 1,
  ])
  return pageOf(rows, limit, (row) => [row.id])
}

const getSql = `${accountSql} and a.id = $2`

export async function findAccount(reader: Reader, id: Id): Promise<AccountRow | null> {
  const [row] = await reader.query<AccountRow>(getSql, [reader.tenant, id])
  return row ?? null
}

const openFactsSql = `
select exists (select from people_logins l where l.tenant_id = $1 and l.username = $2) as "usernameTaken",
       case when $3::uuid is null then null
            else coalesce((select p.kind from people_persons p where p.tenant_id = $1 and p.id = $3), 'unknown') end as person,
       exists (select from people_accounts a where a.tenant_id = $1 and a.person = $3) as "personHasAccount",
       $4::uuid is not null and not exists (
         select from people_units u where u.tenant_id = $1 and u.id = $4 and not u.closed) as "unitUnknown"`

interface OpenFacts {
  readonly usernameTaken: boolean
  readonly person: 'officer' | 'contact' | 'unknown' | null
  readonly personHasAccount: boolean
  readonly unitUnknown: boolean
}

export async function openFacts(
  reader: Reader,
  username: string,
  person: Id | null,
  unit: Id | null,
): Promise<OpenFacts> {
  const [row] = await reader.query<OpenFacts>(openFactsSql, [reader.tenant, username, person, unit])
  return row!
}

const personKindSql = `select kind from people_persons where tenant_id = $1 and id = $2`

export async function personKind(reader: Reader, id: Id): Promise<'officer' | 'contact' | null> {
  const [row] = await reader.query<{ kind: 'officer' | 'contact' }>(personKindSql, [reader.tenant, id])
  return row?.kind ?? null
}

const sideSql = `
select a.id, l.password_hash is not null and (l.valid_until is null or l.valid_until > $3) or exists (
         select from people_identities i where i.tenant_id = a.tenant_id and i.account = a.id) as able
  from people_accounts a
  left join people_logins l on l.tenant_id = a.tenant_id and l.account = a.id
 where a.tenant_id = $1 and a.side = $2 and not a.disabled
 order by a.id for update of a`

/**
 * True when no other open account of this administrator's kind can sign in: one that was given the role and has no
 * password yet is nobody's way back. The rows stay locked, so that two cannot disable each other at the same instant.
 */
export async function isLastOfSide(acting: Acting, side: Side, account: Id): Promise<boolean> {
  if (side === 'none' || side === 'work') return false
  const rows = await acting.query<{ id: Id; able: boolean }>(sideSql, [acting.tenant, side, acting.at])
  return !rows.some(({ id, able }) => id !== account && able)
}

const accountOfSql = `select id from people_accounts where tenant_id = $1 and person = $2`

export async function findAccountOf(reader: Reader, person: Id): Promise<Id | null> {
  const [row] = await reader.query<{ id: Id }>(accountOfSql, [reader.tenant, person])
  return row?.id ?? null
}

const addLoginSql = `insert into people_logins (tenant_id, account, username) values ($1, $2, $3)`

export async function addLogin(acting: Acting, account: Id, username: string): Promise<void> {
  await acting.query(addLoginSql, [acting.tenant, account, username])
}

const linkSql = `
insert into people_identities (tenant_id, issuer, subject, account) values ($1, $2, $3, $4)
on conflict (tenant_id, issuer, subject) do nothing returning account`
const linkedSql = `select account from people_identities where tenant_id = $1 and issuer = $2 and subject = $3`

/** False when this identity already opens another account. */
export async function linkIdentity(
  acting: Acting,
  issuer: string,
  subject: string,
  account: Id,
): Promise<boolean> {
  const added = await acting.query(linkSql, [acting.tenant, issuer, subject, account])
  if (added.length > 0) return true
  const [found] = await acting.query<{ account: Id }>(linkedSql, [acting.tenant, issuer, subject])
  return found?.account === account
}

const wayInLeftSql = `
select exists (
         select from people_logins l
          where l.tenant_id = $1 and l.account = $2 and l.password_hash is not null
            and (l.valid_until is null or l.valid_until > $4))
    or exists (
         select from people_identities i where i.tenant_id = $1 and i.account = $2 and i.issuer <> $3) as left`

/** Whether the account can still be signed in to when the identities of `issuer` are taken away. */
export async function isWayInLeft(acting: Acting, account: Id, issuer: string): Promise<boolean> {
  const [row] = await acting.query<{ left: boolean }>(wayInLeftSql, [
    acting.tenant,
    account,
    issuer,
    acting.at,
  ])
  return row!.left
}

const unlinkSql = `delete from people_identities where tenant_id = $1 and issuer = $2 and account = $3`

export async function unlinkIdentity(acting: Acting, issuer: string, account: Id): Promise<void> {
  await acting.query(unlinkSql, [acting.tenant, issuer, account])
}

const hasAccountsSql = `select exists (select from people_accounts where tenant_id = $1) as has`

export async function hasAccounts(reader: Reader): Promise<boolean> {
  const [row] = await reader.query<{ has: boolean }>(hasAccountsSql, [reader.tenant])
  return row!.has
}
