// How persons want to be told elsewhere, and whose digest may be due.
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { usual, type Preferences } from '../../quiet.ts'

const columns = `quiet_from as "quietFrom", quiet_to as "quietTo", digest, digest_hour as "digestHour", mail, sms`

const findSql = `select ${columns} from notice_preferences where tenant_id = $1 and person = $2`

export async function preferencesOf(reader: Reader, person: Id): Promise<Preferences> {
  const [found] = await reader.query<Preferences>(findSql, [reader.tenant, person])
  return found ?? usual
}

const setSql = `
insert into notice_preferences (tenant_id, person, quiet_from, quiet_to, digest, digest_hour, mail, sms, changed_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
on conflict (tenant_id, person) do update set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
  digest = excluded.digest, digest_hour = excluded.digest_hour, mail = excluded.mail, sms = excluded.sms,
  changed_at = excluded.changed_at`

export async function setPreferences(
  writer: Reader,
  person: Id,
  { quietFrom, quietTo, digest, digestHour, mail, sms }: Preferences,
  at: string,
): Promise<void> {
  const values = [writer.tenant, person, quietFrom, quietTo, digest, digestHour, mail, sms, at]
  await writer.query(setSql, values)
}

export interface Undigested {
  readonly person: Id
  /** The first number that no digest has told, and the last. */
  readonly after: number
  readonly last: number
  readonly lastDay: string | null
  readonly preferences: Preferences
}

type Row = Omit<Undigested, 'preferences'> & { readonly [K in keyof Preferences]: Preferences[K] | null }

const undigestedSql = `
select b.person, greatest(b.digested, b.seen) as after, b.last, b.digest_day::text as "lastDay",
       p.quiet_from as "quietFrom", p.quiet_to as "quietTo", p.digest, p.digest_hour as "digestHour", p.mail, p.sms
  from notice_inboxes b left join notice_preferences p on p.tenant_id = b.tenant_id and p.person = b.person
 where b.tenant_id = $1 and (b.digest_day is null or b.digest_day < $4)
   and ($2::uuid is null or b.person > $2) order by b.person limit $3`

/** Persons whose digest of that day was not made, a page of them. */
export async function undigested(
  reader: Reader,
  day: string,
  after: Id | null,
  limit: number,
): Promise<Undigested[]> {
  const rows = await reader.query<Row>(undigestedSql, [reader.tenant, after, limit, day])
  return rows.map(({ person, after: from, last, lastDay, ...wanted }) => ({
    ...{ person, after: from, last, lastDay },
    preferences: wanted.mail === null ? usual : (wanted as Preferences),
  }))
}

const digestSql = `
update notice_inboxes set digested = $3, digest_day = $4
 where tenant_id = $1 and person = $2 and (digest_day is null or digest_day < $4) returning person`

/** Notes that the digest of a day was made; false where another process has done so. */
export async function noteDigest(writer: Reader, person: Id, last: number, day: string): Promise<boolean> {
  return (await writer.query(digestSql, [writer.tenant, person, last, day])).length > 0
}
