// What may be asked of the asker's channel: give a link, judge, withdraw, talk back, start a matter from a card.
import { Type, type Static } from 'typebox'
import { IdSchema, line, nullable, strict } from '#foundation/contract/schemas.ts'
import type { Disposition } from './events.ts'

/** Proof that the asker holds her own telephone: a code just sent, or the session that a code has opened. */
const proof = {
  code: Type.Optional(Type.String({ pattern: '^[0-9]{6}$', description: 'one-time code' })),
  proof: Type.Optional(Type.String({ maxLength: 64, description: 'from POST /api/q/proof' })),
}

export const LinkInput = strict({
  /** A contact of the matter's subject; left out, the one who raised it. */
  contact: Type.Optional(nullable(IdSchema)),
  /** Ends the links given before, such as one that fell into wrong hands. */
  endOthers: Type.Optional(Type.Boolean()),
})
export const CardInput = strict({ programme: line(60), contact: Type.Optional(nullable(IdSchema)) })
export const ProveInput = strict({ code: Type.String({ pattern: '^[0-9]{6}$' }) })
export const VerdictInput = strict({
  ...proof,
  grade: Type.Integer({ minimum: 1, maximum: 5 }),
  words: Type.Optional(line(1000)),
})
export const WithdrawInput = strict({ ...proof, reason: line(1000) })
export const WordInput = strict({ ...proof, kept: Type.Boolean(), words: Type.Optional(line(1000)) })
export const TalkInput = strict({ text: line(2000) })
export const ObjectionInput = strict({ reason: line(1000) })
export const StartInput = strict({
  id: Type.Optional(IdSchema),
  title: line(120),
  text: line(4000),
  phone: Type.Optional(Type.String({ pattern: '^\\+?[0-9][0-9 -]{5,18}[0-9]$', maxLength: 20 })),
})

export type Proving = Pick<Static<typeof VerdictInput>, 'code' | 'proof'>

export type RatingCommand =
  | { type: 'IssueLink'; link: string; about: 'matter' | 'subject'; contact: string | null }
  | {
      type: 'GiveVerdict'
      link: string
      grade: number
      words: string | null
      claim: Disposition | null
      rung: string
      programme: string
    }
  | { type: 'ProveWithdrawal'; link: string }
  /** Before her word on a promise counts. */
  | { type: 'ProveWord'; link: string; promise: string }

export type CommandOf<T extends RatingCommand['type']> = Extract<RatingCommand, { type: T }>
