// What is known of one task, folded from its entries: what it belongs to, who has it until when, and how it goes.
import { dayOf } from '#foundation/core/days.ts'
import { never } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Words } from '#foundation/core/words.ts'
import type { Counted } from '#foundation/time/within.ts'
import type { About, AboutPlace } from './commands.ts'
import type { Milestone, TaskEntry, TimeRule } from './events.ts'

interface Reached extends Milestone {
  readonly reachedOn: string | null
  readonly note: string | null
}

/** The day moved: by a decision of more time, with a reopening, or by another calendar. */
interface Move {
  readonly at: string
  readonly by: Id | null
  readonly why: 'time' | 'reopened' | 'calendar'
  readonly from: string
  readonly due: string
  readonly reason: string | Words
}

/** One thing that happened after it was opened, for whoever looks back. */
interface Step {
  readonly at: string
  readonly by: Id | null
  readonly unit: Id | null
  readonly type: Exclude<TaskEntry['type'], 'TaskOpened'>
  /** What was written with it. */
  readonly text: string | Words | null
  /** The milestone that was reached; the unit that it was handed to; the day that was asked for or given. */
  readonly key: string | null
  readonly to: Id | null
  readonly due: string | null
}

export interface Task {
  readonly status: 'none' | 'open' | 'done' | 'dropped'
  readonly about: About
  readonly place: AboutPlace
  readonly title: string
  readonly text: string
  readonly unit: Id
  readonly person: Id | null
  /** Units that had it before. */
  readonly before: readonly Id[]
  readonly openedBy: Id | null
  readonly openedUnit: Id | null
  readonly openedAt: string
  readonly openedOn: string
  readonly due: string
  /** The day that it was given first. */
  readonly firstDue: string
  readonly counted: Counted | null
  readonly milestones: readonly Reached[]
  readonly after: readonly Id[]
  readonly extensions: TimeRule
  readonly asked: {
    readonly due: string
    readonly reason: string
    readonly by: Id | null
    readonly at: string
  } | null
  /** How often more time was given. */
  readonly granted: number
  readonly moves: readonly Move[]
  readonly steps: readonly Step[]
  /** When it was done or dropped, by whom, and what came of it or why. */
  readonly over: { readonly at: string; readonly by: Id | null; readonly text: string } | null
}

export const noTask: Task = {
  status: 'none',
  about: { kind: 'matter', id: '' },
  place: { programme: null, subject: null, area: null, units: [], persons: [] },
  title: '',
  text: '',
  unit: '',
  person: null,
  before: [],
  openedBy: null,
  openedUnit: null,
  openedAt: '',
  openedOn: '',
  due: '',
  firstDue: '',
  counted: null,
  milestones: [],
  after: [],
  extensions: { most: 0, askedWorkingDaysBefore: 0 },
  asked: null,
  granted: 0,
  moves: [],
  steps: [],
  over: null,
}

type Later = Exclude<TaskEntry, { type: 'TaskOpened' }>

export function evolve(state: Task, entry: TaskEntry): Task {
  if (entry.type === 'TaskOpened') return opened(entry)
  const next = after(state, entry)
  // Where only the standing of a day changed, nobody need read of it.
  const silent = entry.type === 'TaskRevised' && entry.data.from === entry.data.due
  return silent ? next : { ...next, steps: [...state.steps, stepOf(entry)] }
}

function opened({ data, actor, unit, at }: Extract<TaskEntry, { type: 'TaskOpened' }>): Task {
  const milestones = data.milestones.map((each) => ({ ...each, reachedOn: null, note: null }))
  const by = { openedBy: actor, openedUnit: unit, openedAt: at }
  return { ...noTask, ...data, ...by, milestones, status: 'open', firstDue: data.due }
}

function after(state: Task, entry: Later): Task {
  const { at, actor: by } = entry
  switch (entry.type) {
    case 'TaskReported':
      return state
    case 'MilestoneReached':
      return reached(state, entry)
    case 'TaskDone':
      return { ...state, status: 'done', asked: null, over: { at, by, text: entry.data.outcome } }
    case 'TaskDropped':
      return { ...state, status: 'dropped', asked: null, over: { at, by, text: entry.data.reason } }
    case 'TaskReopened':
      return reopened(state, entry)
    case 'TaskHanded': {
      const { unit, person } = entry.data
      return { ...state, unit, person, asked: null, before: [...new Set([...state.before, state.unit])] }
    }
    case 'TaskEdited':
      return { ...state, ...entry.data }
    case 'TimeAsked':
      return { ...state, asked: { ...entry.data, by, at } }
    case 'TimeGranted': {
      const { reason } = entry.data
      return { ...moved(state, entry, { why: 'time', reason }), asked: null, granted: state.granted + 1 }
    }
    case 'TimeRefused':
      return { ...state, asked: null }
    case 'TaskRevised': {
      const { reason, counted } = entry.data
      return { ...moved(state, entry, { why: 'calendar', reason }), counted }
    }
    default:
      return never(entry)
  }
}

function reached(state: Task, { data, at }: Extract<TaskEntry, { type: 'MilestoneReached' }>): Task {
  const { key, note } = data
  const milestones = state.milestones.map((each) =>
    each.key === key ? { ...each, reachedOn: dayOf(at), note } : each,
  )
  return { ...state, milestones }
}

function reopened(state: Task, entry: Extract<TaskEntry, { type: 'TaskReopened' }>): Task {
  const { reason, from, due } = entry.data
  const next: Task = { ...state, status: 'open', over: null }
  return due === null ? next : moved(next, { ...entry, data: { from, due } }, { why: 'reopened', reason })
}

/** A day that somebody gave is its own proof from then on. */
function moved(
  state: Task,
  {
    at,
    actor: by,
    data: { from, due },
  }: Pick<Later, 'at' | 'actor'> & { readonly data: { from: string; due: string } },
  why: Pick<Move, 'why' | 'reason'>,
): Task {
  const moves = from === due ? state.moves : [...state.moves, { at, by, from, due, ...why }]
  return { ...state, due, counted: null, moves }
}

function stepOf({ at, actor: by, unit, type, data }: Later): Step {
  const told: Partial<Record<'text' | 'outcome' | 'reason' | 'note' | 'key' | 'due' | 'unit', unknown>> = data
  const text = type === 'TaskEdited' ? null : (told.text ?? told.outcome ?? told.reason ?? told.note ?? null)
  return {
    ...{ at, by, unit, type },
    text: text as string | Words | null,
    key: (told.key as string | undefined) ?? null,
    to: (told.unit as Id | undefined) ?? null,
    due: (told.due as string | null | undefined) ?? null,
  }
}
