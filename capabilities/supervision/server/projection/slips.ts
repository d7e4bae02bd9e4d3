// Slip entries → one row a slip, and the last number of its year.
import type { Change, Kind } from '#foundation/ledger/kind.ts'
import type { SlipCommand } from '../../commands.ts'
import { slipDecider, type SlipFacts } from '../../decide.ts'
import type { SlipEvent } from '../../events.ts'
import type { Slip } from '../../state.ts'

const slipSql = `
insert into slips (tenant_id, id, version, mark, year, number, about_kind, about_id, programme, subject_id, area_id, unit_id,
  person_id, issuer, issuer_unit, releaser, status, colour, first_colour, due, issued_at, received_at, replied_at, objected,
  unmet, over_at)
select $1, id, version, mark, year, number, about_kind, about_id, programme, subject_id, area_id, unit_id,
  person_id, issuer, issuer_unit, releaser, status, colour, first_colour, due, issued_at, received_at, replied_at, objected,
  unmet, over_at
  from json_to_recordset($2) as r(id uuid, version int, mark text, year int, number int, about_kind text, about_id uuid,
    programme text, subject_id uuid, area_id uuid, unit_id uuid, person_id uuid, issuer uuid, issuer_unit uuid,
    releaser uuid, status text, colour text, first_colour text, due date, issued_at timestamptz, received_at timestamptz,
    replied_at timestamptz, objected text, unmet text[], over_at timestamptz)
on conflict (tenant_id, id) do update set version = excluded.version, releaser = excluded.releaser,
  status = excluded.status, colour = excluded.colour, due = excluded.due, received_at = excluded.received_at,
  replied_at = excluded.replied_at, objected = excluded.objected, unmet = excluded.unmet, over_at = excluded.over_at`

const numberSql = `
insert into slip_numbers (tenant_id, year, last)
select $1, year, max(number) from json_to_recordset($2) as r(year int, number int) group by year
on conflict (tenant_id, year) do update set last = greatest(slip_numbers.last, excluded.last)`

export const slipKind: Kind<Slip, SlipCommand, SlipEvent, SlipFacts> = {
  ...slipDecider,
  name: 'slip',
  tables: ['slips', 'slip_numbers'],
  async project(reader, changes) {
    const rows = JSON.stringify(changes.map(rowOf))
    await Promise.all([
      reader.query(slipSql, [reader.tenant, rows]),
      reader.query(numberSql, [reader.tenant, rows]),
    ])
  },
}

function rowOf({ id, version, after }: Change<Slip, SlipEvent>): object {
  const { objection } = after
  const objected =
    objection && (objection.answer ? (objection.answer.upheld ? 'upheld' : 'rejected') : 'pending')
  return {
    ...{ id, version, mark: after.mark, year: after.year, number: after.number },
    ...{ about_kind: after.about.kind, about_id: after.about.id, programme: after.programme },
    ...{ subject_id: after.subject, area_id: after.area, unit_id: after.unit, person_id: after.person },
    ...{ issuer: after.issuer, issuer_unit: after.issuerUnit, releaser: after.releaser },
    ...{ status: after.status, colour: after.colour, first_colour: after.firstColour, due: after.due },
    ...{ issued_at: after.issuedAt, received_at: after.received?.at ?? null },
    ...{ replied_at: after.reply?.at ?? null, objected, unmet: after.unmet },
    over_at: after.released?.at ?? (after.status === 'lifted' ? (objection?.answer?.at ?? null) : null),
  }
}
