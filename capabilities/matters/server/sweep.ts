// Matters handed up because their time on a rung is over: decided one by one, many in one transaction.
import type { Role } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { decideOn } from '#foundation/ledger/decide-on.ts'
import { seatsFor } from '#capabilities/people/server/questions/chairs.ts'
import { matterDoors } from '../contract.ts'
import type { Chairs } from '../decide/chairs.ts'
import type { MatterFacts } from '../decide/facts.ts'
import type { Passed } from '../events.ts'
import { noMatter, type Matter } from '../state.ts'
import { factsFor } from './facts.ts'
import { matterKind } from './projection.ts'
import { tellAll } from './tell.ts'

/** Where a matter stands after the sweep, and who sits there. */
export interface Swept {
  readonly id: Id
  /** 'left': by now there is nothing to climb for. */
  readonly outcome: 'climbed' | 'stuck' | 'left'
  readonly unit: Id
  readonly rung: string
  readonly dueAt: string
  readonly persons: readonly Id[]
  /** For one that is stuck: each way up, with why it is none. */
  readonly passed: readonly Passed[]
}

export async function sweepOne(acting: Acting, id: Id): Promise<Swept> {
  let before = noMatter
  let chairs: Chairs = { named: new Map(), above: [] }
  const decided = await decideOn(acting, matterKind, {
    id,
    command: { type: 'HandUpBySweep' },
    facts: async (matter) => {
      before = matter
      const facts = await factsFor(acting, matter)
      chairs = await chairsFor(acting, matter, facts)
      return { ...facts, chairs }
    },
  })
  if (decided.outcome === 'refused') {
    const passed = decided.refusal.details!['passed'] as readonly Passed[]
    return { ...placed(id, before), outcome: 'stuck', passed }
  }
  if (decided.outcome !== 'accepted') return { ...placed(id, before), outcome: 'left' }
  const { state } = decided
  tellAll(acting, id, before, state)
  if (state.handovers.length === before.handovers.length) return { ...placed(id, state), outcome: 'left' }
  const { persons = [] } = everyChair(chairs).find(({ unit }) => unit === state.holding.unit) ?? {}
  return { ...placed(id, state), outcome: 'climbed', persons }
}

function placed(id: Id, { holding: { unit, due: dueAt }, rung }: Matter): Omit<Swept, 'outcome'> {
  return { id, unit, rung, dueAt, persons: [], passed: [] }
}

function everyChair({ named, above }: Chairs) {
  return [...named.values(), ...above].flatMap((chair) => chair ?? [])
}

const roles: readonly Role[] = matterDoors.acknowledgeMatter.allow

/** Who may sign for it is who can sit where it goes. */
async function chairsFor(acting: Acting, matter: Matter, { programme }: MatterFacts): Promise<Chairs> {
  const seats = await seatsFor(acting, roles, programme.key)
  const named = programme.part.rungs.flatMap(({ key, unitCode }) =>
    unitCode === undefined ? [] : [[key, seats.ofCode(unitCode)] as const],
  )
  return { named: new Map(named), above: seats.above(matter.holding.unit) }
}
