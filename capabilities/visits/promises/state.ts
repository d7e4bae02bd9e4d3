// What is known of one promise: what was promised to whom, who answers for it until when, and whether it was kept.
import { never } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Words } from '#foundation/core/words.ts'
import type { Counted, PromiseEntry } from './events.ts'

export interface Move {
  readonly at: string
  readonly from: string
  readonly due: string
  readonly reason: string
  readonly approvedBy: Id | null
}

/** Another calendar made another day of it. */
export interface Revision {
  readonly at: string
  readonly from: string
  readonly due: string
  readonly reason: Words
  /** Version of the calendar that it is counted by since. */
  readonly calendar: string
}

export interface Promised {
  readonly status: 'none' | 'open' | 'kept'
  readonly programme: string
  readonly subject: Id
  readonly visit: Id
  readonly area: Id | null
  readonly text: string
  readonly unit: Id
  readonly person: Id | null
  readonly madeBy: Id | null
  readonly madeOn: string
  readonly madeAt: string
  readonly due: string
  /** The day that was first promised. */
  readonly firstDue: string
  /** Null for a day that somebody named. */
  readonly counted: Counted | null
  readonly moves: readonly Move[]
  readonly revisions: readonly Revision[]
  readonly kept: {
    readonly on: string
    readonly how: string
    readonly at: string
    readonly by: Id | null
  } | null
}

export const noPromise: Promised = {
  status: 'none',
  programme: '',
  subject: '',
  visit: '',
  area: null,
  text: '',
  unit: '',
  person: null,
  madeBy: null,
  madeOn: '',
  madeAt: '',
  due: '',
  firstDue: '',
  counted: null,
  moves: [],
  revisions: [],
  kept: null,
}

export function evolve(state: Promised, entry: PromiseEntry): Promised {
  switch (entry.type) {
    case 'PromiseMade':
      return { ...noPromise, ...entry.data, status: 'open', madeAt: entry.at, firstDue: entry.data.due }
    case 'PromiseKept':
      return { ...state, status: 'kept', kept: { ...entry.data, at: entry.at, by: entry.actor } }
    case 'PromiseMoved':
      return {
        ...state,
        due: entry.data.due,
        counted: null,
        moves: [...state.moves, { ...entry.data, at: entry.at }],
      }
    case 'PromiseRevised':
      return revised(state, entry)
    default:
      return never(entry)
  }
}

/** Where only the standing changed, the day did not move and nobody need read of it. */
function revised(state: Promised, { at, data }: Extract<PromiseEntry, { type: 'PromiseRevised' }>): Promised {
  const { from, due, counted, reason } = data
  const revision = { at, from, due, reason, calendar: counted.calendar }
  return {
    ...state,
    due,
    counted,
    revisions: from === due ? state.revisions : [...state.revisions, revision],
  }
}
