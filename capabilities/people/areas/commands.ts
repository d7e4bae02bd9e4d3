// What may be asked of an area.
import { Type, type Static } from 'typebox'
import { IdSchema, line, nullable, strict, oneOf } from '#foundation/contract/schemas.ts'

export const areaLevels = ['city', 'county', 'town', 'village', 'group', 'zone', 'cluster'] as const
export type AreaLevel = (typeof areaLevels)[number]

export const AreaLevelSchema = oneOf(areaLevels)
const facts = { name: line(80), level: AreaLevelSchema, code: Type.Optional(nullable(line(40))) }

export const AddAreaInput = strict({
  id: Type.Optional(IdSchema),
  ...facts,
  parent: Type.Optional(nullable(IdSchema)),
})
export const ChangeAreaInput = strict(facts)

export type AreaCommand =
  | ({ type: 'AddArea' } & Omit<Static<typeof AddAreaInput>, 'id'> & { id: string })
  | ({ type: 'ChangeArea' } & Static<typeof ChangeAreaInput>)
  | { type: 'CloseArea' }
