// What may be asked of an officer's record. Name, phone and e-mail come in the same request but go to people_persons.
import { Type, type Static } from 'typebox'
import { IdSchema, line, nullable, strict } from '#foundation/contract/schemas.ts'
import { personFields } from '../persons/commands.ts'

const facts = { unit: IdSchema, post: Type.Optional(nullable(line(60))) }

export const AddOfficerInput = strict({ id: Type.Optional(IdSchema), ...personFields, ...facts })
export const ChangeOfficerInput = strict({ ...personFields, ...facts })
export const LeaveInput = strict({ reason: Type.Optional(nullable(line(200))) })

interface OfficerFacts {
  readonly unit: string
  readonly post: string | null
}

export type OfficerCommand =
  | ({ type: 'AddOfficer' } & OfficerFacts)
  | ({ type: 'ChangeOfficer'; corrected: readonly string[] } & OfficerFacts)
  | ({ type: 'LeaveOffice' } & Static<typeof LeaveInput>)
  | { type: 'EraseOfficer' }
