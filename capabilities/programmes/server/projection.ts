// Programme entries → rows of every adopted version.
import { canonical } from '#foundation/ledger/canonical.ts'
import type { Kind } from '#foundation/ledger/kind.ts'
import { programmeDecider, type AdoptFacts, type AdoptProgramme } from '../decide.ts'
import type { ProgrammeEvent } from '../events.ts'
import type { ProgrammeHistory } from '../state.ts'

const upsertSql = `
insert into programmes (tenant_id, key, version, ordinal, current, definition, adopted_at)
select $1, r.key, r.version, r.ordinal, r.current, r.definition, r.adopted_at
  from json_to_recordset($2) as r(key text, version text, ordinal int, current boolean, definition json, adopted_at timestamptz)
on conflict (tenant_id, key, version) do update set current = excluded.current, ordinal = excluded.ordinal`

export const programmeKind: Kind<ProgrammeHistory, AdoptProgramme, ProgrammeEvent, AdoptFacts> = {
  ...programmeDecider,
  name: 'programme',
  tables: ['programmes'],
  async project(reader, changes) {
    const rows = changes.flatMap(({ after }) =>
      after.adopted.map(({ definition, at }, ordinal) => ({
        key: definition.key,
        version: definition.version,
        ordinal,
        current: ordinal === after.adopted.length - 1,
        definition,
        adopted_at: at,
      })),
    )
    // In the ledger's own order of keys, so that a replayed row is the very text of the live one.
    await reader.query(upsertSql, [reader.tenant, canonical(rows)])
  },
}
