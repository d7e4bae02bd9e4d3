// The shape of one consultation as the phone receives it.
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { doors } from '../contract.ts'

export type Consultation = ReplyOf<typeof doors.getConsultation>
