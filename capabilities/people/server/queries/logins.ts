// Names and password hashes to sign in with.
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'

export interface Login {
  readonly account: Id
  readonly username: string
  readonly hash: string | null
  readonly oneTime: boolean
  readonly validUntil: string | null
  readonly disabled: boolean
}

const loginSql = `
select l.account, l.username, l.password_hash as hash, l.one_time as "oneTime", l.valid_until as "validUntil", a.disabled
  from people_logins l join people_accounts a on a.tenant_id = l.tenant_id and a.id = l.account
 where l.tenant_id = $1`
const byNameSql = `${loginSql} and l.username = $2`
const byAccountSql = `${loginSql} and l.account = $2`

export async function findLogin(reader: Reader, username: string): Promise<Login | null> {
  const [row] = await reader.query<Login>(byNameSql, [reader.tenant, username])
  return row ?? null
}

export async function findLoginOf(reader: Reader, account: Id): Promise<Login | null> {
  const [row] = await reader.query<Login>(byAccountSql, [reader.tenant, account])
  return row ?? null
}

const setPasswordSql = `
update people_logins set password_hash = $3, one_time = $4, valid_until = $5, changed_at = $6
 where tenant_id = $1 and account = $2`

/** `validUntil` null: until it is changed. */
export async function setPassword(
  reader: Reader,
  account: Id,
  password: { hash: string; oneTime: boolean; validUntil: string | null; at: string },
): Promise<void> {
  const { hash, oneTime, validUntil, at } = password
  await reader.query(setPasswordSql, [reader.tenant, account, hash, oneTime, validUntil, at])
}

const dropSql = `update people_logins set password_hash = null where tenant_id = $1 and account = $2`
const dropIdentitiesSql = `delete from people_identities where tenant_id = $1 and account = $2`

/** Takes every way in away: password and linked identities. */
export async function dropPassword(reader: Reader, account: Id): Promise<void> {
  await reader.query(dropSql, [reader.tenant, account])
  await reader.query(dropIdentitiesSql, [reader.tenant, account])
}

const byIdentitySql = `
select l.account, l.username, l.password_hash as hash, false as "oneTime", null as "validUntil", a.disabled
  from people_identities i
  join people_accounts a on a.tenant_id = i.tenant_id and a.id = i.account
  join people_logins l on l.tenant_id = a.tenant_id and l.account = a.id
 where i.tenant_id = $1 and i.issuer = $2 and i.subject = $3`

export async function findLoginByIdentity(
  reader: Reader,
  issuer: string,
  subject: string,
): Promise<Login | null> {
  const [row] = await reader.query<Login>(byIdentitySql, [reader.tenant, issuer, subject])
  return row ?? null
}

const startSsoSql = `
insert into people_sso_starts (tenant_id, state_hash, nonce, verifier, ends_at) values ($1, $2, $3, $4, $5)`
const overSql = `delete from people_sso_starts where tenant_id = $1 and ends_at < $2`

interface SsoStart {
  readonly hash: Buffer
  readonly nonce: string
  readonly verifier: string
  readonly endsAt: string
}

export async function keepSsoStart(reader: Reader, start: SsoStart, at: string): Promise<void> {
  await reader.query(overSql, [reader.tenant, at])
  await reader.query(startSsoSql, [reader.tenant, start.hash, start.nonce, start.verifier, start.endsAt])
}

const takeSsoSql = `
delete from people_sso_starts where tenant_id = $1 and state_hash = $2 returning nonce, verifier, ends_at > $3 as fresh`

/** The start that an answer belongs to; taken away, so that the same answer finds none again. */
export async function takeSsoStart(
  reader: Reader,
  hash: Buffer,
  at: string,
): Promise<{ nonce: string; verifier: string } | null> {
  const [row] = await reader.query<{ nonce: string; verifier: string; fresh: boolean }>(takeSsoSql, [
    reader.tenant,
    hash,
    at,
  ])
  return row?.fresh ? row : null
}
