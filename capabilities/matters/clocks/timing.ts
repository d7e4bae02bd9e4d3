// The clocks of one matter, folded from its entries: which run, until when, what stopped them, and what each due was before.
import type { Id } from '#foundation/core/ids.ts'
import type { Words } from '#foundation/core/words.ts'
import type { Deadline, DueMoved, MatterEntry, Standing } from '../events.ts'
import { endsOf, type ClockKind, type LifeMoment } from './kinds.ts'

interface Paused {
  readonly from: string
  readonly to: string | null
  readonly reason: string
}

/** A due date before it moved. */
interface WasDue {
  readonly due: string
  readonly at: string
  readonly because: 'extension' | 'hold' | 'revision'
  readonly reason: Words
  readonly calendar: string | null
}

export interface TimedClock {
  readonly key: string
  readonly kind: ClockKind
  readonly from: string
  /** Null while it stands still. */
  readonly due: string | null
  readonly standing: Standing
  readonly calendar: string | null
  /** A day that a person gave, at dispatch or as more time: counted from nothing, it holds from `at` on. */
  readonly given: { readonly due: string; readonly at: string } | null
  readonly pauses: readonly Paused[]
  readonly extended: { readonly at: string; readonly reason: string } | null
  /** Oldest first. */
  readonly was: readonly WasDue[]
  readonly ended: { readonly at: string; readonly how: 'met' | 'dropped' } | null
}

interface Held {
  readonly reason: string
  readonly from: string
  /** The last second of its review day. */
  readonly until: string
  readonly plannedFor: string
  readonly approvedBy: Id | null
  /** Who asked for it, and is told when it is over. */
  readonly askedBy: Id | null
}

interface Asked {
  readonly extension: { due: string; reason: string; at: string; by: Id | null } | null
  readonly hold: { reason: string; plannedFor: string; reviewOn: string; at: string; by: Id | null } | null
}

export interface Timing {
  /** All there ever were, in the order in which they started. */
  readonly clocks: readonly TimedClock[]
  readonly asked: Asked
  readonly hold: Held | null
  /** How often more time was given on this rung. */
  readonly extensions: number
  /** First contact since it was handed to the unit that has it. */
  readonly contactedAt: string | null
}

const nothingAsked: Asked = { extension: null, hold: null }

export const noTiming: Timing = {
  clocks: [],
  asked: nothingAsked,
  hold: null,
  extensions: 0,
  contactedAt: null,
}

export const isRunning = ({ ended }: TimedClock): boolean => ended === null

/** The timing after an entry; the very same where the entry has nothing to do with time. */
export function timed(before: Timing & { readonly rung: string }, entry: MatterEntry): Timing {
  const { at } = entry
  switch (entry.type) {
    case 'MatterRaised':
      return { ...noTiming, clocks: started([], entry.data.deadlines, at) }
    case 'MatterDispatched':
    case 'MatterHandedUp': {
      const left = dropped(met(before.clocks, ['dispatched'], at), at)
      const extensions = entry.data.rung === before.rung ? before.extensions : 0
      return { ...fresh(before), extensions, clocks: started(left, entry.data.deadlines, at) }
    }
    case 'MatterReplied': {
      const left = met(before.clocks, ['contacted', 'answered', 'replied'], at)
      const clocks = started(
        dropped(left, at, ['dispatch', 'acknowledge', 'support']),
        entry.data.deadlines,
        at,
      )
      return { ...before, asked: nothingAsked, hold: null, clocks }
    }
    case 'MatterDisputed':
      return { ...before, asked: nothingAsked, clocks: started(before.clocks, entry.data.deadlines, at) }
    case 'MatterRuled':
      return ruled(before, entry)
    case 'MatterReturned':
      return { ...fresh(before), clocks: started(dropped(before.clocks, at), entry.data.deadlines, at) }
    case 'MatterReopened':
    case 'ReferralObjected':
    case 'MergeUndone':
      return {
        ...noTiming,
        clocks: started(dropped(before.clocks, at), entry.data.deadlines, at),
      }
    case 'MatterMerged':
    case 'MatterReferredOut':
    case 'MatterWithdrawn':
    case 'MatterClosed':
      return { ...fresh(before), contactedAt: before.contactedAt, clocks: dropped(before.clocks, at) }
    default:
      return momentOrMove(before, entry)
  }
}

