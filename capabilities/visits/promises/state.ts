// What is known of one promise: what was promised to whom, who answers for it until when, and whether it was kept.
import { never } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Words } from '#foundation/core/words.ts'
import type { Counted } from '#foundation/time/within.ts'
import type { PromiseEntry } from './events.ts'

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

export interface Report {
  readonly at: string
  readonly by: Id | null
  readonly text: string
  readonly askerSees: boolean
}

/** The subject's word on what was last claimed. */
export interface Word {
  readonly at: string
  readonly kept: boolean
  readonly words: string | null
}

export interface Broken {
  readonly on: string
  readonly why: string
}

export interface Promised {
  readonly status: 'none' | 'open' | 'kept' | 'broken'
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
  readonly reports: readonly Report[]
  readonly broken: Broken | null
  readonly word: Word | null
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
  reports: [],
  broken: null,
  word: null,
  kept: null,
}

export function evolve(state: Promised, entry: PromiseEntry): Promised {
  switch (entry.type) {
    case 'PromiseMade':
      return { ...noPromise, ...entry.data, status: 'open', madeAt: entry.at, firstDue: entry.data.due }
    case 'PromiseKept':
      return {
        ...state,
        ...{ status: 'kept', broken: null, word: null },
        kept: { ...entry.data, at: entry.at, by: entry.actor },
      }
    case 'PromiseReported':
      return {
        ...state,
        reports: [...state.reports, { ...entry.data, at: entry.at, by: entry.actor }],
      }
    case 'PromiseBroken':
      return { ...state, status: 'broken', broken: entry.data, word: null }
    case 'PromiseJudged':
      return judged(state, entry)
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

/** Kept or not is what she says; without a claim of its owner her word is all there is. */
function judged(
  state: Promised,
  { at, actor: by, data }: Extract<PromiseEntry, { type: 'PromiseJudged' }>,
): Promised {
  const { kept, words, on } = data
  const word = { at, kept, words }
  if (!kept) return { ...state, status: state.status === 'broken' ? 'broken' : 'open', kept: null, word }
  const claim = state.kept ?? { on, how: words ?? '', at, by }
  return { ...state, status: 'kept', kept: claim, broken: null, word }
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
