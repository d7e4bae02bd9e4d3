// Links given to askers, and the hashes of the tokens that open them.
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'

export interface AskerLink {
  readonly id: Id
  readonly about: 'matter' | 'subject'
  /** The matter or the subject. */
  readonly object: Id
  readonly programme: string
  readonly contact: Id | null
  /** Typed by an asker whom the register does not know. */
  readonly phone: string | null
  readonly endsAt: string
}

const columns = `l.id, l.about, l.object_id as object, l.programme, l.contact_id as contact, l.phone, l.ends_at as "endsAt"`

// Said so that the index of open links does not answer to it: before the first ANALYZE the planner takes that for as good
// as the primary key, and reads every link of the tenant.
const isOpen = `coalesce(l.ended_at, 'infinity') = 'infinity' and l.ends_at > $3`

// Two look-ups, not a join: planned while the tables were small, a join goes on reading all links when they are not.
const byTokenSql = `
select ${columns} from asker_links l
 where l.tenant_id = $1 and ${isOpen}
   and l.id = (select t.link_id from asker_link_tokens t where t.tenant_id = $1 and t.token_hash = $2)`

export async function findLinkByToken(reader: Reader, hash: Buffer, at: string): Promise<AskerLink | null> {
  const [row] = await reader.query<AskerLink>(byTokenSql, [reader.tenant, hash, at])
  return row ?? null
}

const byIdSql = `
select ${columns} from asker_links l where l.tenant_id = $1 and l.id = $2 and ${isOpen}`

export async function findLink(reader: Reader, id: Id, at: string): Promise<AskerLink | null> {
  const [row] = await reader.query<AskerLink>(byIdSql, [reader.tenant, id, at])
  return row ?? null
}

const toJudgeSql = `
select ${columns} from asker_links l
 where l.tenant_id = $1 and l.object_id = $2 and l.about = 'matter' and l.ended_at is null and l.ends_at > $4
   and (l.contact_id is not null or l.phone is not null)
 order by l.contact_id is not distinct from $3::uuid desc, l.made_at desc, l.id desc limit 1`

/** The link through which a matter is to be judged: that of its own contact, or of whoever typed a number; else the latest. */
export async function linkToJudge(
  reader: Reader,
  matter: Id,
  contact: Id | null,
  at: string,
): Promise<AskerLink | null> {
  const [row] = await reader.query<AskerLink>(toJudgeSql, [reader.tenant, matter, contact, at])
  return row ?? null
}

const addSql = `
insert into asker_links (tenant_id, id, about, object_id, programme, contact_id, phone, made_at, ends_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`

const forgetSql = `
update asker_links set phone = null where tenant_id = $1 and phone is not null and ends_at <= $2`

/** Writes a link down, and forgets the numbers of those that are over. */
export async function addLink(writer: Reader, link: AskerLink, at: string): Promise<void> {
  const { id, about, object, programme, contact, phone, endsAt } = link
  await writer.query(forgetSql, [writer.tenant, at])
  await writer.query(addSql, [writer.tenant, id, about, object, programme, contact, phone, at, endsAt])
}

const endSql = `
update asker_links set ended_at = $3, phone = null where tenant_id = $1 and object_id = $2 and ended_at is null`

/** Ends every link of a matter or subject. */
export async function endLinks(writer: Reader, object: Id, at: string): Promise<void> {
  await writer.query(endSql, [writer.tenant, object, at])
}

const addTokenSql = `
insert into asker_link_tokens (tenant_id, token_hash, link_id, made_at) values ($1, $2, $3, $4)`

export async function addLinkToken(writer: Reader, link: Id, hash: Buffer, at: string): Promise<void> {
  await writer.query(addTokenSql, [writer.tenant, hash, link, at])
}
