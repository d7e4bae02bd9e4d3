// What is known of one matter, folded from its entries. Read rows and screens are made of this and nothing else.
import { never } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import { noTiming, timed, type Timing } from './clocks/timing.ts'
import type { Channel, Disposition } from './commands.ts'
import type { Holding, MatterEntry } from './events.ts'
import { lastHandover, lastStay, type Handover, type Stay } from './handovers.ts'

export const statuses = [
  'received',
  'triaged',
  'dispatched',
  'acknowledged',
  'in-hand',
  'replied',
  'closed',
] as const
export type Status = (typeof statuses)[number]

/** Statuses that are asked for together: still in the office, or with the unit that shall solve it. */
export const statusGroups = {
  'to-hand-over': ['received', 'triaged'],
  'with-units': ['dispatched', 'acknowledged', 'in-hand'],
} as const satisfies Record<string, readonly Status[]>

export const askedStatuses = [...statuses, 'open', 'to-hand-over', 'with-units'] as const
export type StatusAsked = (typeof askedStatuses)[number]

/** One step of the thread: what was done and when. */
interface Step {
  readonly step: string
  readonly at: string
}

export interface Matter extends Timing {
  readonly status: Status | 'none'
  readonly programme: string
  readonly programmeVersion: string
  readonly subject: Id | null
  readonly contact: Id | null
  readonly visit: Id | null
  readonly channel: Channel
  readonly title: string
  readonly text: string
  readonly class: string | null
  readonly plan: string | null
  readonly rung: string
  readonly raisedBy: Id | null
  readonly raisedUnit: Id | null
  readonly reference: string | null
  readonly saidAt: string | null
  readonly receivedAt: string
  readonly holding: Holding
  readonly handovers: readonly Handover[]
  readonly stays: readonly Stay[]
  readonly trail: readonly Step[]
  /** The unit's claim; kept apart from the asker's verdict. */
  readonly reply: {
    disposition: Disposition
    text: string
    plannedFor: string | null
    at: string
    unit: Id | null
  } | null
  readonly verdict: { grade: number; words: string | null; at: string } | null
  readonly attempts: readonly { at: string; how: string }[]
  readonly reopened: number
  readonly returned: number
  readonly mergedInto: Id | null
  readonly closed: { at: string; because: 'verdict' | 'unreached' | 'withdrawn' | 'merged' } | null
}

const nothing: Holding = { unit: '', person: null, due: '' }

export const noMatter: Matter = {
  status: 'none',
  programme: '',
  programmeVersion: '',
  subject: null,
  contact: null,
  visit: null,
  channel: 'office',
  title: '',
  text: '',
  class: null,
  plan: null,
  rung: '',
  raisedBy: null,
  raisedUnit: null,
  reference: null,
  saidAt: null,
  receivedAt: '',
  holding: nothing,
  handovers: [],
  stays: [],
  trail: [],
  reply: null,
  verdict: null,
  attempts: [],
  reopened: 0,
  returned: 0,
  mergedInto: null,
  closed: null,
  ...noTiming,
}

export function evolve(state: Matter, entry: MatterEntry): Matter {
  const timing = timed(state, entry)
  const after = lived(state, entry)
  const { clocks, asked, hold, extensions, contactedAt } = timing
  return timing === state ? after : { ...after, clocks, asked, hold, extensions, contactedAt }
}

function lived(state: Matter, entry: MatterEntry): Matter {
  const { at } = entry
  switch (entry.type) {
    case 'MatterRaised':
      return raised(entry)
    case 'MatterTriaged':
      return step(state, 'triaged', at, {
        status: 'triaged',
        class: entry.data.class,
        plan: entry.data.plan ?? state.plan,
      })
    case 'MatterDispatched':
      return handed(step(state, 'dispatched', at, { class: entry.data.class ?? state.class }), entry.data, at)
    case 'MatterAcknowledged':
      return step(state, 'acknowledged', at, {
        status: 'acknowledged',
        holding: { ...state.holding, person: entry.data.person ?? state.holding.person },
        handovers: lastHandover(state.handovers, { acknowledgedAt: at }),
      })
    case 'MatterStarted':
      return step(state, 'in-hand', at, {
        status: 'in-hand',
        plan: entry.data.plan,
        holding: { ...state.holding, person: entry.data.person ?? state.holding.person },
      })
    case 'MatterNoted':
    case 'AskerContacted':
    case 'ExtensionAsked':
    case 'ExtensionRefused':
    case 'HoldAsked':
    case 'HoldRefused':
      return state
    case 'ExtensionGranted':
    case 'HoldGranted':
    case 'HoldEnded':
    case 'DeadlinesRevised':
      return dueAgain(state, entry.data.holding)
    case 'MatterReplied':
      return replied(state, entry)
    case 'MatterReturned':
      return returned(state, entry)
    case 'MatterHandedUp':
      return handedUp(state, entry)
    case 'AttemptRecorded':
      return { ...state, attempts: [...state.attempts, { at, how: entry.data.how }] }
    case 'MatterJudged':
      return step(state, 'judged', at, { verdict: { grade: entry.data.grade, words: entry.data.words, at } })
    case 'MatterReopened':
      return reopened(state, entry)
    case 'MatterMerged':
      return closed({ ...state, mergedInto: entry.data.into }, at, 'merged')
    case 'MatterWithdrawn':
      return closed(state, at, 'withdrawn')
    case 'MatterClosed':
      return closed(state, at, entry.data.because)
    default:
      return never(entry)
  }
}

