// How often a link or a network did something of late, shared by all processes.
import type { Reader } from '#foundation/postgres/pool.ts'

const countSql = `
insert into asker_tries as t (tenant_id, key, tries, since) values ($1, $2, 1, $3)
on conflict (tenant_id, key) do update set
  tries = case when t.since <= $3::timestamptz - make_interval(secs => $4) then 1 else t.tries + 1 end,
  since = case when t.since <= $3::timestamptz - make_interval(secs => $4) then $3 else t.since end
returning tries`

interface Limit {
  readonly key: string
  readonly most: number
  /** Length of the window, which begins with its first try. */
  readonly seconds: number
}

/** Counts one try. False when it is one too many within the window. */
export async function withinLimit(
  writer: Reader,
  { key, most, seconds }: Limit,
  at: string,
): Promise<boolean> {
  const [row] = await writer.query<{ tries: number }>(countSql, [writer.tenant, key, at, seconds])
  return row!.tries <= most
}
