// What may be asked of a contact's record. Name, phone and e-mail come in the same request but go to people_persons.
import { Type, type Static } from 'typebox'
import { IdSchema, line, nullable, strict } from '#foundation/contract/schemas.ts'
import { personFields } from '../persons/commands.ts'

const facts = { duty: Type.Optional(nullable(line(60))), main: Type.Optional(Type.Boolean()) }

export const AddContactInput = strict({
  id: Type.Optional(IdSchema),
  subject: IdSchema,
  ...personFields,
  ...facts,
})
export const ChangeContactInput = strict({ ...personFields, ...facts })
export const RevealInput = strict({ purpose: line(200) })

interface ContactFacts {
  readonly duty: string | null
  readonly main: boolean
}

export type ContactCommand =
  | ({ type: 'AddContact'; subject: string } & ContactFacts)
  | ({ type: 'ChangeContact'; corrected: readonly string[] } & ContactFacts)
  | ({ type: 'RevealContact' } & Static<typeof RevealInput>)
  | { type: 'EraseContact' }
