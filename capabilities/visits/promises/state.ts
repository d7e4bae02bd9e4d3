// What is known of one promise: what was promised to whom, who answers for it until when, and whether it was kept.
import { never } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { PromiseEntry } from './events.ts'

export interface Move {
  readonly at: string
  readonly from: string
  readonly due: string
  readonly reason: string
  readonly approvedBy: Id | null
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
  readonly moves: readonly Move[]
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
  moves: [],
  kept: null,
}

export function evolve(state: Promised, entry: PromiseEntry): Promised {
  switch (entry.type) {
    case 'PromiseMade':
      return { ...noPromise, ...entry.data, status: 'open', madeAt: entry.at, firstDue: entry.data.due }
    case 'PromiseKept':
      return { ...state, status: 'kept', kept: { ...entry.data, at: entry.at, by: entry.actor } }
    case 'PromiseMoved':
      return { ...state, due: entry.data.due, moves: [...state.moves, { ...entry.data, at: entry.at }] }
    default:
      return never(entry)
  }
}
