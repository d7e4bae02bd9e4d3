// When the last entry of each of many streams was decided, for what must say when it was changed.
import type { Id } from '../core/ids.ts'
import type { Reader } from '../postgres/pool.ts'
import type { AnyKind } from './kind.ts'

const momentsSql = `
select w.stream, e.decided_at as at
  from unnest($2::text[], $3::int[]) as w (stream, version)
  join ledger_entries e on e.tenant_id = $1 and e.stream = w.stream and e.version = w.version`

/** The instant of one entry a stream, ISO, by the stream's id: of the version that its row of a read table shows. */
export async function decidedAt(
  reader: Reader,
  { name }: Pick<AnyKind, 'name'>,
  rows: readonly { readonly id: Id; readonly version: number }[],
): Promise<Map<Id, string>> {
  if (rows.length === 0) return new Map()
  const found = await reader.query<{ stream: string; at: string }>(momentsSql, [
    reader.tenant,
    rows.map(({ id }) => `${name}/${id}`),
    rows.map(({ version }) => version),
  ])
  return new Map(found.map(({ stream, at }) => [stream.slice(name.length + 1), at]))
}
