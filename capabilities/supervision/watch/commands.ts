// What may be asked beside the rules: exempt a thing from colour for a good reason, and start one at a higher colour; and end either.
import type { Static } from 'typebox'
import { Day, line, oneOf, strict } from '#foundation/contract/schemas.ts'
import { colours } from '../colours/rules.ts'
import { AboutInput } from '../commands.ts'

export const ExemptInput = strict({ about: AboutInput, until: Day, reason: line(1000) })
export const StartInput = strict({ about: AboutInput, colour: oneOf(colours), reason: line(1000) })
export const EndInput = strict({ reason: line(500) })

export type WatchCommand =
  | ({ type: 'GiveExemption' } & Static<typeof ExemptInput>)
  | ({ type: 'EndExemption' } & Static<typeof EndInput>)
  | ({ type: 'StartColour' } & Static<typeof StartInput>)
  | ({ type: 'EndColour' } & Static<typeof EndInput>)
