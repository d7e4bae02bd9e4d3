// What is known of one plan, folded from its entries: what it is made of, what happened, and its schedule as last reckoned.
import { never } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Words } from '#foundation/core/words.ts'
import type { Drawn, Line, Moved, PlanEntry, Schedule, UnitLead } from './events.ts'

export interface Milestone extends Drawn {
  readonly began: string | null
  readonly ended: string | null
  readonly note: string | null
}

/** One thing that happened to it after it was made, with what it moved. */
export interface Step {
  readonly at: string
  readonly by: Id | null
  readonly unit: Id | null
  readonly type: Exclude<PlanEntry['type'], 'PlanMade'>
  readonly key: string | null
  readonly on: string | null
  readonly reason: string | Words | null
  readonly moved: readonly Moved[]
}

export interface Plan {
  readonly status: 'none' | 'open' | 'done' | 'dropped'
  readonly programme: string
  readonly subject: Id | null
  readonly matter: Id | null
  readonly answering: Id | null
  readonly area: Id | null
  readonly title: string
  readonly target: string
  readonly milestones: readonly Milestone[]
  readonly leads: readonly UnitLead[]
  readonly schedule: Schedule
  /** False after something happened behind the target: the other dates are those from before. */
  readonly isReckoned: boolean
  /** The due days as each milestone first got them. */
  readonly firstDue: Readonly<Record<string, string>>
  readonly madeBy: Id | null
  readonly madeUnit: Id | null
  readonly madeAt: string
  readonly steps: readonly Step[]
}

const noSchedule: Schedule = {
  today: '',
  calendar: '',
  firmUntil: '',
  lines: [],
  shortages: [],
  criticalPath: [],
  slack: null,
  earliestEnd: '',
}

export const noPlan: Plan = {
  status: 'none',
  programme: '',
  subject: null,
  matter: null,
  answering: null,
  area: null,
  title: '',
  target: '',
  milestones: [],
  leads: [],
  schedule: noSchedule,
  isReckoned: true,
  firstDue: {},
  madeBy: null,
  madeUnit: null,
  madeAt: '',
  steps: [],
}

export function evolve(state: Plan, entry: PlanEntry): Plan {
  if (entry.type === 'PlanMade') return made(entry)
  const next = stepped(state, entry)
  if (entry.type === 'PlanDropped') return { ...next, status: 'dropped' }
  const scheduled = withSchedule(next, entry.data.schedule)
  return scheduled.milestones.every(({ ended }) => ended !== null)
    ? { ...scheduled, status: 'done' }
    : { ...scheduled, status: 'open' }
}

function made({ data, actor, unit, at }: Extract<PlanEntry, { type: 'PlanMade' }>): Plan {
  const { milestones, schedule, ...told } = data
  const fresh = milestones.map((each) => ({ ...each, began: null, ended: null, note: null }))
  return withSchedule(
    { ...noPlan, ...told, milestones: fresh, status: 'open', madeBy: actor, madeUnit: unit, madeAt: at },
    schedule,
  )
}

function stepped(state: Plan, entry: Exclude<PlanEntry, { type: 'PlanMade' }>): Plan {
  const next = { ...state, steps: [...state.steps, stepOf(entry)] }
  switch (entry.type) {
    case 'MilestoneBegun':
      return withMilestone(next, entry.data.key, { began: entry.data.on })
    case 'MilestoneFinished': {
      const { key, began, on, note } = entry.data
      return withMilestone(next, key, { began, ended: on, note })
    }
    case 'MilestoneMoved': {
      const { key, length, notBefore, endBy } = entry.data
      return withMilestone(next, key, { length, notBefore, endBy })
    }
    case 'PlanChanged': {
      const { title, target, milestones, leads } = entry.data
      return { ...next, title, target, leads, milestones: keeping(state.milestones, milestones) }
    }
    case 'PlanReplanned':
    case 'PlanRevised':
    case 'PlanDropped':
      return next
    default:
      return never(entry)
  }
}

/** What began or was finished stays so, whatever the plan is changed to. */
export function keeping(old: readonly Milestone[], drawn: readonly Drawn[]): Milestone[] {
  return drawn.map((each) => {
    const { began = null, ended = null, note = null } = old.find(({ key }) => key === each.key) ?? {}
    return { ...each, began, ended, note }
  })
}

function withMilestone(plan: Plan, key: string, more: Partial<Milestone>): Plan {
  return {
    ...plan,
    milestones: plan.milestones.map((each) => (each.key === key ? { ...each, ...more } : each)),
  }
}

function withSchedule(plan: Plan, schedule: Schedule | null): Plan {
  if (!schedule) return { ...plan, isReckoned: false, schedule: asHappened(plan) }
  const first = Object.fromEntries(schedule.lines.map(({ key, due }) => [key, due]))
  return { ...plan, isReckoned: true, schedule, firstDue: { ...first, ...plan.firstDue } }
}

/** Of what is finished the days are those on which it happened; the others stay as they were reckoned last. */
function asHappened({ schedule, milestones }: Plan): Schedule {
  const lines = schedule.lines.map((line): Line => {
    const { began, ended } = milestones.find(({ key }) => key === line.key)!
    if (began === null || ended === null) return line
    const days = { start: began, due: ended }
    return {
      ...line,
      ...days,
      handOver: began,
      earliest: days,
      slack: null,
      critical: false,
      standing: 'firm',
    }
  })
  return { ...schedule, lines }
}

function stepOf(entry: Exclude<PlanEntry, { type: 'PlanMade' }>): Step {
  const data: Partial<{
    key: string
    on: string
    reason: string | Words
    note: string | null
    moved: readonly Moved[]
  }> = entry.data
  const { key = null, on = null, reason = data.note ?? null, moved = [] } = data
  const { at, actor: by, unit, type } = entry
  return { at, by, unit, type, key, on, reason, moved }
}
