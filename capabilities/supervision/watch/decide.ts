// The rules beside the rules of colour: exemptions end by themselves on a day that is named, and nobody exempts themselves.
import { never, type Context, type Decider, type Happened, type Recorded } from '#foundation/core/decider.ts'
import { dayOf } from '#foundation/core/days.ts'
import type { Id } from '#foundation/core/ids.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import { rankOf, type Colour } from '../colours/rules.ts'
import type { About } from '../commands.ts'
import type { WatchCommand } from './commands.ts'

type Entry<T extends string, D extends object> = Happened & { readonly type: T; readonly data: D }

export type WatchEvent =
  | Entry<'ExemptionGiven', { about: About; programme: string | null; until: string; reason: string }>
  | Entry<'ExemptionEnded', { reason: string }>
  | Entry<'ColourStarted', { about: About; programme: string | null; colour: Colour; reason: string }>
  | Entry<'ColourEnded', { reason: string }>

interface By {
  readonly reason: string
  readonly at: string
  readonly by: Id | null
}

/** What persons said of the colour of one thing. */
export interface Watch {
  readonly about: About | null
  readonly programme: string | null
  readonly exemption: (By & { readonly until: string }) | null
  readonly started: (By & { readonly colour: Colour }) | null
}

const noWatch: Watch = { about: null, programme: null, exemption: null, started: null }

export interface WatchFacts {
  readonly standing: {
    readonly isOver: boolean
    readonly programme: string | null
    readonly unit: Id
    readonly person: Id | null
  }
}

type Given = WatchFacts & Context

export const watchDecider: Decider<Watch, WatchCommand, WatchEvent, WatchFacts> = {
  initial: noWatch,
  evolve,
  decide,
}

/** The longest exemption; who needs more gives the reason again. */
const mostDays = 366

function decide(command: WatchCommand, state: Watch, given: Given): readonly WatchEvent[] | Refusal {
  switch (command.type) {
    case 'GiveExemption':
      return exempt(command, given)
    case 'EndExemption':
      if (!isExempt(state, dayOf(given.at))) return refuse('exemption.none')
      return [{ type: 'ExemptionEnded', data: { reason: command.reason.trim() } }]
    case 'StartColour':
      return start(command, state, given)
    case 'EndColour':
      if (!state.started) return refuse('colour.not-started')
      return [{ type: 'ColourEnded', data: { reason: command.reason.trim() } }]
    default:
      return never(command)
  }
}

function exempt(
  { about, until, reason }: Extract<WatchCommand, { type: 'GiveExemption' }>,
  given: Given,
): readonly WatchEvent[] | Refusal {
  const { standing, actor } = given
  if (standing.isOver) return refuse('slip.about-over', { field: 'about' })
  const { programme, unit, person } = standing
  if ((actor.person !== null && actor.person === person) || (actor.unit !== null && actor.unit === unit))
    return refuse('exemption.own')
  const today = dayOf(given.at)
  const days = (Date.parse(until) - Date.parse(today)) / 86_400_000
  if (days < 0) return refuse('exemption.past', { until, field: 'until' })
  if (days > mostDays) return refuse('exemption.too-long', { most: mostDays, field: 'until' })
  return [{ type: 'ExemptionGiven', data: { about, programme, until, reason: reason.trim() } }]
}

function start(
  { about, colour, reason }: Extract<WatchCommand, { type: 'StartColour' }>,
  state: Watch,
  { standing }: Given,
): readonly WatchEvent[] | Refusal {
  if (standing.isOver) return refuse('slip.about-over', { field: 'about' })
  if (state.started && rankOf(colour) === rankOf(state.started.colour)) return refuse('colour.same')
  return [
    { type: 'ColourStarted', data: { about, programme: standing.programme, colour, reason: reason.trim() } },
  ]
}

function evolve(state: Watch, entry: Recorded<WatchEvent>): Watch {
  const { at, actor: by } = entry
  switch (entry.type) {
    case 'ExemptionGiven': {
      const { about, programme, until, reason } = entry.data
      return { ...state, about, programme, exemption: { until, reason, at, by } }
    }
    case 'ExemptionEnded':
      return { ...state, exemption: null }
    case 'ColourStarted': {
      const { about, programme, colour, reason } = entry.data
      return { ...state, about, programme, started: { colour, reason, at, by } }
    }
    case 'ColourEnded':
      return { ...state, started: null }
    default:
      return never(entry)
  }
}

/** Through its last day. */
export function isExempt({ exemption }: Pick<Watch, 'exemption'>, today: string): boolean {
  return exemption !== null && exemption.until >= today
}
