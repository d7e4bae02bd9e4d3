// How often somebody has tried to sign in: counted before the password is looked at, so that many at once count too.
import type { Reader } from '#foundation/postgres/pool.ts'

/**
 * A bucket that leaks: one try is forgotten every so many seconds. When it is full each further try must wait 30 s,
 * 1 min, 2 min … up to 15 min after the one before. Until it is full the next try may come even a little earlier than
 * the last: of two at once, the one that began first may be counted second. Rounded, since what was forgotten in the
 * milliseconds between five tries must not make room for a sixth.
 */
const reserveSql = `
insert into people_attempts as a (tenant_id, key, tries, last_at, next_at)
values ($1, $2, 1, $3, $3::timestamptz - interval '1 minute')
on conflict (tenant_id, key) do update set (tries, last_at, next_at) = (
  select now.tries, $3, $3::timestamptz + case when round(now.tries) < $4 then interval '-1 minute'
           else least(interval '15 minutes', interval '30 seconds' * power(2, least(round(now.tries) - $4, 10))) end
    from (select greatest(0, a.tries - extract(epoch from $3::timestamptz - a.last_at)::float8 / $5) + 1 as tries) as now)
where a.next_at <= $3
returning tries`

interface Bucket {
  readonly key: string
  /** Tries before one must wait. */
  readonly free: number
  /** Seconds after which one try is forgotten. */
  readonly forgetSeconds: number
}

const waitSql = `
select ceil(extract(epoch from next_at - $3::timestamptz))::int as seconds
  from people_attempts where tenant_id = $1 and key = $2`

/** Counts one try. Gives 0 when it may go on, else the seconds to wait. */
export async function reserveTry(
  reader: Reader,
  { key, free, forgetSeconds }: Bucket,
  at: string,
): Promise<number> {
  const counted = await reader.query(reserveSql, [reader.tenant, key, at, free, forgetSeconds])
  if (counted.length > 0) return 0
  const [row] = await reader.query<{ seconds: number }>(waitSql, [reader.tenant, key, at])
  return Math.max(1, row?.seconds ?? 1)
}

const forgetSql = `delete from people_attempts where tenant_id = $1 and (key = $2 or last_at < $3::timestamptz - interval '1 day')`
const giveBackSql = `
update people_attempts set tries = greatest(tries - 1, 0), next_at = least(next_at, $3) where tenant_id = $1 and key = $2`

/** Signing in succeeded: the name begins anew, the network gets its try back. */
export async function forgetTries(reader: Reader, name: string, network: string, at: string): Promise<void> {
  await reader.query(forgetSql, [reader.tenant, name, at])
  await reader.query(giveBackSql, [reader.tenant, network, at])
}
