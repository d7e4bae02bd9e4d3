// What may be asked of a subject: enterprise, project, village or point. What each kind has besides the common fields stands here.
import { Type, type Static } from 'typebox'
import { IdSchema, line, nullable, strict, oneOf } from '#foundation/contract/schemas.ts'
import { kinds } from './kinds.ts'

const optional = <T extends Parameters<typeof nullable>[0]>(schema: T) => Type.Optional(nullable(schema))

const details = {
  code: optional(line(60)),
  area: optional(IdSchema),
  unit: optional(IdSchema),
  category: optional(line(60)),
  address: optional(line(200)),
  scale: optional(line(40)),
  stage: optional(line(40)),
  investment: optional(Type.Number({ minimum: 0, maximum: 1e9, description: '万元' })),
  population: optional(Type.Integer({ minimum: 0, maximum: 10_000_000 })),
  households: optional(Type.Integer({ minimum: 0, maximum: 10_000_000 })),
  duties: Type.Optional(Type.Array(line(40), { maxItems: 20 })),
}

export const AddInput = strict({ kind: oneOf(kinds), name: line(120), ...details })
export const ChangeInput = strict({ name: Type.Optional(line(120)), ...details })
export const RetireInput = strict({ reason: line(500) })
export const RestoreInput = strict({ reason: line(500) })

export type SubjectCommand =
  | ({ type: 'AddSubject' } & Static<typeof AddInput>)
  | ({ type: 'ChangeSubject' } & Static<typeof ChangeInput>)
  | ({ type: 'RetireSubject' } & Static<typeof RetireInput>)
  | ({ type: 'RestoreSubject' } & Static<typeof RestoreInput>)

export type CommandOf<T extends SubjectCommand['type']> = Extract<SubjectCommand, { type: T }>