/** To another unit, as dispatched anew; or back to the same, whose clocks never stopped. */
function ruled(
  before: Timing & { readonly rung: string },
  { at, data }: Extract<MatterEntry, { type: 'MatterRuled' }>,
): Timing {
  const clocks = met(before.clocks, ['ruled'], at)
  if (!data.upheld) return { ...before, clocks }
  const extensions = data.rung === before.rung ? before.extensions : 0
  return { ...fresh(before), extensions, clocks: started(dropped(clocks, at), data.deadlines, at) }
}

function momentOrMove(before: Timing, entry: MatterEntry): Timing {
  const { at } = entry
  const meets = (moment: LifeMoment) => ({ ...before, clocks: met(before.clocks, [moment], at) })
  switch (entry.type) {
    case 'MatterAcknowledged':
      return meets('acknowledged')
    case 'AskerContacted':
      return { ...meets('contacted'), contactedAt: before.contactedAt ?? at }
    case 'MatterStarted':
      return meets('answered')
    case 'MatterNoted':
      return entry.data.answers ? meets('answered') : before
    case 'MatterJudged':
      return meets('judged')
    case 'SupportAsked':
      return { ...before, clocks: started(before.clocks, [entry.data.deadline], at) }
    case 'OpinionGiven':
      return { ...before, clocks: ofUnit(before.clocks, entry.data.unit, { at, how: 'met' }) }
    case 'SupportSilent':
      return { ...before, clocks: ofUnit(before.clocks, entry.data.unit, { at, how: 'dropped' }) }
    case 'DeadlinesRevised': {
      const because = { because: 'revision', reason: entry.data.reason } as const
      return { ...before, clocks: moved(before.clocks, entry.data.deadlines, { ...because, at }) }
    }
    default:
      return askedOrDecided(before, entry)
  }
}

function askedOrDecided(before: Timing, entry: MatterEntry): Timing {
  const { at, actor: by } = entry
  const { asked } = before
  switch (entry.type) {
    case 'ExtensionAsked':
      return { ...before, asked: { ...asked, extension: { ...entry.data, at, by } } }
    case 'ExtensionRefused':
      return { ...before, asked: { ...asked, extension: null } }
    case 'ExtensionGranted': {
      const { key, reason, holding } = entry.data
      const moves = [{ key, due: holding.due, standing: 'firm', calendar: null } as const]
      const words = { zh: reason, en: reason }
      const clocks = moved(before.clocks, moves, { because: 'extension', reason: words, at }).map((clock) =>
        clock.key === key && isRunning(clock)
          ? { ...clock, given: { due: holding.due, at }, extended: { at, reason } }
          : clock,
      )
      return { ...before, clocks, asked: { ...asked, extension: null }, extensions: before.extensions + 1 }
    }
    case 'HoldAsked':
      return { ...before, asked: { ...asked, hold: { ...entry.data, at, by } } }
    case 'HoldRefused':
      return { ...before, asked: { ...asked, hold: null } }
    case 'HoldGranted': {
      const { reason, until, plannedFor, stopped } = entry.data
      const hold = { reason, from: at, until, plannedFor, approvedBy: by, askedBy: asked.hold?.by ?? null }
      const clocks = before.clocks.map((clock) => (stopped.includes(clock.key) ? paused(clock, hold) : clock))
      return { ...before, clocks, hold, asked: { ...asked, hold: null } }
    }
    case 'HoldEnded':
      return { ...before, clocks: wentOn(before, entry.data), hold: null }
    default:
      return before
  }
}

