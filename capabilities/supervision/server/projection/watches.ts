// What was said of the colour of a thing → one row a thing.
import type { Change, Kind } from '#foundation/ledger/kind.ts'
import type { WatchCommand } from '../../watch/commands.ts'
import { watchDecider, type Watch, type WatchEvent, type WatchFacts } from '../../watch/decide.ts'

const upsertSql = `
insert into watches (tenant_id, id, version, kind, programme, exempt_until, exempt_reason, exempt_by, exempt_at, colour,
  colour_reason, colour_by, colour_at)
select $1, id, version, kind, programme, exempt_until, exempt_reason, exempt_by, exempt_at, colour,
  colour_reason, colour_by, colour_at
  from json_to_recordset($2) as r(id uuid, version int, kind text, programme text, exempt_until date, exempt_reason text,
    exempt_by uuid, exempt_at timestamptz, colour text, colour_reason text, colour_by uuid, colour_at timestamptz)
on conflict (tenant_id, id) do update set version = excluded.version, programme = excluded.programme,
  exempt_until = excluded.exempt_until, exempt_reason = excluded.exempt_reason, exempt_by = excluded.exempt_by,
  exempt_at = excluded.exempt_at, colour = excluded.colour, colour_reason = excluded.colour_reason,
  colour_by = excluded.colour_by, colour_at = excluded.colour_at`

/** The stream of a thing's watch bears the thing's own id. */
export const watchKind: Kind<Watch, WatchCommand, WatchEvent, WatchFacts> = {
  ...watchDecider,
  name: 'watch',
  tables: ['watches'],
  async project(reader, changes) {
    await reader.query(upsertSql, [reader.tenant, JSON.stringify(changes.map(rowOf))])
  },
}

function rowOf({ id, version, after }: Change<Watch, WatchEvent>): object {
  const { about, programme, exemption, started } = after
  return {
    ...{ id, version, kind: about!.kind, programme },
    ...{ exempt_until: exemption?.until ?? null, exempt_reason: exemption?.reason ?? null },
    ...{ exempt_by: exemption?.by ?? null, exempt_at: exemption?.at ?? null },
    ...{ colour: started?.colour ?? null, colour_reason: started?.reason ?? null },
    ...{ colour_by: started?.by ?? null, colour_at: started?.at ?? null },
  }
}
