// Gathering what the rules of a consultation must be told: the calendar, who of those named is there, who may do what.
import { newId, type Id } from '#foundation/core/ids.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { calendarInForce } from '#capabilities/calendars/server/questions.ts'
import { mattersPart } from '#capabilities/matters/programme.ts'
import { mattersByIds } from '#capabilities/matters/server/questions.ts'
import { servingOfficers, unitPaths } from '#capabilities/people/server/questions.ts'
import { findProgramme } from '#capabilities/programmes/server/questions.ts'
import { subjectsByIds } from '#capabilities/subjects/server/questions.ts'
import type { CommandOf, ConsultationCommand } from '../commands.ts'
import type { ConsultationFacts } from '../decide.ts'
import type { Silence } from '../events.ts'
import type { Consultation } from '../state.ts'
import { mayConvene, mayLead, speaksFor } from './scope.ts'

export async function factsForNew(acting: Acting, command: CommandOf<'Convene'>): Promise<ConsultationFacts> {
  const { programme, subject = null, matters = [], units, chair = null } = command
  const persons = [chair, ...units.map(({ person = null }) => person)]
  const [calendar, known, found, deadMatters, strangers] = await Promise.all([
    calendarInForce(acting),
    findProgramme(acting, programme),
    subjectsByIds(acting, subject === null ? [] : [subject]),
    deadAmong(acting, matters),
    strangersAmong(
      acting,
      units.map(({ unit }) => unit),
      persons,
    ),
  ])
  const area = found[0]?.area ?? null
  const served = found[0] && !found[0].retired ? { area } : ('unknown' as const)
  return {
    ...{ calendar, deadMatters, strangers, speaksFor: false, programmeKnown: known !== null },
    subject: subject === null ? null : served,
    mayLead: await mayConvene(acting, { programme, subject, area }),
    silence: known ? silenceIn(known) : 'goes-to-office',
  }
}

/** For one that is there. */
export async function factsFor(
  acting: Acting,
  found: Consultation,
  command: ConsultationCommand,
): Promise<ConsultationFacts> {
  const named = namedIn(command)
  const speaker = command.type === 'GiveOpinion' ? command.unit : null
  const [calendar, programme, strangers, leads, speaks] = await Promise.all([
    calendarInForce(acting),
    findProgramme(acting, found.programme),
    strangersAmong(acting, named.units, named.persons),
    mayLead(acting, found),
    speaker !== null && speaksFor(acting, found.programme, speaker),
  ])
  const taskIds = command.type === 'Decide' ? command.parts.map(() => newId()) : []
  return {
    ...{ calendar, strangers, taskIds, mayLead: leads, speaksFor: speaks, deadMatters: [] },
    silence: programme ? silenceIn(programme) : 'goes-to-office',
  }
}

/** One rule for silence in a programme, whoever was asked: that of co-units of a matter. */
function silenceIn(programme: Parameters<typeof mattersPart.of>[0]): Silence {
  return mattersPart.of(programme).supports?.silence ?? 'goes-to-office'
}

function namedIn(command: ConsultationCommand): { units: Id[]; persons: (Id | null)[] } {
  const named = command.type === 'AskUnit' ? [command] : command.type === 'Decide' ? command.parts : []
  return { units: named.map(({ unit }) => unit), persons: named.map(({ person = null }) => person) }
}

async function strangersAmong(
  reader: Reader,
  units: readonly Id[],
  persons: readonly (Id | null)[],
): Promise<Id[]> {
  const officers = [...new Set(persons)].filter((each) => each !== null)
  const [paths, serving] = await Promise.all([unitPaths(reader, units), servingOfficers(reader, officers)])
  return [...units.filter((each) => !paths.has(each)), ...officers.filter((each) => !serving.has(each))]
}

async function deadAmong(reader: Reader, ids: readonly Id[]): Promise<Id[]> {
  const open = (await mattersByIds(reader, ids)).filter(({ status }) => status !== 'closed')
  const known = new Set(open.map(({ id }) => id))
  return ids.filter((id) => !known.has(id))
}
