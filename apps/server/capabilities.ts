// The list of capabilities that run, by hand, from the ground up.
import type { Capability } from '#foundation/http/capability.ts'
import { briefs } from '#capabilities/briefs/server/capability.ts'
import { calendars } from '#capabilities/calendars/server/capability.ts'
import { feeds } from '#capabilities/feeds/server/capability.ts'
import { matterClocked, matters, servesSubject } from '#capabilities/matters/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { actorNow, people, type PeopleOptions } from '#capabilities/people/server/capability.ts'
import { planClocked, plans } from '#capabilities/plans/server/capability.ts'
import { programmes } from '#capabilities/programmes/server/capability.ts'
import { openLink, ratings } from '#capabilities/ratings/server/capability.ts'
import { findSubjects, subjects } from '#capabilities/subjects/server/capability.ts'
import { promiseClocked, visits } from '#capabilities/visits/server/capability.ts'

/** Whose open deadlines a revised calendar moves. */
export const clocked = [matterClocked, promiseClocked, planClocked] as const

/** People first: it knows who is asking, also the askers whose links ratings gives out; who serves whom, it is told. */
export function housePeople(options: Partial<PeopleOptions> = {}) {
  return people({ openLink, serves: servesSubject, findSubjects, ...options })
}

export function capabilitiesWith(ground: Capability): readonly Capability[] {
  return [
    ground,
    programmes,
    calendars({ clocked }),
    subjects({ pairedSubjects }),
    pairings,
    matters,
    visits,
    plans,
    ratings,
    briefs,
    feeds({ actorNow }),
  ]
}
