// The shapes of consultations as the desk receives them.
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { doors } from '../contract.ts'

export type Row = ReplyOf<typeof doors.listConsultations>['items'][number]
export type Consultation = ReplyOf<typeof doors.getConsultation>
export type Voice = Consultation['voices'][number]
export type AgendaItem = ReplyOf<typeof doors.stuckAgenda>['items'][number]
