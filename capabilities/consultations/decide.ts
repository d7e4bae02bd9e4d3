// The rules of a consultation: who asks whom by which day, what silence comes to, and that a decision gives each part an owner.
import { dayOf } from '#foundation/core/days.ts'
import { never, type Context, type Decider } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import { dayOfText } from '#foundation/time/day.ts'
import type { WorkingCalendar } from '#foundation/time/compile.ts'
import type { AskedUnit, CommandOf, ConsultationCommand } from './commands.ts'
import type { AskedOne, ConsultationEvent, Silence } from './events.ts'
import type { Form } from './forms.ts'
import { evolve, noConsultation, type Consultation, type Voice } from './state.ts'

export interface ConsultationFacts {
  readonly calendar: WorkingCalendar
  /** The acting person convenes and decides where this one stands. */
  readonly mayLead: boolean
  /** The acting person speaks for the unit named. */
  readonly speaksFor: boolean
  /** Units and persons named that are not in service. */
  readonly strangers: readonly Id[]
  /** Matters named that are not there, or over. */
  readonly deadMatters: readonly Id[]
  /** Only for a new one. */
  readonly programmeKnown?: boolean
  readonly subject?: 'unknown' | { readonly area: Id | null } | null
  /** What silence means in its programme. */
  readonly silence: Silence
  /** Ids for the tasks that a decision opens, one a part. */
  readonly taskIds?: readonly Id[]
}

type Given = ConsultationFacts & Context
type Decided = readonly ConsultationEvent[] | Refusal

export const consultationDecider: Decider<
  Consultation,
  ConsultationCommand,
  ConsultationEvent,
  ConsultationFacts
> = { initial: noConsultation, evolve, decide }

function decide(command: ConsultationCommand, state: Consultation, given: Given): Decided {
  if (command.type === 'Convene') return convene(command, state, given)
  if (state.status === 'none') return refuse('consultation.unknown')
  if (state.status !== 'open') return command.type === 'NoteSilence' ? [] : refuse('consultation.over')
  // What the end of a day has brought about is written down before whatever comes next.
  const silent = silence(state, given)
  if (command.type === 'NoteSilence') return silent
  const told = said(command, state, given)
  return isRefusal(told) ? told : [...silent, ...told]
}

function convene(command: CommandOf<'Convene'>, state: Consultation, given: Given): Decided {
  if (state.status !== 'none') return refuse('consultation.convened-already')
  const { options = [], matters = [] } = command
  const days = { opinionsBy: command.opinionsBy ?? null, heldOn: command.heldOn ?? null }
  const wrong =
    notThere(given) ??
    (given.mayLead ? null : refuse('consultation.not-yours')) ??
    twice(
      'consultation.unit-twice',
      'units',
      command.units.map(({ unit }) => unit),
    ) ??
    twice(
      'consultation.option-twice',
      'options',
      options.map(({ key }) => key),
    ) ??
    missingDay(command.form, days) ??
    pastDay(days, given) ??
    wrongOrder(days)
  if (wrong) return wrong
  const { programme, form, title, question, subject = null, chair = null, place = null } = command
  return [
    {
      type: 'Convened',
      data: {
        ...{ programme, form, title: title.trim(), question: question.trim(), options, matters, chair },
        ...{ subject, area: (given.subject && given.subject !== 'unknown' && given.subject.area) || null },
        units: command.units.map(asked),
        ...{ ...days, opinionsDue: endOf(days.opinionsBy, given), place },
      },
    },
  ]
}

function notThere({ programmeKnown, subject, strangers, deadMatters }: Given): Refusal | null {
  if (programmeKnown === false) return refuse('programme.unknown', { field: 'programme' })
  if (subject === 'unknown') return refuse('consultation.subject-unknown', { field: 'subject' })
  if (strangers.length > 0) return refuse('consultation.unit-unknown', { field: 'units', ids: strangers })
  return deadMatters.length > 0
    ? refuse('consultation.matter-over', { field: 'matters', ids: deadMatters })
    : null
}

function twice(code: string, field: string, keys: readonly string[]): Refusal | null {
  const second = keys.find((key, n) => keys.indexOf(key) !== n)
  return second === undefined ? null : refuse(code, { field, key: second })
}

interface Days {
  readonly opinionsBy: string | null
  readonly heldOn: string | null
}

function missingDay(form: Form, { opinionsBy, heldOn }: Days): Refusal | null {
  if (form === 'consultation')
    return opinionsBy === null ? refuse('consultation.opinion-day-missing', { field: 'opinionsBy' }) : null
  return heldOn === null ? refuse('consultation.meeting-day-missing', { field: 'heldOn' }) : null
}

/** Of days just given; one that went by since is not asked about again. */
function pastDay(days: Days, { at }: Given): Refusal | null {
  const past = Object.entries(days).find(([, day]) => day !== null && day < dayOf(at))
  return past ? refuse('consultation.day-past', { field: past[0], day: past[1] }) : null
}

function wrongOrder({ opinionsBy, heldOn }: Days): Refusal | null {
  if (opinionsBy === null || heldOn === null || opinionsBy <= heldOn) return null
  return refuse('consultation.opinions-after-meeting', { field: 'opinionsBy', day: opinionsBy, heldOn })
}

