// What may be asked of a promise: make it, report on it, say that it was kept or cannot be, give the subject's word, move its day.
import { Type, type Static } from 'typebox'
import { Day, line, oneOf, strict } from '#foundation/contract/schemas.ts'
import type { Words } from '#foundation/core/words.ts'
import type { Within } from '#foundation/time/within.ts'

/** So many days or working days after the day of the visit. How many there may be is the clock's rule. */
export const WithinInput = strict({ limit: Type.Integer(), unit: oneOf(['d', 'wd']) })
export const KeepInput = strict({ how: line(2000), on: Type.Optional(Day) })
export const ReportInput = strict({
  text: line(2000),
  askerSees: Type.Optional(Type.Boolean({ description: 'the subject reads it on her page' })),
})
export const BreakInput = strict({ why: line(2000) })
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
  | ({ type: 'ReportPromise' } & Static<typeof ReportInput>)
  | ({ type: 'BreakPromise' } & Static<typeof BreakInput>)
  /** The subject's own word, from her page alone. */
  | { type: 'JudgePromise'; kept: boolean; words: string | null }
  | ({ type: 'MovePromise' } & Static<typeof MoveInput>)
  | { type: 'RevisePromise'; /** What was changed in the calendar. */ reason: Words }

export type CommandOf<T extends PromiseCommand['type']> = Extract<PromiseCommand, { type: T }>
