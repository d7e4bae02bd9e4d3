// Visit entries → one row a visit, as it stands after its corrections.
import type { Change, Kind } from '#foundation/ledger/kind.ts'
import type { VisitCommand } from '../../commands.ts'
import { visitDecider, type VisitFacts } from '../../decide.ts'
import type { VisitEvent } from '../../events.ts'
import type { Visit } from '../../state.ts'

const upsertSql = `
insert into visits (tenant_id, id, version, programme, subject_id, kind, met_at, officers, contacts, heard, recorded_by,
  unit_id, answering, area_id, recorded_at, findings, promises, corrections)
select $1, id, version, programme, subject_id, kind, met_at, officers, contacts, heard, recorded_by,
  unit_id, answering, area_id, recorded_at, findings, promises, corrections
  from json_to_recordset($2) as r(id uuid, version int, programme text, subject_id uuid, kind text, met_at timestamptz,
    officers uuid[], contacts uuid[], heard text, recorded_by uuid, unit_id uuid, answering uuid, area_id uuid,
    recorded_at timestamptz, findings int, promises int, corrections int)
on conflict (tenant_id, id) do update set version = excluded.version, kind = excluded.kind, met_at = excluded.met_at,
  officers = excluded.officers, contacts = excluded.contacts, heard = excluded.heard, corrections = excluded.corrections`

export const visitKind: Kind<Visit, VisitCommand, VisitEvent, VisitFacts> = {
  ...visitDecider,
  name: 'visit',
  tables: ['visits'],
  async project(reader, changes) {
    await reader.query(upsertSql, [reader.tenant, JSON.stringify(changes.map(rowOf))])
  },
}

function rowOf({ id, version, after }: Change<Visit, VisitEvent>): object {
  return {
    id,
    version,
    programme: after.programme,
    subject_id: after.subject,
    kind: after.kind,
    met_at: after.metAt,
    officers: after.officers,
    contacts: after.contacts,
    heard: after.heard,
    recorded_by: after.recordedBy,
    unit_id: after.unit,
    answering: after.answering,
    area_id: after.area,
    recorded_at: after.recordedAt,
    findings: after.findings.length,
    promises: after.promises.length,
    corrections: after.corrections.length,
  }
}
