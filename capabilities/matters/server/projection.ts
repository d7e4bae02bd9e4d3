// Matter entries → read rows. Rows are functions of the state after; counts move by the difference between before and after.
import type { Change, Kind } from '#foundation/ledger/kind.ts'
import { columns, rowsInto } from '#foundation/postgres/rows-into.ts'
import { isRunning, type TimedClock } from '../clocks/timing.ts'
import type { MatterCommand } from '../commands.ts'
import { matterDecider } from '../decide.ts'
import { holdingClock } from '../decide/clocks.ts'
import type { MatterFacts } from '../decide/facts.ts'
import { upcastEntry, versions } from '../entries-before.ts'
import type { MatterEvent } from '../events.ts'
import { matterNumber } from '../number.ts'
import type { Matter } from '../state.ts'
import { intoSupports, supportRows } from './projection/supports.ts'
import { besideMoves, countMoves, handsOf, intoBeside, intoCounts } from './projection/counts.ts'

type MatterChange = Change<Matter, MatterEvent>

export const matterKind: Kind<Matter, MatterCommand, MatterEvent, MatterFacts> = {
  ...matterDecider,
  name: 'matter',
  versions,
  upcast: upcastEntry,
  tables: [
    'matters',
    'matter_handovers',
    'matter_stays',
    'matter_counts',
    'matter_counts_beside',
    'matter_supports',
  ],
  oneTrip: true,
  oneStatement: true,
  project(reader, changes) {
    const writes = [
      [intoMatters, changes.map(matterRow)],
      [intoHandovers, changes.filter(handedOn).flatMap(handoverRows)],
      [intoStays, changes.filter(moved).flatMap(stayRows)],
      [intoCounts, countMoves(changes)],
      [intoBeside, besideMoves(changes)],
      [intoSupports, changes.flatMap(supportRows)],
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
    ...columns('int', 'version', 'reopened', 'passes'),
    ...columns('boolean', 'open'),
    ...columns(
      'text',
      'rung',
      'closed_because',
      'disposition',
      'solved_rung',
      'reference',
      'standing',
      'dispute',
    ),
    ...columns('uuid', 'owner_unit', 'owner_person', 'raised_by', 'raised_unit'),
    ...columns('timestamptz', 'due_at', 'received_at', 'replied_at', 'closed_at', 'said_at', 'held_until'),
    ...columns('smallint', 'grade'),
    ...columns('json', 'trail', 'clocks'),
    ...columns('uuid[]', 'hands'),
  ],
  then: `on conflict (tenant_id, id) do update set version = excluded.version, class = excluded.class, status = excluded.status,
  open = excluded.open, rung = excluded.rung, owner_unit = excluded.owner_unit, owner_person = excluded.owner_person,
  due_at = excluded.due_at, replied_at = excluded.replied_at, closed_at = excluded.closed_at,
  closed_because = excluded.closed_because, disposition = excluded.disposition, grade = excluded.grade,
  solved_rung = excluded.solved_rung, reopened = excluded.reopened, trail = excluded.trail,
  standing = excluded.standing, held_until = excluded.held_until, clocks = excluded.clocks, hands = excluded.hands,
  passes = excluded.passes, dispute = excluded.dispute`,
})

const intoHandovers = rowsInto({
  name: 'matter_handovers',
  columns: [
    ...columns('uuid', 'matter_id', 'from_unit', 'to_unit', 'person'),
    ...columns('int', 'ordinal'),
    ...columns('text', 'rung', 'ended'),
    ...columns('timestamptz', 'handed_at', 'due_at', 'acknowledged_at', 'ended_at'),
  ],
  then: `on conflict (tenant_id, matter_id, ordinal) do update set due_at = excluded.due_at,
  acknowledged_at = excluded.acknowledged_at, ended_at = excluded.ended_at, ended = excluded.ended`,
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
    standing: standingOf(after),
    held_until: after.hold?.until ?? null,
    clocks: after.clocks.filter(isCounted).map(clockCell),
    hands: handsOf(after),
    passes: after.handovers.length,
    dispute: disputeOf(after),
  }
}

/** Of the due date: what a person gave, and the review of a hold, are firm. */
export function standingOf(matter: Matter): TimedClock['standing'] {
  const own = holdingClock(matter)
  return own === null || own.due === null ? 'firm' : own.standing
}

function isCounted(clock: TimedClock): boolean {
  return isRunning(clock) && clock.given === null
}

function clockCell({ key, from, due, standing, pauses }: TimedClock): object {
  return { key, from, due, standing, pauses }
}

function disputeOf({ dispute }: Matter): 'pending' | 'upheld' | 'rejected' | null {
  if (dispute === null) return null
  if (dispute.ruling === null) return 'pending'
  return dispute.ruling.upheld ? 'upheld' : 'rejected'
}

export function dispositionOf(matter: Matter): string | null {
  const because = matter.closed?.because
  if (because === 'withdrawn' || because === 'merged' || because === 'referred-out') return because
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
