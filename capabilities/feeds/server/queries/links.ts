// Calendar links: hashed rows of our own, as sign-ins are.
import type { Id } from '#foundation/core/ids.ts'
import type { Lang } from '#foundation/core/words.ts'
import type { Reader } from '#foundation/postgres/pool.ts'

interface NewFeedLink {
  readonly id: Id
  readonly hash: Buffer
  readonly account: Id
  readonly name: string
  readonly lang: Lang
  readonly at: string
}

const addSql = `
insert into feed_links (tenant_id, id, token_hash, account, name, lang, made_at, since)
select $1, $2, $3, $4, $5, $6, $7, $7
 where (select count(*) from feed_links where tenant_id = $1 and account = $4 and ended_at is null) < $8
returning id`

/** False when the account has `most` of them already. */
export async function addLink(writer: Reader, link: NewFeedLink, most: number): Promise<boolean> {
  const { id, hash, account, name, lang, at } = link
  const added = await writer.query(addSql, [writer.tenant, id, hash, account, name, lang, at, most])
  return added.length > 0
}

interface FeedLinkRow {
  readonly id: Id
  readonly name: string
  readonly madeAt: string
  readonly readAt: string | null
}

const listSql = `
select id, name, made_at as "madeAt", read_at as "readAt" from feed_links
 where tenant_id = $1 and account = $2 and ended_at is null order by made_at desc, id limit 10`

export function listLinks(reader: Reader, account: Id): Promise<FeedLinkRow[]> {
  return reader.query<FeedLinkRow>(listSql, [reader.tenant, account])
}

const endSql = `
update feed_links set ended_at = $4 where tenant_id = $1 and account = $2 and id = $3 and ended_at is null returning id`

/** False when the account has no such link in use. */
export async function endLink(writer: Reader, account: Id, id: Id, at: string): Promise<boolean> {
  return (await writer.query(endSql, [writer.tenant, account, id, at])).length > 0
}

interface FeedLink {
  readonly account: Id
  readonly lang: Lang
  /** How often it was read within its hour, this time included. */
  readonly reads: number
}

const noteReadSql = `
update feed_links set read_at = $3,
  reads = case when since <= $3::timestamptz - interval '1 hour' then 1 else reads + 1 end,
  since = case when since <= $3::timestamptz - interval '1 hour' then $3 else since end
 where tenant_id = $1 and token_hash = $2 and ended_at is null
returning account, lang, reads`

/** The link that a token opens, its reading noted; null for one that is unknown or was ended. */
export async function noteRead(writer: Reader, hash: Buffer, at: string): Promise<FeedLink | null> {
  const [row] = await writer.query<FeedLink>(noteReadSql, [writer.tenant, hash, at])
  return row ?? null
}

const endByTokenSql = `
update feed_links set ended_at = $3 where tenant_id = $1 and token_hash = $2 and ended_at is null`

export async function endLinkOfToken(writer: Reader, hash: Buffer, at: string): Promise<void> {
  await writer.query(endByTokenSql, [writer.tenant, hash, at])
}
