// Re-check entries → one row a month's sample, and one a matter that was drawn.
import type { Change, Kind } from '#foundation/ledger/kind.ts'
import { columns, rowsInto } from '#foundation/postgres/rows-into.ts'
import type { RecheckCommand } from '../commands.ts'
import { recheckDecider, type RecheckFacts } from '../decide.ts'
import type { RecheckEvent } from '../events.ts'
import type { Sample } from '../state.ts'

const samplesInto = rowsInto({
  name: 'recheck_samples',
  columns: [
    ...columns('uuid', 'id'),
    ...columns('int', 'version'),
    ...columns('text', 'programme', 'month', 'seed'),
    ...columns('json', 'strata'),
    ...columns('timestamptz', 'drawn_at'),
  ],
  then: 'on conflict (tenant_id, id) do update set version = excluded.version',
})

const itemsInto = rowsInto({
  name: 'rechecks',
  columns: [
    ...columns('uuid', 'sample_id', 'matter_id'),
    ...columns('text', 'stratum'),
    ...columns('uuid', 'unit_id'),
    ...columns('int', 'calls'),
    ...columns('text', 'finding'),
    ...columns('boolean', 'reopened'),
  ],
  then: `on conflict (tenant_id, sample_id, matter_id) do update set calls = excluded.calls, finding = excluded.finding,
    reopened = excluded.reopened`,
})

type Moved = Change<Sample, RecheckEvent>

export const recheckKind: Kind<Sample, RecheckCommand, RecheckEvent, RecheckFacts> = {
  ...recheckDecider,
  name: 'recheck',
  tables: ['recheck_samples', 'rechecks'],
  async project(reader, changes) {
    const samples = samplesInto(reader.tenant, changes.map(sampleRow))
    const rows = changes.flatMap(itemRows)
    await Promise.all([reader.query(samples.sql, samples.values), rows.length > 0 && sendItems(reader, rows)])
  },
}

function sendItems(
  reader: Parameters<typeof recheckKind.project>[0],
  rows: readonly Row[],
): Promise<unknown> {
  const { sql, values } = itemsInto(reader.tenant, rows)
  return reader.query(sql, values)
}

type Row = Readonly<Record<string, unknown>>

function sampleRow({ id, version, after }: Moved): Row {
  const { programme, month, seed, strata, drawnAt } = after
  return { id, version, programme, month, seed, strata, drawn_at: drawnAt }
}

/** Only what changed: a call is one row of perhaps hundreds. */
function itemRows({ id, before, after }: Moved): Row[] {
  const known = new Map((before as Sample).items.map((item) => [item.matter, item]))
  const changed = after.items.filter((item) => known.get(item.matter) !== item)
  return changed.map(({ matter, stratum, unit, calls, finding }) => ({
    ...{ sample_id: id, matter_id: matter, stratum, unit_id: unit },
    ...{ calls: calls.length, finding, reopened: calls.some(({ reopen }) => reopen) },
  }))
}
