// What a calendar is made of, one line a source: each tells the dates of a person, as far as he may read them now.
import type { Actor, Role } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Lang } from '#foundation/core/words.ts'
import type { EventToWrite } from '#foundation/ics/write.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { sharesOf } from '#capabilities/pairings/server/questions/reach.ts'
import { consultationDates } from './sources/consultations.ts'
import { matterDates } from './sources/matters.ts'
import { milestoneDates } from './sources/milestones.ts'
import { opinionDates } from './sources/opinions.ts'
import { promiseDates } from './sources/promises.ts'
import type { Source, Wanted } from './sources/source.ts'
import { taskDates } from './sources/tasks.ts'
import { visitDates } from './sources/visits.ts'

const sources: readonly Source[] = [
  ...[matterDates, opinionDates, consultationDates, promiseDates, visitDates, taskDates, milestoneDates],
]

/** Who reads dates at all: whoever reads matters, visits and promises. */
export const readers: readonly Role[] = ['officer', 'handler', 'coordinator', 'leader', 'supervisor']
const handlers: readonly Role[] = ['handler', 'coordinator']

interface Asked {
  readonly reader: Reader
  readonly actor: Actor & { readonly person: Id }
  readonly at: string
  readonly lang: Lang
  readonly origin: string
}

/** All dates of a person, in the order of the sources. */
export async function datesOf({ actor, ...asked }: Asked): Promise<readonly EventToWrite[]> {
  const { reader, at } = asked
  const handles = actor.grants.some(({ role, own }) => handlers.includes(role) && !own)
  const wanted: Wanted = {
    ...asked,
    person: actor.person,
    units: handles && actor.unit !== null ? [actor.unit] : [],
    within: await sharesOf(reader, actor, readers, at),
    limit: 1000,
  }
  return (await Promise.all(sources.map((source) => source(wanted)))).flat()
}
