// What may have happened to a consultation.
import type { Happened, Recorded } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Part } from './commands.ts'
import type { Form } from './forms.ts'

export interface Option {
  readonly key: string
  readonly text: string
}

export interface AskedOne {
  readonly unit: Id
  readonly person: Id | null
  readonly part: string | null
}

/** What silence means, as the programme says it for co-units of a matter. */
export const silences = ['agrees', 'goes-to-office', 'counts-late'] as const
export type Silence = (typeof silences)[number]

type Entry<T extends string, D extends object> = Happened & { readonly type: T; readonly data: D }

export type ConsultationEvent =
  | Entry<
      'Convened',
      {
        programme: string
        form: Form
        title: string
        question: string
        options: readonly Option[]
        subject: Id | null
        area: Id | null
        matters: readonly Id[]
        chair: Id | null
        units: readonly AskedOne[]
        opinionsBy: string | null
        /** The last instant of that day. */
        opinionsDue: string | null
        heldOn: string | null
        place: string | null
      }
    >
  | Entry<'UnitAsked', AskedOne>
  | Entry<'OpinionGiven', { unit: Id; option: string | null; text: string; late: boolean }>
  | Entry<'UnitsSilent', { units: readonly Id[]; means: Silence }>
  | Entry<
      'PutOff',
      { opinionsBy: string | null; opinionsDue: string | null; heldOn: string | null; reason: string }
    >
  | Entry<'MinutesWritten', { attended: readonly string[]; text: string }>
  | Entry<
      'Decided',
      { option: string | null; text: string; parts: readonly (Part & { readonly task: Id })[] }
    >
  | Entry<'CalledOff', { reason: string }>

export type ConsultationEntry = Recorded<ConsultationEvent>
