// What handing a matter over would set going: on which rung, and when each clock is due; for the rule itself and for whoever asks before.
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import { deadlineOf } from '#foundation/time/deadline.ts'
import type { Proof } from '#foundation/time/proof.ts'
import type { Climbed, Deadline } from '../events.ts'
import { clockFor, climbingPass, handedRungs, rungAbove, rungAt, type MattersPart } from '../rules.ts'
import type { Matter } from '../state.ts'
import { startedAt, type Counting, type Place } from './clocks.ts'

interface Choice {
  readonly rung?: string | undefined
  readonly class?: string | undefined
}

interface Sending {
  readonly place: Place
  readonly deadlines: readonly Deadline[]
  /** Where it would have gone if it had not been passed on so often. */
  readonly climbed: Climbed | null
}

type Stands = Pick<Matter, 'status' | 'rung' | 'class' | 'handovers'>

/** Of the office, to a rung that it chooses or to the lowest that a matter is handed to. */
export function dispatching(choice: Choice, state: Stands, given: Counting): Sending | Refusal {
  const { part } = given.programme
  if (choice.class !== undefined && !isClass(choice.class, given)) {
    return refuse('matter.class-unknown', { class: choice.class, field: 'class' })
  }
  const lowest = lowestHandedRung(state, given)
  const rung = choice.rung ?? lowest
  const at = rungAt(part, rung)
  if (at < 0) return refuse('matter.rung-unknown', { rung, field: 'rung' })
  if (at < rungAt(part, lowest)) return refuse('matter.rung-below', { rung, field: 'rung' })
  const klass = choice.class ?? state.class
  const pass = state.handovers.length + 1
  const climbs = rungOfPass(part, pass, state)
  if (rungAt(part, climbs) <= at) return sending({ rung, class: klass }, given)
  return { ...sending({ rung: climbs, class: klass }, given), climbed: { from: rung, pass } }
}

/** The third pass goes above where the second stood, whoever sends it; the highest rung has nothing above. */
function rungOfPass(part: MattersPart, pass: number, { rung, handovers }: Stands): string {
  const last = handovers.at(-1)
  return last === undefined || pass < climbingPass ? rung : rungAbove(part, last.rung).key
}

/** Of the unit that has it, always one rung up. */
export function handingUp(state: Stands, given: Counting): Sending | Refusal {
  const next = rungAbove(given.programme.part, state.rung)
  if (next.key === state.rung) return refuse('matter.top-rung', { rung: state.rung })
  return sending({ rung: next.key, class: state.class }, given)
}

function sending(place: Place, given: Counting): Sending {
  return { place, deadlines: startedAt(given, 'dispatched', place), climbed: null }
}

interface Reckoned {
  readonly rung: string
  readonly proof: Proof
}

/** The very date that handing it over now would give the unit, with its proof; nothing is decided. */
export function reckon(choice: Choice, state: Stands, given: Counting): Reckoned | Refusal {
  const sent = sendingNow(choice, state, given)
  if (isRefusal(sent)) return sent
  const { rung, class: klass } = sent.place
  const counted = deadlineOf(
    given.calendar,
    // A programme without one is refused before it comes into force.
    clockFor(given.programme.part, 'close', rung, klass)!,
    Date.parse(given.at),
  )
  return isRefusal(counted) ? counted : { rung, proof: counted.proof }
}

function sendingNow(choice: Choice, state: Stands, given: Counting): Sending | Refusal {
  const { status } = state
  if (['received', 'triaged', 'disputed'].includes(status)) return dispatching(choice, state, given)
  if (['dispatched', 'acknowledged', 'in-hand'].includes(status)) return handingUp(state, given)
  return refuse('matter.not-in-hand', { status })
}

/** "On the spot" is where a matter is found; handed over, it stands at least one rung higher. */
function lowestHandedRung(state: Stands, { programme: { part } }: Counting): string {
  const lowest = handedRungs(part)[0]!.key
  return rungAt(part, state.rung) < rungAt(part, lowest) ? lowest : state.rung
}

export function isClass(key: string, { programme: { part } }: Counting): boolean {
  return part.classes.some((found) => found.key === key)
}
