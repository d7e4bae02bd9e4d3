// Gathering what the rules of a matter need: the version it began under, the office, the target named.
import type { Id } from '#foundation/core/ids.ts'
import { reaches } from '#foundation/core/reach.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { openStreams } from '#foundation/ledger/decide-on.ts'
import { calendarAt, calendarInForce } from '#capabilities/calendars/server/questions.ts'
import { unitByCode, unitPaths } from '#capabilities/people/server/questions.ts'
import { findProgramme, getProgrammeAt } from '#capabilities/programmes/server/questions.ts'
import { matterDoors } from '../contract.ts'
import type { MatterFacts } from '../decide/facts.ts'
import { mattersPart } from '../programme.ts'
import type { MattersPart } from '../rules.ts'
import type { Matter } from '../state.ts'
import { matterKind } from './projection.ts'
import { reachOf } from './scope.ts'

/** Facts for a matter under way: by the programme version it began under. */
export async function factsFor(
  acting: Acting,
  matter: Matter,
  target: { unit?: Id; into?: Id } = {},
): Promise<MatterFacts> {
  const programme = await getProgrammeAt(acting, matter.programme, matter.programmeVersion)
  const part = mattersPart.of(programme)
  const [calendar, office, paths, mergeTarget] = await Promise.all([
    calendarInForce(acting),
    officeOf(acting, part),
    unitPaths(acting, [matter.holding.unit, ...(target.unit ? [target.unit] : [])]),
    target.into ? mergeTargetOf(acting, matter, target.into) : undefined,
  ])
  return {
    programme: { key: programme.key, version: programme.version, part },
    calendar,
    office,
    isAsker: acting.actor.kind === 'asker',
    holdsIt: holds(acting, paths.get(matter.holding.unit)),
    ...(target.unit ? { targetUnit: paths.has(target.unit) ? 'ok' : 'unknown' } : {}),
    ...(mergeTarget ? { mergeTarget } : {}),
  }
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
