// What the house hands to notices: how persons are reached, and what may leave this machine.
import type { Id } from '#foundation/core/ids.ts'
import type { Refusal } from '#foundation/core/refusal.ts'
import type { Rates } from '#foundation/notices/gates.ts'
import type { Hearing } from '#foundation/postgres/listening.ts'
import type { Reader } from '#foundation/postgres/pool.ts'

export interface NoticesOptions {
  readonly phoneOf: (reader: Reader, person: Id) => Promise<string | null>
  readonly mailOf: (reader: Reader, person: Id) => Promise<string | null>
  /** Which channels are set up on this machine. */
  readonly setUp: () => { readonly sms: boolean; readonly mail: boolean }
  readonly rates: Rates
  /** Why an address may not be called from here. */
  readonly refusalOf: (address: string) => Refusal | null
  /** How other processes are heard; without it a stream looks for itself at each beat. */
  readonly hearing?: Hearing
}
