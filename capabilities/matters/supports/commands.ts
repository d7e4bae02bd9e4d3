// What may be asked around a matter's lead unit: other units' opinions, responsible persons, the right channel, one matter for two.
import { Type, type Static } from 'typebox'
import type { Id } from '#foundation/core/ids.ts'
import { IdSchema, line, nullable, oneOf, strict } from '#foundation/contract/schemas.ts'
import { referralChannels } from './channel-messages.ts'

/** A unit asked for its part, and the person there who is told; left out, whoever handles for that unit. */
export const SupportInput = strict({
  unit: IdSchema,
  person: Type.Optional(nullable(IdSchema)),
  part: line(500),
})
export const mostSupports = 12
export const SupportsInput = Type.Array(SupportInput, { maxItems: mostSupports })

export const OpinionInput = strict({
  unit: IdSchema,
  text: line(4000),
  agrees: Type.Optional(Type.Boolean()),
})
export const ResponsiblesInput = strict({
  responsibles: Type.Array(strict({ key: line(40), person: IdSchema }), { maxItems: 6 }),
})
export const ReferralInput = strict({ channel: oneOf(referralChannels), note: line(1000) })
export const ObjectionInput = strict({ reason: line(1000) })

export type SupportAsk = Static<typeof SupportInput>

export type SupportCommand =
  | ({ type: 'AddSupport' } & SupportAsk)
  | ({ type: 'GiveOpinion' } & Static<typeof OpinionInput>)
  | ({ type: 'NameResponsibles' } & Static<typeof ResponsiblesInput>)
  | ({ type: 'ReferOut' } & Static<typeof ReferralInput>)
  | ({ type: 'ObjectToReferral' } & Static<typeof ObjectionInput>)
  // Nobody at a door gives these three: a day that passed without an opinion, another matter that goes on in this one, and that the other was withdrawn.
  | { type: 'NoteSilence' }
  | { type: 'AbsorbMatters'; matters: readonly Id[] }
  | { type: 'UndoMerge'; from: Id }
