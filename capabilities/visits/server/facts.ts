// Gathering what the rules of visits and promises must be told: the programme, the subject, who of those named exists.
import type { Id } from '#foundation/core/ids.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { calendarInForce } from '#capabilities/calendars/server/questions.ts'
import { contactsSubjects, servingOfficers, unitPaths } from '#capabilities/people/server/questions.ts'
import { findProgramme, getProgrammeAt } from '#capabilities/programmes/server/questions.ts'
import { subjectsByIds } from '#capabilities/subjects/server/questions.ts'
import type { VisitFacts } from '../decide.ts'
import type { PromiseFacts } from '../promises/decide.ts'
import { visitsOf } from '../programme.ts'
import type { Visit } from '../state.ts'

interface Named {
  readonly subject: Id
  readonly officers: readonly Id[]
  readonly contacts: readonly Id[]
}

/** Facts for a new visit, by the programme in force; null when the jurisdiction does not run it. */
export async function factsForNew(acting: Acting, key: string, named: Named): Promise<VisitFacts | null> {
  const [programme, subjects, strangers] = await Promise.all([
    findProgramme(acting, key),
    subjectsByIds(acting, [named.subject]),
    strangersIn(acting, named),
  ])
  if (!programme) return null
  const [subject] = subjects
  return {
    programme: { key, version: programme.version, part: visitsOf(programme) },
    subject: subject && !subject.retired ? { answering: subject.unit, area: subject.area } : null,
    strangers,
  }
}

/** Facts for correcting a visit, by the programme version that it was recorded under. */
export async function factsFor(
  acting: Acting,
  visit: Visit,
  told: { officers?: readonly Id[]; contacts?: readonly Id[] },
): Promise<VisitFacts> {
  const { programme: key, programmeVersion: version, subject, answering, area } = visit
  const [programme, strangers] = await Promise.all([
    getProgrammeAt(acting, key, version),
    strangersIn(acting, { subject, officers: told.officers ?? [], contacts: told.contacts ?? [] }),
  ])
  return { programme: { key, version, part: visitsOf(programme) }, subject: { answering, area }, strangers }
}

async function strangersIn(
  acting: Acting,
  { subject, officers, contacts }: Named,
): Promise<VisitFacts['strangers']> {
  const [serving, subjects] = await Promise.all([
    servingOfficers(acting, officers),
    contactsSubjects(acting, [...new Set(contacts)]),
  ])
  return {
    // One's own presence needs no register: a leader or an office may have an account and no officer's record.
    officers: officers.filter((officer) => !serving.has(officer) && officer !== acting.actor.person),
    contacts: contacts.filter((contact) => subjects.get(contact) !== subject),
  }
}

/** Units and persons named as owners of promises who do not exist. */
export async function strangersAmong(
  acting: Acting,
  units: readonly Id[],
  persons: readonly Id[],
): Promise<Set<Id>> {
  const [paths, serving] = await Promise.all([unitPaths(acting, units), servingOfficers(acting, persons)])
  return new Set([
    ...units.filter((unit) => !paths.has(unit)),
    ...persons.filter((person) => !serving.has(person)),
  ])
}

/** For a promise that was made already: nobody is named anew. */
export async function factsOnPromise(acting: Acting): Promise<PromiseFacts> {
  return { strangers: [], calendar: await calendarInForce(acting) }
}
