// Gathering what the rules of a matter need: the version it began under, the office, the target named.
import type { Id } from '#foundation/core/ids.ts'
import { reaches } from '#foundation/core/reach.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { openStreams } from '#foundation/ledger/decide-on.ts'
import { calendarAt, calendarInForce } from '#capabilities/calendars/server/questions.ts'
import { townUnits, unitByCode, unitPaths } from '#capabilities/people/server/questions.ts'
import { dutiesByIds } from '#capabilities/directory/server/questions.ts'
import { findProgramme, getProgrammeAt } from '#capabilities/programmes/server/questions.ts'
import { matterDoors } from '../contract.ts'
import type { MatterFacts } from '../decide/facts.ts'
import { mattersPart } from '../programme.ts'
import type { MattersPart } from '../rules.ts'
import type { Matter } from '../state.ts'
import { factsBeside, unitsBeside, type NamedBeside } from './facts-beside.ts'
import { matterKind } from './projection.ts'
import { reachOf } from './scope.ts'

/** What else a command names: a unit, another matter, a duty of the directory. */
export interface Target extends NamedBeside {
  readonly unit?: Id | null | undefined
  readonly into?: Id
  readonly duty?: Id | null | undefined
}

/** Facts for a matter under way: by the programme version it began under. */
export async function factsFor(acting: Acting, matter: Matter, target: Target = {}): Promise<MatterFacts> {
  const programme = await getProgrammeAt(acting, matter.programme, matter.programmeVersion)
  const part = mattersPart.of(programme)
  const [calendar, office, paths, mergeTarget, duties] = await Promise.all([
    calendarInForce(acting),
    officeOf(acting, part),
    unitPaths(acting, [
      matter.holding.unit,
      ...(target.unit ? [target.unit] : []),
      ...unitsBeside(matter, target),
    ]),
    target.into ? mergeTargetOf(acting, matter, target.into) : undefined,
    target.duty ? dutiesByIds(acting, [target.duty]) : null,
  ])
  return {
    programme: { key: programme.key, version: programme.version, part },
    calendar,
    office,
    isAsker: acting.actor.kind === 'asker',
    holdsIt: holds(acting, paths.get(matter.holding.unit)),
    ...(target.unit
      ? await targetFacts(acting, target.unit, { office, isUnit: paths.has(target.unit) })
      : {}),
    ...(duties ? { duty: duties.some(({ retired }) => !retired) ? 'ok' : 'unknown' } : {}),
    ...(mergeTarget ? { mergeTarget } : {}),
    ...(await factsBeside(acting, matter, target, paths)),
  }
}

async function targetFacts(
  acting: Acting,
  unit: Id,
  { office, isUnit }: { office: Id; isUnit: boolean },
): Promise<Pick<MatterFacts, 'targetUnit' | 'targetIsTown'>> {
  // An office of a town’s own sends nothing down to it.
  const towns = await townUnits(acting, [unit, office])
  return { targetUnit: isUnit ? 'ok' : 'unknown', targetIsTown: towns.has(unit) && !towns.has(office) }
}

/** Facts for a revision: by the calendar of its version, whichever is in force by now. */
export async function factsAt(acting: Acting, matter: Matter, version: string): Promise<MatterFacts> {
  const [facts, calendar] = await Promise.all([factsFor(acting, matter), calendarAt(acting, version)])
  return { ...facts, calendar }
}

/** Facts for a new matter: by the programme in force. Null when the jurisdiction does not run it. */
export async function factsForNew(acting: Acting, key: string): Promise<MatterFacts | null> {
  const programme = await findProgramme(acting, key)
  if (!programme) return null
  const part = mattersPart.of(programme)
  const [calendar, office] = await Promise.all([calendarInForce(acting), officeOf(acting, part)])
  return {
    programme: { key, version: programme.version, part },
    calendar,
    office,
    isAsker: acting.actor.kind === 'asker',
    holdsIt: false,
  }
}

async function officeOf(acting: Acting, part: MattersPart): Promise<Id> {
  const office = await unitByCode(acting, part.officeCode)
  if (!office) throw new Error(`the programme names the office ${part.officeCode}, which is no unit here`)
  return office
}

/** A grant over the holding unit, or over a unit above it, is what "my unit holds it" means. */
function holds(acting: Acting, holdingPath: string | undefined): boolean {
  if (holdingPath === undefined) return false
  return acting.actor.grants.some(
    (grant) =>
      ['handler', 'leader', 'coordinator'].includes(grant.role) &&
      (grant.unitPath === null || holdingPath.startsWith(grant.unitPath)),
  )
}

async function mergeTargetOf(
  acting: Acting,
  matter: Matter,
  into: Id,
): Promise<NonNullable<MatterFacts['mergeTarget']>> {
  await openStreams(acting, matterKind, [into])
  const target = acting.open.get(`${matterKind.name}/${into}`)?.state as Matter
  if (target.status === 'none' || target === matter) return 'unknown'
  // What one may not read one does not learn of here either.
  const reach = await reachOf(acting, acting.actor, target, acting.at)
  if (!reaches(acting.actor, matterDoors.mergeMatter.allow, reach)) return 'unknown'
  if (target.status === 'closed') return 'closed'
  return target.subject === matter.subject ? 'ok' : 'other-subject'
}
