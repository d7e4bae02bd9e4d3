// Where a slip stands for permission: with the unit and person it is addressed to, and with those who issued and release it.
import type { Role } from '#foundation/core/actor.ts'
import { reaches, type Reach } from '#foundation/core/reach.ts'
import { reachOf } from '#capabilities/pairings/server/questions/reach.ts'
import { readers } from '../roles.ts'
import type { Slip } from '../state.ts'
import type { Asker } from './things.ts'

/** In lists `readableIn` in queries/slips.ts says the same. */
export async function mayRead(asker: Asker, slip: Slip): Promise<boolean> {
  return reaches(asker.actor, readers, await issuingReach(asker, slip))
}

/** For whoever issues, answers objections and releases. */
export function issuingReach(asker: Asker, slip: Slip): Promise<Reach> {
  const { programme, area, unit, issuerUnit, person, issuer, releaser } = slip
  const placed = {
    programme,
    subject: null,
    area,
    units: [unit, issuerUnit],
    persons: [person, issuer, releaser],
  }
  return reachOf(asker, asker.actor, placed, asker.at)
}

/** For whoever is to reply. */
export function addressedReach(asker: Asker, { programme, unit, person }: Slip): Promise<Reach> {
  const placed = { programme, subject: null, area: null, units: [unit], persons: [person] }
  return reachOf(asker, asker.actor, placed, asker.at)
}

export async function stands(
  asker: Asker,
  slip: Slip,
  roles: readonly Role[],
  reach: typeof issuingReach,
): Promise<boolean> {
  return reaches(asker.actor, roles, await reach(asker, slip))
}