function raised(entry: Extract<MatterEntry, { type: 'MatterRaised' }>): Matter {
  const { deadlines: _started, ...data } = entry.data
  const { at } = entry
  return {
    ...noMatter,
    ...data,
    status: 'received',
    receivedAt: at,
    stays: [{ rung: data.rung, from: at, to: null, failed: null }],
    trail: [{ step: 'received', at }],
  }
}

function step(state: Matter, name: string, at: string, change: Partial<Matter>): Matter {
  return { ...state, ...change, trail: [...state.trail, { step: name, at }] }
}

/** The same hands until another day; the handover register tells the day that holds. */
function dueAgain(state: Matter, holding: Holding): Matter {
  return { ...state, holding, handovers: lastHandover(state.handovers, { due: holding.due }) }
}

function handed(
  state: Matter,
  data: { rung: string; holding: Holding },
  at: string,
  failed: string | null = null,
): Matter {
  const { holding, rung } = data
  const handover: Handover = {
    from: state.holding.unit,
    to: holding.unit,
    person: holding.person,
    rung,
    at,
    due: holding.due,
    acknowledgedAt: null,
    endedAt: null,
    ended: null,
  }
  const there = rung === state.rung ? state : climbed(state, rung, at, failed)
  return { ...there, status: 'dispatched', holding, handovers: [...there.handovers, handover] }
}

function replied(state: Matter, entry: Extract<MatterEntry, { type: 'MatterReplied' }>): Matter {
  const { disposition, text, plannedFor, verdictDue } = entry.data
  return step(state, 'replied', entry.at, {
    status: 'replied',
    reply: { disposition, text, plannedFor, at: entry.at, unit: entry.unit },
    holding: { ...state.holding, due: verdictDue },
    handovers: lastHandover(state.handovers, { endedAt: entry.at, ended: 'replied' }),
  })
}

function returned(state: Matter, { at, data }: Extract<MatterEntry, { type: 'MatterReturned' }>): Matter {
  return step(state, 'returned', at, {
    status: 'triaged',
    holding: data.holding,
    handovers: lastHandover(state.handovers, { endedAt: at, ended: 'returned' }),
    returned: state.returned + 1,
  })
}

function handedUp(state: Matter, { at, data }: Extract<MatterEntry, { type: 'MatterHandedUp' }>): Matter {
  const left = { ...state, handovers: lastHandover(state.handovers, { endedAt: at, ended: 'handed-up' }) }
  return handed(step(left, 'handed-up', at, {}), data, at, data.reason)
}

function reopened(state: Matter, { at, data }: Extract<MatterEntry, { type: 'MatterReopened' }>): Matter {
  return step(climbed(state, data.rung, at, 'dissatisfied'), 'reopened', at, {
    status: 'received',
    holding: data.holding,
    reply: null,
    attempts: [],
    reopened: state.reopened + 1,
  })
}

function closed(state: Matter, at: string, because: NonNullable<Matter['closed']>['because']): Matter {
  const handovers =
    state.handovers.at(-1)?.endedAt === null
      ? lastHandover(state.handovers, { endedAt: at, ended: 'closed' })
      : state.handovers
  const stays = lastStay(state.stays, { to: at })
  return step(
    { ...state, handovers, stays },
    because === 'verdict' || because === 'unreached' ? 'closed' : because,
    at,
    {
      status: 'closed',
      closed: { at, because },
    },
  )
}

function climbed(state: Matter, rung: string, at: string, failed: string | null): Matter {
  return {
    ...state,
    rung,
    stays: [...lastStay(state.stays, { to: at, failed }), { rung, from: at, to: null, failed: null }],
  }
}
