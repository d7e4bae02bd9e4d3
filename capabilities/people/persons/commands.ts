// What is told about a person: kept in people_persons only, never in the ledger.
import { Type } from 'typebox'
import { line, nullable } from '#foundation/contract/schemas.ts'

const Phone = Type.String({
  pattern: '^\\+?[0-9][0-9 -]{5,18}[0-9]$',
  maxLength: 20,
  description: 'telephone number, digits',
})
const Email = Type.String({ format: 'email', maxLength: 120 })

export const personFields = {
  name: line(40),
  phone: Type.Optional(nullable(Phone)),
  email: Type.Optional(nullable(Email)),
}
