// Gathering what the rules of slips and watches must be told: the thing as it stands, its colour, the next number, who is there.
import { hasRole } from '#foundation/core/actor.ts'
import { documentNumber } from '#foundation/core/document-number.ts'
import { dayOf, endOfDayAfter } from '#foundation/core/days.ts'
import type { Id } from '#foundation/core/ids.ts'
import { isRefusal } from '#foundation/core/refusal.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { countedBy, dueWithin, type Within } from '#foundation/time/within.ts'
import { calendarInForce } from '#capabilities/calendars/server/questions.ts'
import { servingOfficers, unitPaths } from '#capabilities/people/server/questions.ts'
import { findProgramme } from '#capabilities/programmes/server/questions.ts'
import type { About, CommandOf } from '../commands.ts'
import type { IssueFacts, SlipFacts } from '../decide.ts'
import { supervisionOf } from '../programme.ts'
import { issuers, starters } from '../roles.ts'
import type { Slip } from '../state.ts'
import { colouring } from './colouring.ts'
import { nextNumber, openSlipOn } from './queries/slips.ts'
import { findThing, reachesThing, type Asker, type Thing } from './things.ts'

const ends = { starts: 'issued', stops: 'replied' }

export async function slipRules(reader: Reader, programme: string | null) {
  return supervisionOf(programme === null ? null : await findProgramme(reader, programme)).slips
}

/** The day so long after today. */
export async function dayWithin(reader: Reader, within: Within, at: string): Promise<string> {
  const calendar = await calendarInForce(reader)
  const deadline = dueWithin(calendar, within, dayOf(at), ends)
  if (isRefusal(deadline)) throw new Error(`a slip that cannot be dated: ${deadline.refused}`)
  return countedBy(calendar, within, deadline).due
}

/** The thing, for who may issue slips where it stands; to others there is none. */
export async function thingFor(asker: Asker, about: About): Promise<Thing | null> {
  const thing = await findThing(asker, about)
  return thing && (await reachesThing(asker, thing, issuers)) ? thing : null
}

export async function colourNow(asker: Asker, thing: Thing) {
  const { about, isOver, isResting } = thing
  const found = (await colouring(asker, asker.at, [{ ...thing, ...about }])).get(about.id)!
  return isOver || isResting ? { ...found, coloured: null } : found
}

/** The number is taken last: until then nobody waits for this command, and what is read after it is what holds. */
export async function factsToIssue(
  acting: Acting,
  command: CommandOf<'IssueSlip'>,
  thing: Thing,
): Promise<SlipFacts> {
  const rules = await slipRules(acting, thing.programme)
  const [due, persons] = await Promise.all([
    dayWithin(acting, rules.within, acting.at),
    personsOf(acting, command),
  ])
  const year = Number(dayOf(acting.at).slice(0, 4))
  const number = await nextNumber(acting, year)
  const [open, found] = await Promise.all([openSlipOn(acting, command.about.id), colourNow(acting, thing)])
  const issue: IssueFacts = {
    standing: {
      ...{ isOver: thing.isOver, programme: thing.programme, subject: thing.subject, area: thing.area },
      ...{ unit: thing.unit, person: thing.person, colour: found.coloured?.colour ?? null },
      exemptUntil: found.watch?.exemptUntil ?? null,
    },
    openSlip: open && documentNumber(open),
    numbered: { mark: rules.mark, year, number },
    ...persons,
    mayStartHigher: hasRole(acting.actor, ...starters),
    due,
    objectUntil: dayOf(endOfDayAfter(acting.at, rules.objectionDays)),
  }
  return { issue }
}

async function personsOf(acting: Acting, { unit, person, releaser }: CommandOf<'IssueSlip'>) {
  const releasing = releaser ?? acting.actor.person
  const asked = [person, releasing].flatMap((each) => each ?? [])
  const [paths, serving] = await Promise.all([
    unitPaths(acting, unit === undefined ? [] : [unit]),
    servingOfficers(acting, asked),
  ])
  const strangers: Id[] = []
  if (unit !== undefined && !paths.has(unit)) strangers.push(unit)
  if (typeof person === 'string' && !serving.has(person)) strangers.push(person)
  return { strangers, releaserUnit: (releasing !== null && serving.get(releasing)?.unit) || null }
}

export async function factsToRaise(acting: Acting, slip: Slip): Promise<SlipFacts> {
  const { raised } = await slipRules(acting, slip.programme)
  return { raisedDue: await dayWithin(acting, raised, acting.at) }
}

export async function factsToName(acting: Acting, person: Id): Promise<SlipFacts> {
  return { named: (await servingOfficers(acting, [person])).get(person)?.unit ?? null }
}
