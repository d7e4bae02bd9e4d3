// One-time codes and the short sessions that they open; only hashes are kept.
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'

interface NewCode {
  readonly id: Id
  readonly link: Id
  /** The contact, or the link itself where the asker typed a number. */
  readonly reached: Id
  readonly at: string
  readonly endsAt: string
}

// Counted under a lock of its own, so that many requests at one instant count each other.
const lockSql = `select pg_advisory_xact_lock(hashtextextended($1 || $2, 6))`
const addSql = `
insert into asker_codes (tenant_id, id, link_id, reached, asked_at, ends_at, hashes, tries)
select $1, $2, $3, $4, $5, $6, '{}', 0
 where (select count(*) from asker_codes
         where tenant_id = $1 and reached = $4 and asked_at > $5::timestamptz - interval '1 hour') < $7
returning id`

const forgetSql = `delete from asker_codes where tenant_id = $1 and asked_at < $2::timestamptz - interval '1 day'`

/** Forgets the codes of yesterday. False when whoever is to be reached was sent `most` codes within the hour. */
export async function addCode(writer: Reader, code: NewCode, most: number): Promise<boolean> {
  const { id, link, reached, at, endsAt } = code
  await writer.query(forgetSql, [writer.tenant, at])
  await writer.query(lockSql, [writer.tenant, reached])
  const added = await writer.query(addSql, [writer.tenant, id, link, reached, at, endsAt, most])
  return added.length > 0
}

const liveSql = `
select c.link_id as link from asker_codes c
 where c.tenant_id = $1 and c.id = $2 and c.used_at is null and c.ends_at > $3`

/** The link that a code not yet used was asked for. */
export async function findLiveCode(reader: Reader, id: Id, at: string): Promise<Id | null> {
  const [row] = await reader.query<{ link: Id }>(liveSql, [reader.tenant, id, at])
  return row?.link ?? null
}

const hashSql = `update asker_codes set hashes = hashes || $3::text where tenant_id = $1 and id = $2`

export async function addCodeHash(writer: Reader, id: Id, hash: string): Promise<void> {
  await writer.query(hashSql, [writer.tenant, id, hash])
}

interface Tried {
  readonly id: Id
  readonly hashes: string[]
}

// The last one is looked up by itself: inside the join it may be asked for each row, and older codes be tried as well.
const trySql = `
with last as materialized (
  select id from asker_codes
   where tenant_id = $1 and link_id = $2 and asked_at <= $3 and ends_at > $3
   order by asked_at desc, id desc limit 1 for update)
update asker_codes c set tries = c.tries + 1
  from last
 where c.tenant_id = $1 and c.id = last.id and c.used_at is null and c.tries < $4
returning c.id, c.hashes`

/** Counts one try at the code asked for last; null when there is none, it is used, over, or was tried too often. */
export async function tryCode(writer: Reader, link: Id, at: string, most: number): Promise<Tried | null> {
  const [row] = await writer.query<Tried>(trySql, [writer.tenant, link, at, most])
  return row ?? null
}

const useSql = `
update asker_codes set used_at = $3, proof_hash = $4, proof_ends_at = $5 where tenant_id = $1 and id = $2`

/** The code is spent; with `proof`, it opens a short session. */
export async function spendCode(
  writer: Reader,
  id: Id,
  at: string,
  proof: { hash: Buffer; endsAt: string } | null,
): Promise<void> {
  await writer.query(useSql, [writer.tenant, id, at, proof?.hash ?? null, proof?.endsAt ?? null])
}

const proofSql = `
select 1 from asker_codes where tenant_id = $1 and link_id = $2 and proof_hash = $3 and proof_ends_at > $4`

export async function isProof(reader: Reader, link: Id, hash: Buffer, at: string): Promise<boolean> {
  return (await reader.query(proofSql, [reader.tenant, link, hash, at])).length > 0
}
