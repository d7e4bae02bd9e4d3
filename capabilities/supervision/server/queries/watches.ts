// SQL for what persons said of colours: of some things, and all that is in force.
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { Colour, WatchedKind } from '../../colours/rules.ts'

export interface WatchRow {
  readonly id: Id
  readonly kind: WatchedKind
  readonly programme: string | null
  readonly exemptUntil: string | null
  readonly exemptReason: string | null
  readonly exemptBy: Id | null
  readonly colour: Colour | null
  readonly colourReason: string | null
  readonly colourBy: Id | null
}

const columns = `id, kind, programme, exempt_until as "exemptUntil", exempt_reason as "exemptReason", exempt_by as "exemptBy",
  colour, colour_reason as "colourReason", colour_by as "colourBy"`

const ofSql = `select ${columns} from watches where tenant_id = $1 and id = any($2)`

/** An exemption whose day is over is told as none. */
export async function watchesOf(
  reader: Reader,
  things: readonly Id[],
  today: string,
): Promise<Map<Id, WatchRow>> {
  if (things.length === 0) return new Map()
  const rows = await reader.query<WatchRow>(ofSql, [reader.tenant, things])
  return new Map(
    rows.map((row) => [row.id, today > (row.exemptUntil ?? today) ? { ...row, exemptUntil: null } : row]),
  )
}

const inForceSql = `
select ${columns} from watches
 where tenant_id = $1 and (colour is not null or exempt_until >= $2) order by id limit 1000`

export function watchesInForce(reader: Reader, today: string): Promise<WatchRow[]> {
  return reader.query<WatchRow>(inForceSql, [reader.tenant, today])
}
