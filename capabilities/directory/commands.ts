// What may be asked of a duty of the directory: name it, say whose it is where and from when, teach it what was ruled.
import { Type, type Static } from 'typebox'
import type { Id } from '#foundation/core/ids.ts'
import { Day, IdSchema, line, nullable, strict } from '#foundation/contract/schemas.ts'

/** A class of a programme whose matters this duty answers for. */
export const ClassSchema = strict({ programme: line(60), class: line(60) })

export const dutyFields = {
  words: strict({ zh: line(120), en: Type.Optional(line(200)) }),
  /** Words of the people by which the duty is recognised in what they say. */
  keywords: Type.Optional(Type.Array(line(40), { maxItems: 60 })),
  classes: Type.Optional(Type.Array(ClassSchema, { maxItems: 40 })),
}

/** `key` is its number in the printed directory; left out, its Chinese words. It never changes. */
export const AddDutyInput = strict({ key: Type.Optional(line(120)), ...dutyFields })
export const ChangeDutyInput = strict(dutyFields)

export const LineInput = strict({
  /** null: everywhere. A line for a place nearer to the matter goes before one for a wider place. */
  area: Type.Optional(nullable(IdSchema)),
  /** The unit that leads. */
  unit: IdSchema,
  coUnits: Type.Optional(Type.Array(IdSchema, { maxItems: 12 })),
  /** The team of the place and the team of the trade: 属地队伍 and 专业队伍. */
  areaTeam: Type.Optional(nullable(IdSchema)),
  subjectTeam: Type.Optional(nullable(IdSchema)),
  from: Type.Optional(Day),
  /** First day without it; null while no end is set. */
  to: Type.Optional(nullable(Day)),
})
export const AddLineInput = strict({ id: Type.Optional(IdSchema), ...LineInput.properties })
export const EndLineInput = strict({ on: Type.Optional(Day) })
export const ReasonInput = strict({ reason: line(500) })

/** Who answers for a duty at one place, from a day on. */
export interface Wanted {
  readonly area: Id | null
  readonly unit: Id
  readonly coUnits: readonly Id[]
  readonly areaTeam: Id | null
  readonly subjectTeam: Id | null
  readonly from: string
  readonly to: string | null
}

/** What a ruling teaches: this matter was this unit's, and why. */
export interface Lesson {
  readonly matter: Id
  readonly unit: Id
  /** Where the matter stood; null when that does not matter. */
  readonly area: Id | null
  /** Name of the ruling: the command that made it. */
  readonly ruling: Id
  readonly note: string
}

export type DutyWords = Static<typeof ChangeDutyInput>

export type DutyCommand =
  | ({ type: 'AddDuty'; key: string } & DutyWords)
  | ({ type: 'ChangeDuty' } & DutyWords)
  | { type: 'RetireDuty'; reason: string }
  | { type: 'RestoreDuty'; reason: string }
  | ({ type: 'AddLine'; line: Id } & Wanted)
  | ({ type: 'ChangeLine'; line: Id } & Wanted)
  | { type: 'EndLine'; line: Id; on: string }
  | ({ type: 'TeachDuty' } & Lesson)

export type CommandOf<T extends DutyCommand['type']> = Extract<DutyCommand, { type: T }>