function endOf(day: string | null, { calendar }: Given): string | null {
  return day === null ? null : new Date(calendar.midnight(dayOfText(day) + 1) - 1).toISOString()
}

function asked({ unit, person = null, part }: AskedUnit): AskedOne {
  return { unit, person, part: part?.trim() ?? null }
}

type Said = Exclude<ConsultationCommand, { type: 'Convene' | 'NoteSilence' }>

function said(command: Said, state: Consultation, given: Given): Decided {
  if (command.type === 'GiveOpinion') return opinion(command, state, given)
  if (!given.mayLead) return refuse('consultation.not-yours')
  switch (command.type) {
    case 'AskUnit':
      return askUnit(command, state, given)
    case 'PutOff':
      return putOff(command, state, given)
    case 'WriteMinutes':
      return minutes(command, state, given)
    case 'Decide':
      return settle(command, state, given)
    case 'CallOff':
      return [{ type: 'CalledOff', data: { reason: command.reason.trim() } }]
    default:
      return never(command)
  }
}

function askUnit(command: CommandOf<'AskUnit'>, { voices }: Consultation, given: Given): Decided {
  const wrong = notThere(given)
  if (wrong) return wrong
  if (voices.some(({ unit }) => unit === command.unit))
    return refuse('consultation.unit-twice', { field: 'unit', key: command.unit })
  return [{ type: 'UnitAsked', data: asked(command) }]
}

/** A unit may say it better until it is decided; after its day it is late, and said to be. */
function opinion(command: CommandOf<'GiveOpinion'>, state: Consultation, given: Given): Decided {
  const { unit, option = null } = command
  if (!state.voices.some((each) => each.unit === unit))
    return refuse('consultation.not-asked', { field: 'unit' })
  if (!given.speaksFor) return refuse('consultation.not-your-unit', { field: 'unit' })
  if (option !== null && !isOption(state, option))
    return refuse('consultation.option-unknown', { field: 'option', option })
  const late = state.opinionsDue !== null && given.at > state.opinionsDue
  return [{ type: 'OpinionGiven', data: { unit, option, text: command.text.trim(), late } }]
}

function isOption({ options }: Consultation, key: string): boolean {
  return options.some((each) => each.key === key)
}

function putOff(command: CommandOf<'PutOff'>, state: Consultation, given: Given): Decided {
  const { opinionsBy = state.opinionsBy, heldOn = state.heldOn } = command
  const moved = {
    opinionsBy: opinionsBy === state.opinionsBy ? null : opinionsBy,
    heldOn: heldOn === state.heldOn ? null : heldOn,
  }
  if (moved.opinionsBy === null && moved.heldOn === null) return refuse('consultation.unchanged')
  const wrong = pastDay(moved, given) ?? wrongOrder({ opinionsBy, heldOn })
  if (wrong) return wrong
  const reason = command.reason.trim()
  return [{ type: 'PutOff', data: { opinionsBy, opinionsDue: endOf(opinionsBy, given), heldOn, reason } }]
}

function minutes(command: CommandOf<'WriteMinutes'>, state: Consultation, given: Given): Decided {
  const early = notHeld(state, given)
  if (early) return early
  const attended = command.attended.map((name) => name.trim())
  return [{ type: 'MinutesWritten', data: { attended, text: command.text.trim() } }]
}

function notHeld({ heldOn }: Consultation, { at }: Given): Refusal | null {
  return heldOn !== null && dayOf(at) < heldOn ? refuse('consultation.not-held', { day: heldOn }) : null
}

function settle(command: CommandOf<'Decide'>, state: Consultation, given: Given): Decided {
  const { option = null, parts } = command
  const early = notHeld(state, given) ?? awaited(state, given) ?? notThere(given)
  if (early) return early
  if (option !== null && !isOption(state, option))
    return refuse('consultation.option-unknown', { field: 'option', option })
  const loose = parts.findIndex(({ due, within }) => (due === undefined) === (within === undefined))
  if (loose >= 0) return refuse('consultation.part-day', { field: 'parts', row: loose + 1 })
  const strange = parts.findIndex(({ matter = null }) => matter !== null && !state.matters.includes(matter))
  if (strange >= 0) return refuse('consultation.part-matter', { field: 'parts', row: strange + 1 })
  const owned = parts.map((part, n) => ({ ...part, text: part.text.trim(), task: given.taskIds![n]! }))
  return [{ type: 'Decided', data: { option, text: command.text.trim(), parts: owned } }]
}

/** Nobody decides over the heads of those who still have time to speak. */
function awaited(state: Consultation, { at }: Given): Refusal | null {
  const { opinionsDue, opinionsBy } = state
  if (opinionsDue === null || at > opinionsDue) return null
  const waiting = state.voices.filter(isSilent).length
  return waiting > 0 ? refuse('consultation.opinions-awaited', { units: waiting, until: opinionsBy }) : null
}

function silence(state: Consultation, { at, silence: means }: Given): readonly ConsultationEvent[] {
  if (state.opinionsDue === null || at <= state.opinionsDue) return []
  const units = state.voices.filter(isSilent).map(({ unit }) => unit)
  return units.length === 0 ? [] : [{ type: 'UnitsSilent', data: { units, means } }]
}

function isSilent({ opinion: given, silent }: Voice): boolean {
  return given === null && silent === null
}
