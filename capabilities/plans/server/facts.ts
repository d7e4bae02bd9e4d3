// Gathering what the rules of a plan must be told: the calendar, what it belongs to, the units named, who may do what.
import type { Actor } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { calendarInForce } from '#capabilities/calendars/server/questions.ts'
import { findMatter } from '#capabilities/matters/server/questions.ts'
import { unitPaths } from '#capabilities/people/server/questions.ts'
import { findProgramme } from '#capabilities/programmes/server/questions.ts'
import { subjectsByIds } from '#capabilities/subjects/server/questions.ts'
import type { CommandOf } from '../commands.ts'
import type { Belonging, PlanFacts } from '../decide.ts'
import type { Plan } from '../state.ts'
import { marksOf, mayPlan } from './scope.ts'

interface Asker extends Reader {
  readonly actor: Actor
  readonly at: string
}

type Drawing = Partial<Pick<CommandOf<'MakePlan'>, 'milestones' | 'leads'>>

export async function factsForNew(
  asker: Asker,
  command: Omit<CommandOf<'MakePlan'>, 'type'>,
): Promise<PlanFacts> {
  const { programme, subject = null, matter = null } = command
  const [belonging, known, strangers, calendar] = await Promise.all([
    belongingOf(asker, subject, matter),
    findProgramme(asker, programme),
    strangersIn(asker, command),
    calendarInForce(asker),
  ])
  const place =
    typeof belonging === 'string' ? null : { ...belonging, programme, matter, madeBy: null, madeUnit: null }
  const may = place !== null && (await mayPlan(asker, place))
  return { calendar, belonging, programmeKnown: known !== null, strangers, mayPlan: may, mayMark: false }
}

/** For a plan that is there; `key` is the milestone in question. */
export async function factsFor(
  asker: Asker,
  plan: Plan,
  { key = null, drawing = {} }: { key?: string | null; drawing?: Drawing } = {},
): Promise<PlanFacts> {
  const [calendar, strangers, may, marks] = await Promise.all([
    calendarInForce(asker),
    strangersIn(asker, drawing),
    mayPlan(asker, plan),
    key === null ? Promise.resolve<string[]>([]) : marksOf(asker, plan),
  ])
  return { calendar, strangers, mayPlan: may, mayMark: key !== null && (may || marks.includes(key)) }
}

async function belongingOf(reader: Reader, subject: Id | null, matter: Id | null): Promise<Belonging> {
  if (matter !== null) return ofMatter(reader, matter)
  const [found] = await subjectsByIds(reader, subject === null ? [] : [subject])
  if (!found) return 'unknown'
  if (found.retired) return 'over'
  return { programme: null, subject: found.id, answering: found.unit, area: found.area }
}

async function ofMatter(reader: Reader, id: Id): Promise<Belonging> {
  const found = await findMatter(reader, id)
  if (!found) return 'unknown'
  const { status, programme, subject, holding } = found.matter
  if (status === 'closed') return 'over'
  const [standing] = await subjectsByIds(reader, subject === null ? [] : [subject])
  return { programme, subject, answering: holding.unit, area: standing?.area ?? null }
}

async function strangersIn(reader: Reader, { milestones = [], leads = [] }: Drawing): Promise<Id[]> {
  const units = [
    ...new Set([...milestones.flatMap(({ unit }) => unit ?? []), ...leads.map(({ unit }) => unit)]),
  ]
  const known = await unitPaths(reader, units)
  return units.filter((unit) => !known.has(unit))
}