/** In other hands: nothing is asked, nothing held, nobody was called yet. */
function fresh(before: Timing): Timing {
  return { ...before, asked: nothingAsked, hold: null, contactedAt: null }
}

function started(
  clocks: readonly TimedClock[],
  deadlines: readonly Deadline[],
  from: string,
): readonly TimedClock[] {
  const begun = deadlines.map(({ key, kind, due, standing, calendar }): TimedClock => {
    const given = calendar === null ? { due, at: from } : null
    const timing = { from, due, standing, calendar, given }
    return { key, kind, ...timing, pauses: [], extended: null, was: [], ended: null }
  })
  return [...clocks, ...begun]
}

function met(
  clocks: readonly TimedClock[],
  moments: readonly LifeMoment[],
  at: string,
): readonly TimedClock[] {
  return clocks.map((clock) =>
    isRunning(clock) && moments.includes(endsOf[clock.kind].stops) ? ended(clock, at, 'met') : clock,
  )
}

/** The clock of one unit's opinion among those of the others. */
function ofUnit(
  clocks: readonly TimedClock[],
  unit: Id,
  { at, how }: NonNullable<TimedClock['ended']>,
): readonly TimedClock[] {
  return clocks.map((clock) =>
    isRunning(clock) && clock.kind === 'support' && clock.key.endsWith(`/${unit}`)
      ? ended(clock, at, how)
      : clock,
  )
}

/** What still runs is of no use to whoever has the matter next. */
function dropped(
  clocks: readonly TimedClock[],
  at: string,
  kinds?: readonly ClockKind[],
): readonly TimedClock[] {
  return clocks.map((clock) =>
    isRunning(clock) && (!kinds || kinds.includes(clock.kind)) ? ended(clock, at, 'dropped') : clock,
  )
}

function ended(clock: TimedClock, at: string, how: 'met' | 'dropped'): TimedClock {
  const pauses = clock.pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause))
  return { ...clock, pauses, ended: { at, how } }
}

function moved(
  clocks: readonly TimedClock[],
  moves: readonly DueMoved[],
  why: Pick<WasDue, 'at' | 'because' | 'reason'>,
): readonly TimedClock[] {
  return clocks.map((clock) => {
    const move = isRunning(clock) && moves.find(({ key }) => key === clock.key)
    if (!move) return clock
    const was = move.due === clock.due ? clock.was : left(clock, why)
    return { ...clock, due: move.due, standing: move.standing, calendar: move.calendar, was }
  })
}

/** The due that is given up, behind those before it. */
function left({ was, due, calendar }: TimedClock, why: Pick<WasDue, 'at' | 'because' | 'reason'>) {
  return due === null ? was : [...was, { due, ...why, calendar }]
}

function paused(clock: TimedClock, { reason, from }: Held): TimedClock {
  if (!isRunning(clock)) return clock
  const was = left(clock, { at: from, because: 'hold', reason: { zh: reason, en: reason } })
  return { ...clock, due: null, was, pauses: [...clock.pauses, { from, to: null, reason }] }
}

/** Those that stood still go on; a hold over a weekend alone has moved nothing, and is no reason for an old date. */
function wentOn(
  { clocks }: Timing,
  { to, deadlines }: { to: string; deadlines: readonly DueMoved[] },
): readonly TimedClock[] {
  return clocks.map((clock) => {
    const move = isRunning(clock) && deadlines.find(({ key }) => key === clock.key)
    if (!move) return clock
    const pauses = clock.pauses.map((pause) => (pause.to === null ? { ...pause, to } : pause))
    const was = clock.was.at(-1)?.due === move.due ? clock.was.slice(0, -1) : clock.was
    return { ...clock, due: move.due, standing: move.standing, calendar: move.calendar, was, pauses }
  })
}
