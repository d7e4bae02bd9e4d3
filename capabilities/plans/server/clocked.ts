// What a revised calendar may move of plans: the days of open ones, all of a plan together, and how they are reckoned anew.
import { fold } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import { isRefusal } from '#foundation/core/refusal.ts'
import type { Words } from '#foundation/core/words.ts'
import type { Answer } from '#foundation/ledger/acting.ts'
import { decideOn } from '#foundation/ledger/decide-on.ts'
import { readStreams } from '#foundation/ledger/entries.ts'
import { streamOf } from '#foundation/ledger/kind.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { WorkingCalendar } from '#foundation/time/compile.ts'
import { dayOfText } from '#foundation/time/day.ts'
import {
  calendarAt,
  type Clocked,
  type Clocking,
  type MovedDue,
  type RunningClock,
} from '#capabilities/calendars/server/questions.ts'
import type { Line, PlanEntry } from '../events.ts'
import { revised } from '../reckon.ts'
import { noPlan, type Milestone, type Plan } from '../state.ts'
import { planKind } from './projection.ts'
import { countOpen, openPlans } from './queries.ts'

export const planClocked: Clocked = {
  kind: planKind.name,
  count: countOpen,
  page: async (reader, after, limit) => clockings(reader, await openPlans(reader, after, limit)),
  async revise(acting, id, { version, reason }): Promise<Answer<readonly MovedDue[]>> {
    const calendar = await calendarAt(acting, version)
    let before: Plan = noPlan
    const decided = await decideOn(acting, planKind, {
      id,
      command: { type: 'RevisePlan', reason },
      facts: (plan) => {
        before = plan
        return { calendar, strangers: [], mayPlan: false, mayMark: false }
      },
    })
    if (decided.outcome !== 'accepted') return decided
    return {
      outcome: 'accepted',
      reply: movedDues(before, decided.state, calendar),
      version: decided.version,
    }
  },
}

async function clockings(reader: Reader, ids: readonly Id[]): Promise<Clocking[]> {
  if (ids.length === 0) return []
  const names = ids.map((id) => streamOf(planKind, id))
  const { streams } = await readStreams(reader, planKind, names, null)
  const plans = ids.map((id, n) => {
    const entries = (streams.get(names[n]!)?.entries ?? []) as readonly PlanEntry[]
    return { id, plan: fold(planKind, entries) }
  })
  const versions = [...new Set(plans.map(({ plan }) => plan.schedule.calendar))]
  const calendars = new Map<string, WorkingCalendar>()
  for (const version of versions) calendars.set(version, await calendarAt(reader, version))
  return plans.map(({ id, plan }) => clockingOf(id, plan, calendars.get(plan.schedule.calendar)!))
}

/** A plan is called by its title; who answers for it, or the unit that made it, has it in hand. */
function clockingOf(id: Id, plan: Plan, calendar: WorkingCalendar): Clocking {
  const { title, answering, madeUnit, madeBy: person } = plan
  const clocks = plan.isReckoned ? runningClocks(plan, calendar) : []
  return { id, number: title, title, unit: (answering ?? madeUnit)!, person, clocks }
}

/** The plan is reckoned once for each calendar that is asked about, not once a milestone. */
function runningClocks(plan: Plan, calendar: WorkingCalendar): RunningClock[] {
  let last: { readonly by: WorkingCalendar; readonly lines: readonly Line[] } | null = null
  const linesBy = (by: WorkingCalendar): readonly Line[] => {
    if (last?.by === by) return last.lines
    const next = revised(plan, by)
    if (isRefusal(next)) throw new Error(`the plan cannot be reckoned: ${next.refused}`)
    last = { by, lines: next.schedule.lines }
    return last.lines
  }
  return plan.milestones.flatMap((milestone): RunningClock[] => {
    if (milestone.ended !== null) return []
    const { key } = milestone
    const dueBy = (by: WorkingCalendar) => {
      const line = linesBy(by).find((each) => each.key === key)!
      return { due: endOf(line.due, by), standing: line.standing }
    }
    const line = plan.schedule.lines.find((each) => each.key === key)!
    return [
      { key, words: wordsOf(milestone), due: endOf(line.due, calendar), standing: line.standing, dueBy },
    ]
  })
}

function movedDues(before: Plan, after: Plan, calendar: WorkingCalendar): MovedDue[] {
  if (after.steps.length === before.steps.length) return []
  return after.steps.at(-1)!.moved.flatMap(({ key, due }): MovedDue[] => {
    if (due.from === due.to) return []
    const milestone = after.milestones.find((each) => each.key === key)!
    const dues = { was: endOf(due.from, calendar), due: endOf(due.to, calendar) }
    return [
      {
        key,
        words: wordsOf(milestone),
        ...dues,
        ...(milestone.unit === null ? {} : { unit: milestone.unit }),
      },
    ]
  })
}

/** A milestone is due until its day ends. */
function endOf(day: string, calendar: WorkingCalendar): string {
  return new Date(calendar.midnight(dayOfText(day) + 1) - 1).toISOString()
}

/** What somebody wrote stands in both languages as it was written. */
function wordsOf({ text }: Milestone): Words {
  return { zh: text, en: text }
}
