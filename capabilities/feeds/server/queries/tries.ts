// How often a network asked for a calendar of late: counted before anything is looked up, so that wrong guesses count too.
import type { Reader } from '#foundation/postgres/pool.ts'

const countSql = `
insert into feed_tries as t (tenant_id, key, tries, since) values ($1, $2, 1, $3)
on conflict (tenant_id, key) do update set
  tries = case when t.since <= $3::timestamptz - interval '1 hour' then 1 else t.tries + 1 end,
  since = case when t.since <= $3::timestamptz - interval '1 hour' then $3 else t.since end
returning tries`

/** How often this network has asked within its hour, this time included. */
export async function countTry(writer: Reader, network: string, at: string): Promise<number> {
  const [row] = await writer.query<{ tries: number }>(countSql, [writer.tenant, network, at])
  return row!.tries
}
