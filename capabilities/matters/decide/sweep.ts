// The sweep: what a rung did not answer in its time climbs by itself, past chairs in which nobody sits.
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { MatterEvent, Passed } from '../events.ts'
import { rungAt, type Rung } from '../rules.ts'
import type { Matter } from '../state.ts'
import { statusGroups } from '../statuses.ts'
import type { Chair, Chairs } from './chairs.ts'
import { dueOf, holdingClock, startedAt } from './clocks.ts'
import type { Given } from './facts.ts'

/** Nothing happens to a matter that is not late, is held, or is with the office or the asker. */
export function handUpBySweep(state: Matter, given: Given): readonly MatterEvent[] | Refusal {
  if (!isOverdue(state, given.at)) return []
  const found = seatAbove(state, given)
  if (isRefusal(found)) return found
  const { rung, unit, passed } = found
  const deadlines = startedAt(given, 'dispatched', { rung, class: state.class })
  const holding = { unit, person: null, due: dueOf(deadlines, 'close') }
  const data = { reason: '', by: 'sweep', passed, from: state.rung, rung, holding, deadlines } as const
  return [{ type: 'MatterHandedUp', data }]
}

/** The unit that has it had its time. What else was written to the matter meanwhile says nothing about that. */
function isOverdue(state: Matter, at: string): boolean {
  const isWithUnit = statusGroups['with-units'].some((status) => status === state.status)
  if (!isWithUnit || state.hold !== null) return false
  const own = holdingClock(state)
  return own !== null && own.due !== null && own.due < at
}

interface Seat {
  readonly rung: string
  readonly unit: Id
  readonly passed: readonly Passed[]
}

/** The lowest rung above on which somebody sits: the unit that the programme names, else the nearest one above the holder. */
function seatAbove(state: Matter, { programme: { part }, chairs }: Given): Seat | Refusal {
  const rungs = part.rungs.slice(rungAt(part, state.rung) + 1)
  const passed: Passed[] = []
  if (rungs.length === 0) passed.push({ rung: state.rung, unit: null, because: 'top-rung' })
  for (const { key: rung } of rungs) {
    for (const chair of candidates(rung, chairs!)) {
      const because = whyNot(chair, state.holding.unit)
      if (because === null) return { rung, unit: chair!.unit, passed }
      passed.push({ rung, unit: chair?.unit ?? null, because })
    }
    if (!passed.some((each) => each.rung === rung)) passed.push({ rung, unit: null, because: 'no-superior' })
  }
  return refuse('matter.cannot-climb', { rung: state.rung, passed })
}

function candidates(rung: Rung['key'], { named, above }: Chairs): readonly (Chair | null)[] {
  return named.has(rung) ? [named.get(rung)!] : above
}

function whyNot(chair: Chair | null, holder: Id): Passed['because'] | null {
  if (chair === null || !chair.inService) return 'out-of-service'
  if (chair.unit === holder) return 'same-unit'
  return chair.persons.length > 0 ? null : 'nobody'
}
