// Asks what is known of the keys of many rows, while the table asked about is growing.
import type { Reader } from '../postgres/pool.ts'
import type { AnyOpenImport } from './importable.ts'

// A plan made when the table was small reads all of it for every chunk once it is not: so each look is planned anew.
const planSql = `set local plan_cache_mode = 'force_custom_plan'`

const stockSql = `select yx_take_stock(t.name::regclass) from unnest($1::text[]) as t(name)`

/** Has the statistics of tables taken anew, so that the next look is planned for what they hold by now. */
export async function takeStock(reader: Reader, tables: readonly string[]): Promise<void> {
  await reader.query(stockSql, [tables])
}

/** What the kind knows under these keys, at most 2,000. One trip and what the kind itself needs. */
export async function knownNow(
  reader: Reader,
  opened: AnyOpenImport,
  keys: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const [, known] = await Promise.all([reader.query(planSql), opened.known(reader, keys)])
  return known
}
