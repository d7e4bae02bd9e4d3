// What the rules of co-units, responsible persons and merged matters need: who speaks for whom, and where a merged matter goes on.
import type { Actor } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { openStreams } from '#foundation/ledger/decide-on.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { contactsSubjects, servingOfficers, unitPaths } from '#capabilities/people/server/questions.ts'
import type { MatterFacts } from '../decide/facts.ts'
import type { Matter } from '../state.ts'
import { matterKind } from './projection.ts'

/** Whom a command names beside the unit that shall hold the matter. */
export interface NamedBeside {
  readonly supports?: readonly Id[]
  readonly persons?: readonly Id[]
}

/** Units whose paths are needed, in the trip that asks for those of the others. */
export function unitsBeside(matter: Matter, { supports = [] }: NamedBeside): Id[] {
  return [...new Set([...matter.supports.map(({ unit }) => unit), ...supports])]
}

type Known = Pick<MatterFacts, 'supportUnits' | 'speaksFor' | 'persons' | 'goesOn'>

export async function factsBeside(
  acting: Acting,
  matter: Matter,
  named: NamedBeside,
  paths: ReadonlyMap<Id, string>,
): Promise<Known> {
  const { supports, persons } = named
  return {
    ...(supports ? { supportUnits: supports.filter((unit) => paths.has(unit)) } : {}),
    ...(matter.supports.length > 0 ? { speaksFor: speaksFor(acting.actor, matter, paths) } : {}),
    ...(persons ? { persons: await personsOf(acting, matter, persons) } : {}),
    ...(matter.mergedInto === null ? {} : { goesOn: await goesOnOf(acting, matter.mergedInto) }),
  }
}

const speakers = ['handler', 'coordinator', 'leader']

/** Of the units asked for an opinion, those for which somebody may speak; a trip only where any was asked. */
export async function spokenFor(reader: Reader, actor: Actor, matter: Matter): Promise<Id[]> {
  if (matter.supports.length === 0) return []
  return [...new Set(speaksFor(actor, matter, await unitPaths(reader, unitsBeside(matter, {}))))]
}

/** An opinion is the unit's own: a role over everything lets one ask, not answer for those asked. */
function speaksFor(actor: Actor, { supports }: Matter, paths: ReadonlyMap<Id, string>): Id[] {
  const grants = actor.grants.filter(({ role }) => speakers.includes(role))
  return supports.flatMap(({ unit }) => {
    const path = paths.get(unit)
    const isOurs = grants.some(({ unitPath }) =>
      unitPath === null ? actor.unit === unit : path?.startsWith(unitPath),
    )
    return isOurs ? [unit] : []
  })
}

async function personsOf(
  acting: Acting,
  { subject }: Matter,
  persons: readonly Id[],
): Promise<ReadonlyMap<Id, 'officer' | 'contact'>> {
  const [officers, contacts] = await Promise.all([
    servingOfficers(acting, persons),
    contactsSubjects(acting, persons),
  ])
  return new Map([
    ...[...officers.keys()].map((id) => [id, 'officer'] as const),
    ...[...contacts].flatMap(([id, of]) => (of === subject ? [[id, 'contact'] as const] : [])),
  ])
}

const mostMerges = 20

/** A matter may be merged into one that is merged later: the last of them is the one that is answered. */
async function goesOnOf(acting: Acting, into: Id): Promise<NonNullable<Known['goesOn']>> {
  let next: Id = into
  for (let merges = 0; ; merges++) {
    await openStreams(acting, matterKind, [next])
    const found = acting.open.get(`${matterKind.name}/${next}`)!.state as Matter
    const { status, rung, reply, mergedInto, closed } = found
    if (mergedInto === null || merges === mostMerges)
      return { status, rung, replied: reply !== null, referred: closed?.because === 'referred-out' }
    next = mergedInto
  }
}
