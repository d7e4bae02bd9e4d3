// What is known of one consultation, folded from its entries.
import { never } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Part } from './commands.ts'
import type { AskedOne, ConsultationEntry, Option, Silence } from './events.ts'
import type { Form } from './forms.ts'

interface Opinion {
  readonly at: string
  readonly by: Id | null
  readonly option: string | null
  readonly text: string
  readonly late: boolean
}

export interface Voice extends AskedOne {
  readonly askedAt: string
  readonly opinion: Opinion | null
  /** Noted once its day was over without a word; an opinion that comes later does not undo it. */
  readonly silent: { readonly at: string; readonly means: Silence } | null
}

interface Minutes {
  readonly at: string
  readonly by: Id | null
  readonly attended: readonly string[]
  readonly text: string
}

interface Decision {
  readonly at: string
  readonly by: Id | null
  readonly option: string | null
  readonly text: string
  readonly parts: readonly (Part & { readonly task: Id })[]
}

interface Step {
  readonly at: string
  readonly by: Id | null
  readonly unit: Id | null
  readonly type: ConsultationEntry['type']
  readonly text: string | null
}

export interface Consultation {
  readonly status: 'none' | 'open' | 'decided' | 'called-off'
  readonly programme: string
  readonly form: Form
  readonly title: string
  readonly question: string
  readonly options: readonly Option[]
  readonly subject: Id | null
  readonly area: Id | null
  readonly matters: readonly Id[]
  readonly chair: Id | null
  readonly voices: readonly Voice[]
  readonly opinionsBy: string | null
  readonly opinionsDue: string | null
  readonly heldOn: string | null
  readonly place: string | null
  readonly convenedBy: Id | null
  readonly convenedUnit: Id | null
  readonly convenedAt: string
  readonly minutes: Minutes | null
  readonly decision: Decision | null
  readonly steps: readonly Step[]
}

export const noConsultation: Consultation = {
  status: 'none',
  programme: '',
  form: 'consultation',
  title: '',
  question: '',
  options: [],
  subject: null,
  area: null,
  matters: [],
  chair: null,
  voices: [],
  opinionsBy: null,
  opinionsDue: null,
  heldOn: null,
  place: null,
  convenedBy: null,
  convenedUnit: null,
  convenedAt: '',
  minutes: null,
  decision: null,
  steps: [],
}

export function evolve(state: Consultation, entry: ConsultationEntry): Consultation {
  return { ...after(state, entry), steps: [...state.steps, stepOf(entry)] }
}

function after(state: Consultation, entry: ConsultationEntry): Consultation {
  const { at, actor: by } = entry
  switch (entry.type) {
    case 'Convened': {
      const { units, ...told } = entry.data
      const convened = { convenedBy: by, convenedUnit: entry.unit, convenedAt: at }
      return { ...state, ...told, ...convened, status: 'open', voices: units.map((each) => voice(each, at)) }
    }
    case 'UnitAsked':
      return { ...state, voices: [...state.voices, voice(entry.data, at)] }
    case 'OpinionGiven': {
      const { unit, ...told } = entry.data
      return { ...state, voices: withVoice(state, [unit], { opinion: { at, by, ...told } }) }
    }
    case 'UnitsSilent': {
      const { units, means } = entry.data
      return { ...state, voices: withVoice(state, units, { silent: { at, means } }) }
    }
    case 'PutOff': {
      const { reason: _reason, ...days } = entry.data
      return { ...state, ...days }
    }
    case 'MinutesWritten':
      return { ...state, minutes: { at, by, ...entry.data } }
    case 'Decided':
      return { ...state, status: 'decided', decision: { at, by, ...entry.data } }
    case 'CalledOff':
      return { ...state, status: 'called-off' }
    default:
      return never(entry)
  }
}

function voice(asked: AskedOne, askedAt: string): Voice {
  return { ...asked, askedAt, opinion: null, silent: null }
}

function withVoice({ voices }: Consultation, units: readonly Id[], change: Partial<Voice>): Voice[] {
  return voices.map((each) => (units.includes(each.unit) ? { ...each, ...change } : each))
}

function stepOf({ at, actor: by, unit, type, data }: ConsultationEntry): Step {
  const told: Partial<Record<'text' | 'reason' | 'question', string>> = data as object
  return { at, by, unit, type, text: told.text ?? told.reason ?? told.question ?? null }
}
