// What may be asked of a pairing: begin it, end it. Handing the lead over is one end and one beginning in one command.
import { Type, type Static } from 'typebox'
import { Day, IdSchema, line, nullable, strict } from '#foundation/contract/schemas.ts'

/** Exactly one of officer and team. */
const party = {
  officer: Type.Optional(nullable(IdSchema)),
  team: Type.Optional(nullable(IdSchema)),
}

export const BeginInput = strict({
  programme: line(60),
  subject: IdSchema,
  ...party,
  role: line(40),
  from: Type.Optional(Day),
  to: Type.Optional(nullable(Day)),
})
export const EndInput = strict({ on: Type.Optional(Day), reason: line(500) })
export const HandOverInput = strict({
  programme: line(60),
  ...party,
  from: Type.Optional(Day),
  to: Type.Optional(nullable(Day)),
  reason: line(500),
})

export type PairingCommand =
  | ({ type: 'BeginPairing'; from: string } & Omit<Static<typeof BeginInput>, 'from'>)
  | { type: 'EndPairing'; on: string; reason: string; successor: string | null }

export type CommandOf<T extends PairingCommand['type']> = Extract<PairingCommand, { type: T }>
