// A revised calendar: what it gives for the clocks that run, said beside what stood before, and nothing where all is as it was.
import type { Refusal } from '#foundation/core/refusal.ts'
import { isRunning } from '../clocks/timing.ts'
import type { CommandOf } from '../commands.ts'
import type { MatterEvent } from '../events.ts'
import type { Matter } from '../state.ts'
import { holdingAfter, movesOf, termNow } from './clocks.ts'
import type { Given } from './facts.ts'

/** A clock that stands still has no due to move, and is counted anew when it goes on; a day that a person gave moves with no calendar. */
export function revise(
  { reason }: CommandOf<'ReviseDeadlines'>,
  state: Matter,
  given: Given,
): readonly MatterEvent[] | Refusal {
  const running = state.clocks.filter(isRunning)
  const deadlines = movesOf(running, (clock) => termNow(given, clock, clock.pauses))
  if (deadlines.length === 0) return []
  const holding = holdingAfter(state, deadlines)
  return [
    { type: 'DeadlinesRevised', data: { calendar: given.calendar.version, reason, deadlines, holding } },
  ]
}
