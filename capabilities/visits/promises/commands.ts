// What may be asked of a promise: make it, say that it was kept, move its day, count it anew by another calendar.
import { Type, type Static } from 'typebox'
import { Day, line, oneOf, strict } from '#foundation/contract/schemas.ts'
import type { Words } from '#foundation/core/words.ts'

/** So many days or working days after the day of the visit. How many there may be is the clock's rule. */
export const WithinInput = strict({ limit: Type.Integer(), unit: oneOf(['d', 'wd']) })
export const KeepInput = strict({ how: line(2000), on: Type.Optional(Day) })
export const MoveInput = strict({ due: Day, reason: line(1000) })

export type Within = Static<typeof WithinInput>

export type PromiseCommand =
  | {
      type: 'MakePromise'
      programme: string
      subject: string
      visit: string
      /** Where the subject stood then. */
      area: string | null
      text: string
      /** One of the two: the day that was named, or how long after the visit. */
      due: string | null
      within: Within | null
      /** Who answers for it; null where it is the officer who makes it. */
      unit: string | null
      person: string | null
      /** Calendar day of the visit. */
      madeOn: string
    }
  | ({ type: 'KeepPromise' } & Static<typeof KeepInput>)
  | ({ type: 'MovePromise' } & Static<typeof MoveInput>)
  | { type: 'RevisePromise'; /** What was changed in the calendar. */ reason: Words }

export type CommandOf<T extends PromiseCommand['type']> = Extract<PromiseCommand, { type: T }>
