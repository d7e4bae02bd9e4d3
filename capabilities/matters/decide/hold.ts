// A hold: the clocks stand still for a reason that the office accepts, and go on by themselves after the review day.
import { dayOf } from '#foundation/core/days.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import { dayText } from '#foundation/time/day.ts'
import { isRunning, type TimedClock } from '../clocks/timing.ts'
import type { CommandOf } from '../commands.ts'
import type { MatterEvent } from '../events.ts'
import type { Matter } from '../state.ts'
import { holdingAfter, holdingClock, movesOf, nightOf, termNow } from './clocks.ts'
import { mayNotAsk, mayNotDecide } from './extend.ts'
import type { Given } from './facts.ts'

type Decision = readonly MatterEvent[] | Refusal

export function askHold(command: CommandOf<'AskHold'>, state: Matter, given: Given): Decision {
  const wrong = mayNotAsk(state, given)
  if (wrong) return wrong
  if (state.asked.hold) return refuse('matter.hold-pending')
  const { plannedFor, reviewOn } = command
  const far = wrongReview(reviewOn, given)
  if (far) return far
  if (nightOf(given, plannedFor) < given.at)
    return refuse('matter.planned-past', { day: plannedFor, field: 'plannedFor' })
  return [{ type: 'HoldAsked', data: { reason: command.reason.trim(), plannedFor, reviewOn } }]
}

function wrongReview(reviewOn: string, given: Given): Refusal | null {
  const { mostDays } = given.programme.part.holds
  const latest = dayText(given.calendar.dayAt(Date.parse(given.at)) + mostDays)
  const field = 'reviewOn'
  if (nightOf(given, reviewOn) < given.at) return refuse('matter.review-past', { day: reviewOn, field })
  return reviewOn > latest ? refuse('matter.hold-too-long', { most: mostDays, latest, field }) : null
}

export function decideHold(command: CommandOf<'DecideHold'>, state: Matter, given: Given): Decision {
  const { hold } = state.asked
  if (!hold) return refuse('matter.hold-none')
  const note = command.note?.trim() ?? null
  const wrong = mayNotDecide(hold.by, command.granted, note, given)
  if (wrong) return wrong
  if (!command.granted) return [{ type: 'HoldRefused', data: { note: note! } }]
  const reviewOn = command.reviewOn ?? hold.reviewOn
  const far = wrongReview(reviewOn, given)
  if (far) return far
  const { reason, plannedFor } = hold
  const until = nightOf(given, reviewOn)
  const stopped = standingStill(state, given, reason)
  // Of a matter past its date nothing stands still: a hold makes nobody punctual again.
  const stands = stopped.includes(holdingClock(state)!.key)
  const holding = stands ? { ...state.holding, due: until } : state.holding
  return [{ type: 'HoldGranted', data: { reason, plannedFor, until, note, stopped, holding } }]
}

function standingStill(state: Matter, given: Given, reason: string): string[] {
  const stands = (clock: TimedClock) => {
    const pauses = [...clock.pauses, { from: given.at, to: null, reason }]
    return isRunning(clock) && termNow(given, clock, pauses).due === null
  }
  return state.clocks.filter(stands).map(({ key }) => key)
}

export function releaseHold(command: CommandOf<'ReleaseHold'>, state: Matter, given: Given): Decision {
  if (!state.hold) return refuse('matter.not-held')
  if (!given.holdsIt) return refuse('matter.not-yours')
  return [ended(state, given, { because: 'released', to: given.at, reason: command.reason.trim() })]
}

/** At the end of the review day, whenever that is noticed. */
export function expireHold(state: Matter, given: Given): Decision {
  if (!state.hold) return refuse('matter.not-held')
  if (!isOver(state, given)) return refuse('matter.hold-runs', { until: dayOf(state.hold.until) })
  return [ended(state, given, { because: 'expired', to: state.hold.until, reason: null })]
}

export function isOver({ hold }: Matter, { at }: Given): boolean {
  return hold !== null && hold.until < at
}

type Ending = Extract<MatterEvent, { type: 'HoldEnded' }>['data']

function ended(state: Matter, given: Given, ending: Pick<Ending, 'because' | 'to' | 'reason'>): MatterEvent {
  const goingOn = state.clocks.filter((clock) => isRunning(clock) && clock.due === null)
  const deadlines = movesOf(goingOn, (clock) => {
    const pauses = clock.pauses.map((pause) => (pause.to === null ? { ...pause, to: ending.to } : pause))
    return termNow(given, clock, pauses)
  })
  return { type: 'HoldEnded', data: { ...ending, deadlines, holding: holdingAfter(state, deadlines) } }
}
