// What may be asked of an account. Names to sign in with, passwords and tokens themselves never pass through here.
import { Type, type Static } from 'typebox'
import { IdSchema, line, nullable, strict, oneOf } from '#foundation/contract/schemas.ts'
import { roles } from '#foundation/core/actor.ts'

export const RoleSchema = oneOf(roles)
const Username = Type.String({
  pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,39}$',
  description: '2 to 40 letters, digits, dots, dashes; upper and lower case are one',
})

export const OpenAccountInput = strict({
  id: Type.Optional(IdSchema),
  username: Username,
  /** The officer or contact whose account it is; null for another system and for an administrator without office. */
  person: Type.Optional(nullable(IdSchema)),
  kind: Type.Optional(oneOf(['person', 'system'])),
  /** Unit that a system account acts for. */
  unit: Type.Optional(nullable(IdSchema)),
})
export const GiveGrantInput = strict({
  id: Type.Optional(IdSchema),
  role: RoleSchema,
  programme: Type.Optional(nullable(line(60))),
  unit: Type.Optional(nullable(IdSchema)),
  area: Type.Optional(nullable(IdSchema)),
  own: Type.Optional(Type.Boolean()),
})
export const DisableInput = strict({ reason: line(200) })
export const IssueTokenInput = strict({
  name: line(60),
  grants: Type.Array(IdSchema, { minItems: 1, maxItems: 20 }),
  days: Type.Integer({ minimum: 1, maximum: 400 }),
})

/** Who can bring all others back: with these two there is an auditor again, too. */
export const recoverable = ['sysadmin', 'secadmin'] as const
type Recoverable = (typeof recoverable)[number]

export type AccountCommand =
  | { type: 'OpenAccount'; kind: 'person' | 'system'; person: string | null; unit: string | null }
  | ({ type: 'GiveGrant'; id: string } & Omit<Static<typeof GiveGrantInput>, 'id'>)
  | { type: 'WithdrawGrant'; id: string }
  | ({ type: 'DisableAccount' } & Static<typeof DisableInput>)
  | { type: 'EnableAccount' }
  | { type: 'ChangePassword'; by: 'holder' | 'administrator' }
  | { type: 'LinkIdentity'; issuer: string }
  | { type: 'UnlinkIdentity'; issuer: string }
  | { type: 'IssueToken'; token: string; grants: readonly string[]; until: string }
  | { type: 'RevokeToken'; token: string }
  /** From the machine's own console, when no administrator of the kind can sign in any more. */
  | { type: 'RecoverAdministrator'; grant: string; role: Recoverable; reason: string }
