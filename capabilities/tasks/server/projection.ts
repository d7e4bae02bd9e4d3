// Task entries → one row a task, with owner and day as they are now.
import type { Id } from '#foundation/core/ids.ts'
import type { Change, Kind } from '#foundation/ledger/kind.ts'
import { countedCell } from '#foundation/time/within.ts'
import type { TaskCommand } from '../commands.ts'
import { taskDecider } from '../decide.ts'
import type { TaskFacts } from '../decide/facts.ts'
import type { TaskEvent } from '../events.ts'
import type { Task } from '../state.ts'

const upsertSql = `
insert into tasks (tenant_id, id, version, about_kind, about_id, programme, subject_id, area_id, title, status, unit_id,
  person_id, opened_by, opened_unit, opened_at, opened_on, due, first_due, counted, units, persons, predecessors,
  milestones, reached, next_milestone, asked_due, said, over_at)
select $1, id, version, about_kind, about_id, programme, subject_id, area_id, title, status, unit_id,
  person_id, opened_by, opened_unit, opened_at, opened_on, due, first_due, counted, units, persons, predecessors,
  milestones, reached, next_milestone, asked_due, said, over_at
  from json_to_recordset($2) as r(id uuid, version int, about_kind text, about_id uuid, programme text, subject_id uuid,
    area_id uuid, title text, status text, unit_id uuid, person_id uuid, opened_by uuid, opened_unit uuid,
    opened_at timestamptz, opened_on date, due date, first_due date, counted json, units uuid[], persons uuid[],
    predecessors uuid[], milestones int, reached int, next_milestone date, asked_due date, said text,
    over_at timestamptz)
on conflict (tenant_id, id) do update set version = excluded.version, title = excluded.title, status = excluded.status,
  unit_id = excluded.unit_id, person_id = excluded.person_id, due = excluded.due, counted = excluded.counted,
  units = excluded.units, persons = excluded.persons, predecessors = excluded.predecessors, reached = excluded.reached,
  next_milestone = excluded.next_milestone, asked_due = excluded.asked_due, said = excluded.said,
  over_at = excluded.over_at`

export const taskKind: Kind<Task, TaskCommand, TaskEvent, TaskFacts> = {
  ...taskDecider,
  name: 'task',
  tables: ['tasks'],
  oneTrip: true,
  project(reader, changes) {
    const rows = JSON.stringify(changes.map(rowOf))
    return reader.query(upsertSql, [reader.tenant, rows]).then(() => {})
  },
}

function rowOf({ id, version, after }: Change<Task, TaskEvent>): object {
  const { about, place, milestones, asked } = after
  const ahead = milestones.flatMap(({ due, reachedOn }) => (reachedOn === null ? [due] : [])).sort()
  return {
    ...{ id, version, about_kind: about.kind, about_id: about.id, programme: place.programme },
    ...{ subject_id: place.subject, area_id: place.area, title: after.title, status: after.status },
    ...{ unit_id: after.unit, person_id: after.person, opened_by: after.openedBy },
    ...{ opened_unit: after.openedUnit, opened_at: after.openedAt, opened_on: after.openedOn },
    ...{ due: after.due, first_due: after.firstDue, counted: countedCell(after.counted) },
    ...{ units: unitsOf(after), persons: personsOf(after), predecessors: after.after },
    ...{ milestones: milestones.length, reached: milestones.length - ahead.length },
    ...{ next_milestone: ahead[0] ?? null, asked_due: asked?.due ?? null, said: saidOf(after) },
    over_at: after.over?.at ?? null,
  }
}

/** In a fixed order, so that a replayed row is the very text of the live one. */
export function unitsOf({ unit, before, openedUnit, place }: Task): Id[] {
  return [...new Set([unit, ...before, openedUnit, ...place.units])].filter((each) => each !== null)
}

export function personsOf({ person, openedBy, place }: Task): Id[] {
  return [...new Set([person, openedBy, ...place.persons])].filter((each) => each !== null)
}

export function saidOf({ over, steps }: Task): string | null {
  const last = steps.findLast(({ type }) => type === 'TaskReported')
  return over?.text ?? (typeof last?.text === 'string' ? last.text : null)
}
