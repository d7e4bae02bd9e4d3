// A matter after an entry: what every type of entry makes of what was known before.
import { never } from '#foundation/core/decider.ts'
import { timed } from './clocks/timing.ts'
import { disputed, ruledOn } from './disputes/state.ts'
import type { Holding, MatterEntry } from './events.ts'
import { lastHandover, lastStay, type Handover } from './handovers.ts'
import { noMatter, type Matter } from './state.ts'
import { accompanied, alive, referred, resumed, stepOf } from './supports/state.ts'

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
    case 'MatterReplied':
      return replied(state, entry)
    case 'MatterReturned':
      return returned(state, entry)
    case 'MatterDisputed': {
      const { holding } = entry.data
      const dispute = disputed(state, entry)
      return step(state, 'disputed', at, { status: 'disputed', dispute, holding })
    }
    case 'MatterRuled':
      return ruled(state, entry)
    case 'MatterHandedUp':
      return handedUp(state, entry)
    case 'MatterReopened':
      return reopened(state, entry)
    default:
      return besideOrEnded(state, entry)
  }
}

type HandedOn =
  | 'MatterRaised'
  | 'MatterTriaged'
  | 'MatterDispatched'
  | 'MatterAcknowledged'
  | 'MatterStarted'
  | 'MatterReplied'
  | 'MatterReturned'
  | 'MatterDisputed'
  | 'MatterRuled'
  | 'MatterHandedUp'
  | 'MatterReopened'

/** What leaves it where it is, and what ends it or takes the end back. */
function besideOrEnded(state: Matter, entry: Exclude<MatterEntry, { type: HandedOn }>): Matter {
  const { at } = entry
  switch (entry.type) {
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
    case 'AttemptRecorded':
      return { ...state, attempts: [...state.attempts, { at, how: entry.data.how }] }
    case 'MatterJudged':
      return step(state, 'judged', at, { verdict: { grade: entry.data.grade, words: entry.data.words, at } })
    case 'SupportAsked':
    case 'OpinionGiven':
    case 'SupportSilent':
    case 'ResponsiblesNamed':
    case 'MattersAbsorbed':
      return accompanied(state, entry)
    case 'MatterReferredOut':
      return closed(referred(state, entry), at, 'referred-out')
    case 'ReferralObjected':
    case 'MergeUndone':
      return step(resumed(state, entry), stepOf[entry.type], at, alive)
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
  // The office's own day for its ruling is none of the unit's.
  if (state.status === 'disputed') return { ...state, holding }
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
  const failed = data.by === 'sweep' ? 'overdue' : data.reason
  return handed(step(left, 'handed-up', at, {}), data, at, failed)
}

/** Another unit has it now, or the same one again, as if nothing had been said against it. */
function ruled(state: Matter, entry: Extract<MatterEntry, { type: 'MatterRuled' }>): Matter {
  const { at, data } = entry
  const dispute = ruledOn(state.dispute!, entry)
  if (!data.upheld)
    return step(dueAgain({ ...state, status: dispute.back, dispute }, data.holding), 'ruled', at, {})
  const left = {
    ...state,
    dispute,
    handovers: lastHandover(state.handovers, { endedAt: at, ended: 'disputed' }),
  }
  return handed(step(left, 'ruled', at, {}), data, at, data.reason)
}

function reopened(state: Matter, { at, data }: Extract<MatterEntry, { type: 'MatterReopened' }>): Matter {
  return step(climbed(state, data.rung, at, 'dissatisfied'), 'reopened', at, {
    status: 'received',
    holding: data.holding,
    reply: null,
    attempts: [],
    reopened: state.reopened + 1,
    // Merged into another matter whose answer she does not accept, it is a matter of its own again.
    ...{ mergedInto: null, closed: null },
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
