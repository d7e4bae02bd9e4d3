// What may be asked of a promise: make it, say that it was kept, move its day.
import { Type, type Static } from 'typebox'
import { Day, line, strict } from '#foundation/contract/schemas.ts'

export const KeepInput = strict({ how: line(2000), on: Type.Optional(Day) })
export const MoveInput = strict({ due: Day, reason: line(1000) })

export type PromiseCommand =
  | {
      type: 'MakePromise'
      programme: string
      subject: string
      visit: string
      /** Where the subject stood then. */
      area: string | null
      text: string
      due: string
      /** Who answers for it; null where it is the officer who makes it. */
      unit: string | null
      person: string | null
      /** Calendar day of the visit. */
      madeOn: string
    }
  | ({ type: 'KeepPromise' } & Static<typeof KeepInput>)
  | ({ type: 'MovePromise' } & Static<typeof MoveInput>)

export type CommandOf<T extends PromiseCommand['type']> = Extract<PromiseCommand, { type: T }>
