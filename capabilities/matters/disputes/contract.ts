// The doors by which it is settled whose a matter is: disputed by who holds it, ruled upon by the office.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import { IdSchema, Moment, nullable, strict } from '#foundation/contract/schemas.ts'
import { DisputeInput, RulingInput } from '../commands.ts'
import { declare, holders } from '../moves/contract.ts'

const text = Type.String()

export const Dispute = strict({
  at: Moment,
  by: nullable(IdSchema),
  unit: IdSchema,
  reason: text,
  note: text,
  duty: nullable(IdSchema),
  proposed: nullable(IdSchema),
  ruling: nullable(
    strict({
      at: Moment,
      by: nullable(IdSchema),
      byName: nullable(text),
      upheld: Type.Boolean(),
      reason: text,
    }),
  ),
})

export const disputeDoors = {
  disputeMatter: door({
    ...declare(
      'disputeMatter',
      'POST /api/matters/:id/dispute',
      '提异议：不属本单位，说明理由和应归谁办',
      'Dispute whose it is, with a reason and whose it should be',
    ),
    body: DisputeInput,
    allow: holders,
    refusals: [
      'matter.not-in-hand',
      'matter.not-yours',
      'matter.held',
      'matter.dispute-begun',
      'matter.dispute-late',
      'matter.dispute-reason',
      'matter.disputed-already',
      'matter.ruled-already',
      'matter.unit-unknown',
      'matter.same-unit',
      'matter.duty-unknown',
    ],
  }),
  ruleMatter: door({
    ...declare(
      'ruleMatter',
      'POST /api/matters/:id/ruling',
      '裁定归谁办，最终；可记入派单目录',
      'Rule whose it is, finally; the directory may learn from it',
    ),
    body: RulingInput,
    allow: ['coordinator'],
    refusals: [
      'matter.closed',
      'matter.dispute-none',
      'matter.ruled-already',
      'matter.own-request',
      'matter.unit-unknown',
      'matter.same-unit',
      'matter.sent-down',
      'matter.rung-unknown',
      'matter.rung-below',
      'matter.duty-unknown',
    ],
  }),
} as const
