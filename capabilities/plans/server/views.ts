// What plans look like on the wire, with the names that they carry as ids and what of them is late today.
import type { Actor } from '#foundation/core/actor.ts'
import { dayOf } from '#foundation/core/days.ts'
import { isRefusal } from '#foundation/core/refusal.ts'
import type { Words } from '#foundation/core/words.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { WorkingCalendar } from '#foundation/time/compile.ts'
import { dayOfText, dayText } from '#foundation/time/day.ts'
import { calendarAt, calendarInForce } from '#capabilities/calendars/server/questions.ts'
import { mattersByIds } from '#capabilities/matters/server/questions.ts'
import { personNames } from '#capabilities/people/server/questions.ts'
import { subjectNames } from '#capabilities/subjects/server/questions.ts'
import { axisOf } from '../axis.ts'
import type { planDoors } from '../contract.ts'
import type { Moved, Schedule } from '../events.ts'
import type { Milestone, Plan, Step } from '../state.ts'
import { replanned, type Made } from '../reckon.ts'
import { marksOf, mayPlan } from './scope.ts'
import type { PlanListRow } from './queries.ts'

interface Asker extends Reader {
  readonly actor: Actor
  readonly at: string
}

export type PlanView = ReplyOf<typeof planDoors.getPlan>
type OutcomeView = ReplyOf<typeof planDoors.previewPlan>

export async function planRows(reader: Reader, rows: readonly PlanListRow[], at: string) {
  const [subjects, matters] = await Promise.all([
    subjectNames(reader, [...new Set(rows.flatMap(({ subject }) => subject ?? []))]),
    mattersByIds(reader, [...new Set(rows.flatMap(({ matter }) => matter ?? []))]),
  ])
  const numbers = new Map(matters.map(({ id, number }) => [id, number]))
  const today = dayOf(at)
  return rows.map((row) => ({
    ...row,
    subjectName: row.subject === null ? null : (subjects.get(row.subject) ?? null),
    matterNumber: row.matter === null ? null : (numbers.get(row.matter) ?? null),
    late: row.status === 'open' && row.nextDue < today,
  }))
}

export async function planView(asker: Asker, id: string, plan: Plan, version: number): Promise<PlanView> {
  const { schedule, subject, matter, madeBy, steps } = plan
  const persons = [...new Set([madeBy, ...steps.map(({ by }) => by)])].filter((each) => each !== null)
  const [names, subjects, matters, may, marks, reckonedBy, inForce] = await Promise.all([
    personNames(asker, persons),
    subjectNames(asker, subject === null ? [] : [subject]),
    mattersByIds(asker, matter === null ? [] : [matter]),
    mayPlan(asker, plan),
    marksOf(asker, plan),
    calendarAt(asker, schedule.calendar),
    calendarInForce(asker),
  ])
  const today = dayText(inForce.dayAt(Date.parse(asker.at)))
  const isOpen = plan.status === 'open'
  return {
    ...{ id, version, programme: plan.programme, subject, matter, title: plan.title },
    ...{ status: plan.status as PlanView['status'], target: plan.target, madeAt: plan.madeAt },
    subjectName: (subject !== null && subjects.get(subject)) || null,
    matterNumber: matters[0]?.number ?? null,
    madeBy: (madeBy !== null && names.get(madeBy)) || null,
    milestones: plan.milestones.map((each) => milestoneView(plan, each, today, reckonedBy)),
    leads: plan.leads.map((each) => ({ ...each })),
    ...wholeView(schedule),
    isReckoned: plan.isReckoned,
    axis: axisOf(schedule.lines, [plan.target, ...(isOpen ? [today] : [])], reckonedBy),
    byToday: isOpen && plan.isReckoned ? byToday(plan, inForce, today) : null,
    may: { plan: may && isOpen, mark: isOpen ? marks : [] },
    steps: steps.map((step) => stepView(step, names)),
  }
}

function milestoneView(plan: Plan, milestone: Milestone, today: string, calendar: WorkingCalendar) {
  const line = lineView(plan.schedule, milestone.key)
  const firstDue = plan.firstDue[milestone.key] ?? line.due
  return {
    ...drawnView(milestone),
    ...line,
    firstDue,
    late: plan.status === 'open' && milestone.ended === null && line.due < today,
    behind: calendar.count(dayOfText(firstDue), dayOfText(line.due)),
  }
}

function drawnView({ after, ...milestone }: Milestone) {
  return { ...milestone, after: [...after] }
}

function lineView({ lines }: Schedule, key: string) {
  const { key: _key, earliest, ...line } = lines.find((each) => each.key === key)!
  return { ...line, earliest: { ...earliest } }
}

function wholeView({ today, calendar, firmUntil, shortages, criticalPath, slack, earliestEnd }: Schedule) {
  return {
    ...{ today, calendar, firmUntil, slack, earliestEnd },
    shortages: shortages.map((each) => ({ ...each, chain: [...each.chain] })),
    criticalPath: [...criticalPath],
  }
}

function movedView(moved: readonly Moved[]) {
  return moved.map(({ key, start, due, why }) => ({
    key,
    start: { ...start },
    due: { ...due },
    why: { ...why },
  }))
}

function stepView({ reason, moved, by, ...step }: Step, names: ReadonlyMap<string, string>) {
  return {
    ...step,
    by: (by !== null && names.get(by)) || null,
    reason: bothWords(reason),
    moved: movedView(moved),
  }
}

/** What a person wrote stands in both languages as it was written. */
function bothWords(reason: string | Words | null): Words | null {
  return typeof reason === 'string' ? { zh: reason, en: reason } : reason
}

function byToday(plan: Plan, calendar: WorkingCalendar, today: string): PlanView['byToday'] {
  const next = replanned(plan, plan, null, { calendar, today: dayOfText(today) })
  if (isRefusal(next) || next.moved.length === 0) return null
  const { shortages } = wholeView(next.schedule)
  return { moved: movedView(next.moved), shortages }
}

/** What a preview shows: the plan as it would be, and what of it moved from where. */
export function outcomeView(
  before: Plan,
  made: Made,
  { schedule, moved }: { readonly schedule: Schedule; readonly moved: readonly Moved[] },
  calendar: WorkingCalendar,
): OutcomeView {
  const [was, is] = [before.milestones, made.milestones].map((all) => all.map(({ key }) => key)) as [
    string[],
    string[],
  ]
  return {
    target: made.target,
    milestones: made.milestones.map((each) => ({ ...drawnView(each), ...lineView(schedule, each.key) })),
    ...wholeView(schedule),
    moved: movedView(moved),
    added: is.filter((key) => !was.includes(key)),
    removed: was.filter((key) => !is.includes(key)),
    axis: axisOf([...before.schedule.lines, ...schedule.lines], [made.target, schedule.today], calendar),
  }
}
