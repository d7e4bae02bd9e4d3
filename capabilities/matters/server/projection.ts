// Matter entries → read rows. Rows are functions of the state after; counts move by the difference between before and after.
import type { Change, Kind } from '#foundation/ledger/kind.ts'
import { columns, rowsInto } from '#foundation/postgres/rows-into.ts'
import type { MatterCommand } from '../commands.ts'
import { matterDecider } from '../decide.ts'
import type { MatterFacts } from '../decide/facts.ts'
import type { MatterEvent } from '../events.ts'
import { matterNumber } from '../number.ts'
import type { Matter } from '../state.ts'

type MatterChange = Change<Matter, MatterEvent>

export const matterKind: Kind<Matter, MatterCommand, MatterEvent, MatterFacts> = {
  ...matterDecider,
  name: 'matter',
  tables: ['matters', 'matter_handovers', 'matter_stays', 'matter_counts'],
  oneTrip: true,
  oneStatement: true,
  project(reader, changes) {
    const writes = [
      [intoMatters, changes.map(matterRow)],
      [intoHandovers, changes.filter(handedOn).flatMap(handoverRows)],
      [intoStays, changes.filter(moved).flatMap(stayRows)],
      [intoCounts, countMoves(changes)],
    ] as const
    const sent = writes.filter(([, rows]) => rows.length > 0).map(([into, rows]) => into(reader.tenant, rows))
    return Promise.all(sent.map(({ sql, values }) => reader.query(sql, values))).then(() => {})
  },
}

const intoMatters = rowsInto({
  name: 'matters',
  columns: [
    ...columns('uuid', 'id', 'subject_id', 'contact_id', 'visit_id'),
    ...columns('text', 'number', 'programme', 'programme_version', 'channel', 'title', 'class', 'status'),
    ...columns('int', 'version', 'reopened'),
    ...columns('boolean', 'open'),
    ...columns('text', 'rung', 'closed_because', 'disposition', 'solved_rung', 'reference'),
    ...columns('uuid', 'owner_unit', 'owner_person', 'raised_by', 'raised_unit'),
    ...columns('timestamptz', 'due_at', 'received_at', 'replied_at', 'closed_at', 'said_at'),
    ...columns('smallint', 'grade'),
    ...columns('json', 'trail'),
  ],
  then: `on conflict (tenant_id, id) do update set version = excluded.version, class = excluded.class, status = excluded.status,
  open = excluded.open, rung = excluded.rung, owner_unit = excluded.owner_unit, owner_person = excluded.owner_person,
  due_at = excluded.due_at, replied_at = excluded.replied_at, closed_at = excluded.closed_at,
  closed_because = excluded.closed_because, disposition = excluded.disposition, grade = excluded.grade,
  solved_rung = excluded.solved_rung, reopened = excluded.reopened, trail = excluded.trail`,
})

const intoHandovers = rowsInto({
  name: 'matter_handovers',
  columns: [
    ...columns('uuid', 'matter_id', 'from_unit', 'to_unit', 'person'),
    ...columns('int', 'ordinal'),
    ...columns('text', 'rung', 'ended'),
    ...columns('timestamptz', 'handed_at', 'due_at', 'acknowledged_at', 'ended_at'),
  ],
  then: `on conflict (tenant_id, matter_id, ordinal) do update set acknowledged_at = excluded.acknowledged_at,
  ended_at = excluded.ended_at, ended = excluded.ended`,
})

const intoStays = rowsInto({
  name: 'matter_stays',
  columns: [
    ...columns('uuid', 'matter_id'),
    ...columns('int', 'ordinal'),
    ...columns('text', 'rung', 'failed'),
    ...columns('timestamptz', 'entered_at', 'left_at'),
  ],
  then: `on conflict (tenant_id, matter_id, ordinal) do update set left_at = excluded.left_at, failed = excluded.failed`,
})

// Each connection keeps to a slot of its own, so that two writers seldom wait for one row.
const intoCounts = rowsInto({
  name: 'matter_counts',
  columns: [
    ...columns('text', 'programme', 'status'),
    ...columns('uuid', 'unit_id'),
    ...columns('bigint', 'amount'),
  ],
  beside: ['slot', 'pg_backend_pid() % 32'],
  then: `on conflict (tenant_id, programme, unit_id, status, slot) do update set amount = matter_counts.amount + excluded.amount`,
})

function matterRow({ id, after, version }: MatterChange) {
  const { holding, reply, closed } = after
  return {
    id,
    number: matterNumber(id, after.receivedAt),
    version,
    programme: after.programme,
    programme_version: after.programmeVersion,
    subject_id: after.subject,
    contact_id: after.contact,
    visit_id: after.visit,
    channel: after.channel,
    title: after.title,
    class: after.class,
    status: after.status,
    open: after.status !== 'closed',
    rung: after.rung,
    owner_unit: holding.unit,
    owner_person: holding.person,
    due_at: holding.due,
    received_at: after.receivedAt,
    raised_by: after.raisedBy,
    raised_unit: after.raisedUnit,
    replied_at: reply?.at ?? null,
    closed_at: closed?.at ?? null,
    closed_because: closed?.because ?? null,
    disposition: dispositionOf(after),
    grade: after.verdict?.grade ?? null,
    solved_rung: closed?.because === 'verdict' ? after.rung : null,
    reopened: after.reopened,
    trail: after.trail,
    reference: after.reference,
    said_at: after.saidAt,
  }
}

export function dispositionOf(matter: Matter): string | null {
  const because = matter.closed?.because
  if (because === 'withdrawn' || because === 'merged') return because
  return matter.reply?.disposition ?? null
}

function handedOn({ before, after }: MatterChange): boolean {
  return before.handovers !== after.handovers
}

function moved({ before, after }: MatterChange): boolean {
  return before.stays !== after.stays
}

function handoverRows({ id, before, after }: MatterChange) {
  return after.handovers
    .map((handover, ordinal) => ({
      matter_id: id,
      ordinal,
      from_unit: handover.from,
      to_unit: handover.to,
      person: handover.person,
      rung: handover.rung,
      handed_at: handover.at,
      due_at: handover.due,
      acknowledged_at: handover.acknowledgedAt,
      ended_at: handover.endedAt,
      ended: handover.ended,
    }))
    .filter((row) => before.handovers[row.ordinal] !== after.handovers[row.ordinal])
}

function stayRows({ id, before, after }: MatterChange) {
  return after.stays
    .map(({ rung, from, to, failed }, ordinal) => ({
      matter_id: id,
      ordinal,
      rung,
      entered_at: from,
      left_at: to,
      failed,
    }))
    .filter((row) => before.stays[row.ordinal] !== after.stays[row.ordinal])
}

/** One row per place that gains or loses, in one order for all writers, so that two of them never wait in a ring. */
function countMoves(changes: readonly MatterChange[]) {
  const moves = new Map<string, { programme: string; unit_id: string; status: string; amount: number }>()
  const add = ({ programme, holding, status }: Matter, amount: number) => {
    if (status === 'none') return
    const key = `${programme}\n${holding.unit}\n${status}`
    const move = moves.get(key) ?? { programme, unit_id: holding.unit, status, amount: 0 }
    move.amount += amount
    moves.set(key, move)
  }
  for (const { before, after } of changes) {
    add(before, -1)
    add(after, 1)
  }
  return [...moves]
    .filter(([, move]) => move.amount !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, move]) => move)
}
