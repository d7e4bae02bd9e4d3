// Plan entries → one row a plan, and one a milestone with its days as they were reckoned last.
import type { Change, Kind } from '#foundation/ledger/kind.ts'
import type { PlanCommand } from '../commands.ts'
import { planDecider, type PlanFacts } from '../decide.ts'
import type { PlanEvent } from '../events.ts'
import type { Plan } from '../state.ts'

const planSql = `
insert into plans (tenant_id, id, version, programme, subject_id, matter_id, area_id, units, title, status, target, next_due,
  last_due, milestones, finished, missing, standing, calendar, made_by, made_at)
select $1, id, version, programme, subject_id, matter_id, area_id, units, title, status, target, next_due,
  last_due, milestones, finished, missing, standing, calendar, made_by, made_at
  from json_to_recordset($2) as r(id uuid, version int, programme text, subject_id uuid, matter_id uuid, area_id uuid,
    units uuid[], title text, status text, target date, next_due date, last_due date, milestones int, finished int,
    missing int, standing text, calendar text, made_by uuid, made_at timestamptz)
on conflict (tenant_id, id) do update set version = excluded.version, units = excluded.units, title = excluded.title,
  status = excluded.status, target = excluded.target, next_due = excluded.next_due, last_due = excluded.last_due,
  milestones = excluded.milestones, finished = excluded.finished, missing = excluded.missing,
  standing = excluded.standing, calendar = excluded.calendar`

const emptySql = `delete from plan_milestones where tenant_id = $1 and plan_id = any($2)`

const milestonesSql = `
insert into plan_milestones (tenant_id, plan_id, key, place, text, unit_id, starts_on, due_on, first_due, began_on, ended_on,
  critical, standing, open)
select $1, plan_id, key, place, text, unit_id, starts_on, due_on, first_due, began_on, ended_on, critical, standing, open
  from json_to_recordset($2) as r(plan_id uuid, key text, place int, text text, unit_id uuid, starts_on date, due_on date,
    first_due date, began_on date, ended_on date, critical boolean, standing text, open boolean)`

type PlanMoved = Change<Plan, PlanEvent>

export const planKind: Kind<Plan, PlanCommand, PlanEvent, PlanFacts> = {
  ...planDecider,
  name: 'plan',
  tables: ['plans', 'plan_milestones'],
  oneTrip: true,
  project(reader, changes) {
    const ids = changes.map(({ id }) => id)
    // Sent together and carried out in this order.
    const sent = [
      reader.query(planSql, [reader.tenant, JSON.stringify(changes.map(planRow))]),
      reader.query(emptySql, [reader.tenant, ids]),
      reader.query(milestonesSql, [reader.tenant, JSON.stringify(changes.flatMap(milestoneRows))]),
    ]
    return Promise.all(sent).then(() => {})
  },
}

function planRow({ id, version, after }: PlanMoved): object {
  const { lines, shortages, calendar } = after.schedule
  const dues = lines.map(({ due }) => due).sort()
  const open = after.milestones.filter(({ ended }) => ended === null).map(({ key }) => key)
  const openDues = lines.flatMap(({ key, due }) => (open.includes(key) ? [due] : [])).sort()
  return {
    id,
    version,
    programme: after.programme,
    subject_id: after.subject,
    matter_id: after.matter,
    area_id: after.area,
    units: unitsOf(after),
    title: after.title,
    status: after.status,
    target: after.target,
    next_due: openDues[0] ?? dues.at(-1),
    last_due: dues.at(-1),
    milestones: after.milestones.length,
    finished: after.milestones.length - open.length,
    missing: shortages[0]?.missing ?? 0,
    standing: lines.some(({ standing }) => standing === 'provisional') ? 'provisional' : 'firm',
    calendar,
    made_by: after.madeBy,
    made_at: after.madeAt,
  }
}

/** In a fixed order, so that a replayed row is the very text of the live one. */
export function unitsOf({ answering, madeUnit, milestones }: Plan): string[] {
  return [...new Set([answering, madeUnit, ...milestones.map(({ unit }) => unit)])].filter(
    (unit) => unit !== null,
  )
}

function milestoneRows({ id, after }: PlanMoved): object[] {
  return after.milestones.map(({ key, text, unit, began, ended }, place) => {
    const line = after.schedule.lines.find((each) => each.key === key)!
    return {
      ...{ plan_id: id, key, place, text, unit_id: unit, starts_on: line.start, due_on: line.due },
      ...{ first_due: after.firstDue[key], began_on: began, ended_on: ended },
      ...{
        critical: line.critical,
        standing: line.standing,
        open: after.status === 'open' && ended === null,
      },
    }
  })
}
