// Why a rung could not take a matter, as the list of what is stuck tells it.
import type { Passed as PassedBySweep } from '#capabilities/matters/events.ts'

/** 'failed': the sweep itself broke on it, which its log tells more of. */
export interface Passed extends Omit<PassedBySweep, 'because'> {
  readonly because: PassedBySweep['because'] | 'failed'
}
