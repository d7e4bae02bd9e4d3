// Permission on units for the commands of the register: an office keeps what lies under its unit.
import type { Role } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import { reaches } from '#foundation/core/reach.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { registrars } from '../staff.ts'
import { unitPaths } from './questions.ts'

/** Whether the actor may keep the register of a unit; of something without a unit, who has no unit's limits may. */
export async function mayKeep(
  acting: Acting,
  unit: Id | null,
  roles: readonly Role[] = registrars,
): Promise<boolean> {
  return reaches(acting.actor, roles, { unitPaths: await pathsOf(acting, unit) })
}

/** The `permit` of an order on something that belongs to a unit. */
export function keeping<S>(acting: Acting, unitOf: (state: S) => Id | null) {
  return {
    roles: registrars,
    reach: async (state: S) => ({ unitPaths: await pathsOf(acting, unitOf(state)) }),
  }
}

async function pathsOf(acting: Acting, unit: Id | null): Promise<string[]> {
  return unit === null ? [] : [...(await unitPaths(acting, [unit])).values()]
}
