// What may be asked of a unit.
import { Type, type Static } from 'typebox'
import { IdSchema, line, nullable, strict, oneOf } from '#foundation/contract/schemas.ts'

export const unitKinds = [
  'government',
  'department',
  'section',
  'town',
  'bank',
  'state-company',
  'leading-group',
  'office',
] as const
export type UnitKind = (typeof unitKinds)[number]

export const UnitKindSchema = oneOf(unitKinds)
const facts = {
  name: line(80),
  kind: UnitKindSchema,
  code: Type.Optional(nullable(line(40))),
  area: Type.Optional(nullable(IdSchema)),
}

export const AddUnitInput = strict({
  id: Type.Optional(IdSchema),
  ...facts,
  parent: Type.Optional(nullable(IdSchema)),
})
export const ChangeUnitInput = strict(facts)
export const MoveUnitInput = strict({ parent: nullable(IdSchema) })

export type UnitCommand =
  | ({ type: 'AddUnit' } & Omit<Static<typeof AddUnitInput>, 'id'> & { id: string })
  | ({ type: 'ChangeUnit' } & Static<typeof ChangeUnitInput>)
  | { type: 'MoveUnit'; parent: string | null; path: string }
  | { type: 'CloseUnit' }
