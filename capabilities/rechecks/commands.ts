// What may be asked of a month's re-checks: draw the sample, write down a call.
import { Type, type Static } from 'typebox'
import { IdSchema, line, oneOf, strict } from '#foundation/contract/schemas.ts'
import type { Id } from '#foundation/core/ids.ts'
import { findings, type Stratum } from './strata.ts'

/** Calendar month in Asia/Shanghai. */
export const Month = Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$', description: 'YYYY-MM' })

export const DrawInput = strict({ programme: line(60), month: Month })
export const CallInput = strict({
  matter: IdSchema,
  how: line(60),
  /** Left out when nobody was reached. */
  finding: Type.Optional(oneOf(findings)),
  /** She wants it taken up again; her word alone decides it. */
  reopen: Type.Optional(Type.Boolean()),
  note: line(1000),
})

/** A closed matter that can be drawn: how it ended, who answered for it, and its place in the draw. */
export interface Ended {
  readonly matter: Id
  readonly unit: Id
  readonly stratum: Stratum
  /** SHA-256 of seed and id: whoever has the seed draws the same again. */
  readonly rank: string
}

export type RecheckCommand =
  | { type: 'DrawSample'; programme: string; month: string; seed: string; ended: readonly Ended[] }
  | ({ type: 'RecordCall' } & Static<typeof CallInput>)
export type CommandOf<T extends RecheckCommand['type']> = Extract<RecheckCommand, { type: T }>
