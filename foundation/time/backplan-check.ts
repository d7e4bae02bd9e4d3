// What no plan may say: the first rule that it breaks, naming the milestone and the number.
import { refuse, type Refusal } from '../core/refusal.ts'
import type { Dependency, LeadTime, Milestone, Plan } from './backplan-plan.ts'

/** In working days: ten years of work, ten years between two, one year until a unit begins. */
export const most = { length: 2_500, lag: 2_500, calendarLag: 3_650, lead: 250 } as const
/** 2200-01-01, the last day that is taken for a date. */
const lastDay = 84_006

/** Rings and over-long chains are found by `graphOf`. */
export function checkPlan(plan: Plan): Refusal | null {
  if (plan.milestones.length === 0) return refuse('plan.empty')
  for (const date of [plan.today, plan.target])
    if (!isWithin(date, 0, lastDay)) return refuse('plan.date', { date })
  if (plan.target < plan.today) return refuse('plan.target-past', { target: plan.target, today: plan.today })
  return checkUnits(plan.units) ?? checkMilestones(plan)
}

function checkUnits(units: readonly LeadTime[]): Refusal | null {
  const seen = new Set<string>()
  for (const { unit, lead } of units) {
    if (seen.has(unit)) return refuse('unit.twice', { unit })
    seen.add(unit)
    if (!isWithin(lead, 0, most.lead)) return refuse('unit.lead', { unit, lead, most: most.lead })
  }
  return null
}

function checkMilestones({ today, milestones, units }: Plan): Refusal | null {
  const known = new Set(units.map(({ unit }) => unit))
  const ids = new Set<string>()
  for (const { id } of milestones) {
    if (ids.has(id)) return refuse('milestone.twice', { milestone: id })
    ids.add(id)
  }
  for (const each of milestones) {
    const broken = checkWork(each, known) ?? checkDates(each, today) ?? checkDependencies(each, ids)
    if (broken) return broken
  }
  return null
}

function checkWork({ id, length, unit, lead }: Milestone, known: ReadonlySet<string>): Refusal | null {
  if (!isWithin(length, 1, most.length))
    return refuse('milestone.length', { milestone: id, length, most: most.length })
  if (lead !== undefined && !isWithin(lead, 0, most.lead))
    return refuse('milestone.lead', { milestone: id, lead, most: most.lead })
  if (unit !== undefined && !known.has(unit)) return refuse('milestone.unit-unknown', { milestone: id, unit })
  return null
}

function checkDates({ id, notBefore, endBy, actual }: Milestone, today: number): Refusal | null {
  for (const date of [notBefore, endBy, actual?.start, actual?.due])
    if (date !== undefined && !isWithin(date, 0, lastDay))
      return refuse('milestone.date', { milestone: id, date })
  if (!actual) return null
  const { start, due = start } = actual
  if (due < start) return refuse('milestone.actual-reversed', { milestone: id, start, due })
  if (due > today) return refuse('milestone.actual-future', { milestone: id, date: due, today })
  return null
}

function checkDependencies({ id, after }: Milestone, ids: ReadonlySet<string>): Refusal | null {
  for (const { on, lag, lagIn } of after) {
    if (!ids.has(on)) return refuse('dependency.unknown', { milestone: id, predecessor: on })
    const limit = mostLag(lagIn)
    if (!isWithin(lag, 0, limit))
      return refuse('dependency.lag', { milestone: id, predecessor: on, lag, most: limit })
  }
  return null
}

function mostLag(lagIn: Dependency['lagIn']): number {
  return lagIn === 'calendar' ? most.calendarLag : most.lag
}

/** False for what is no whole number, too. */
export function isWithin(value: number, least: number, greatest: number): boolean {
  return Number.isInteger(value) && value >= least && value <= greatest
}
