// The rules of a visit. Visiting is never forbidden; what is written must name things that exist, and is only added to.
import type { Context, Decider } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { CommandOf, VisitCommand } from './commands.ts'
import type { Meeting, VisitEvent } from './events.ts'
import type { VisitsPart } from './programme.ts'
import { evolve, noVisit, type Visit } from './state.ts'

export interface VisitFacts {
  /** The version in force; for a correction, the one that the visit was recorded under. */
  readonly programme: { readonly key: string; readonly version: string; readonly part: VisitsPart }
  /** null: no such subject is served here. */
  readonly subject: { readonly answering: Id | null; readonly area: Id | null } | null
  /** Officers named who do not exist, contacts named who are not this subject's. */
  readonly strangers: { readonly officers: readonly Id[]; readonly contacts: readonly Id[] }
}

type Given = VisitFacts & Context
type Decision = readonly VisitEvent[] | Refusal

export const visitDecider: Decider<Visit, VisitCommand, VisitEvent, VisitFacts> = {
  initial: noVisit,
  evolve,
  decide,
}

function decide(command: VisitCommand, state: Visit, given: Given): Decision {
  return command.type === 'RecordVisit' ? record(command, state, given) : correct(command, state, given)
}

function record(command: CommandOf<'RecordVisit'>, state: Visit, given: Given): Decision {
  if (state.status !== 'none') return refuse('visit.recorded-already')
  if (!given.subject) return refuse('visit.subject-unknown', { field: 'subject' })
  if (command.officers.length === 0) return refuse('visit.nobody-there', { field: 'officers' })
  const wrong = wrongIn(command, given)
  if (wrong) return wrong
  const { type: _type, metAt, heard, ...told } = command
  const { key, version } = given.programme
  const { person, unit } = given.actor
  const { answering, area } = given.subject
  const written = { answering, area, unit, recordedBy: person }
  const data = {
    ...told,
    ...written,
    metAt: honest(metAt, given),
    heard: heard.trim(),
    programme: key,
    programmeVersion: version,
  }
  return [{ type: 'VisitRecorded', data }]
}

function correct(command: CommandOf<'CorrectVisit'>, state: Visit, given: Given): Decision {
  if (state.status === 'none') return refuse('visit.unknown')
  if (given.actor.person === null || given.actor.person !== state.recordedBy) return refuse('visit.not-yours')
  const wrong = wrongIn(command, given)
  if (wrong) return wrong
  const { type: _type, reason, ...told } = command
  const meeting: Partial<Meeting> = {
    ...told,
    ...(told.metAt === undefined ? {} : { metAt: honest(told.metAt, given) }),
    ...(told.heard === undefined ? {} : { heard: told.heard.trim() }),
  }
  const changed = Object.fromEntries(
    Object.entries(meeting).filter(([field, value]) => !alike(value, state[field as keyof Meeting])),
  ) as Partial<Meeting>
  if (Object.keys(changed).length === 0) return refuse('visit.nothing-corrected')
  return [{ type: 'VisitCorrected', data: { reason: reason.trim(), changed } }]
}

function wrongIn(told: { kind?: string; metAt?: string }, given: Given): Refusal | null {
  const { programme, strangers } = given
  if (told.kind !== undefined && !programme.part.kinds.some((kind) => kind.key === told.kind)) {
    return refuse('visit.kind-unknown', { kind: told.kind, field: 'kind' })
  }
  if (told.metAt !== undefined && Date.parse(told.metAt) - Date.parse(given.at) > mostAheadMs) {
    return refuse('visit.in-future', { field: 'metAt' })
  }
  if (strangers.officers.length > 0)
    return refuse('visit.officer-unknown', { ids: strangers.officers, field: 'officers' })
  if (strangers.contacts.length > 0)
    return refuse('visit.contact-unknown', { ids: strangers.contacts, field: 'contacts' })
  return null
}

const mostAheadMs = 3 * 86_400_000

/** A phone whose clock runs ahead loses no visit: nothing is dated later than the server's own moment. */
function honest(metAt: string, given: Context): string {
  const met = new Date(metAt).toISOString()
  return met > given.at ? given.at : met
}

function alike(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
