// The list of capabilities that run, by hand, from the ground up.
import type { Capability } from '#foundation/http/capability.ts'
import { allowList } from '#foundation/notices/allow-list.ts'
import { ratesOf } from '#foundation/notices/gates.ts'
import { outgoing } from '#foundation/notices/outgoing.ts'
import { briefs } from '#capabilities/briefs/server/capability.ts'
import { calendars } from '#capabilities/calendars/server/capability.ts'
import { directory } from '#capabilities/directory/server/capability.ts'
import { consultationAbout, consultations } from '#capabilities/consultations/server/capability.ts'
import { escalations } from '#capabilities/escalations/server/capability.ts'
import { feeds } from '#capabilities/feeds/server/capability.ts'
import { classesOf, matterClocked, matters, servesSubject } from '#capabilities/matters/server/capability.ts'
import { notices, type NoticesOptions } from '#capabilities/notices/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import {
  actorNow,
  mailOf,
  people,
  phoneOf,
  type PeopleOptions,
} from '#capabilities/people/server/capability.ts'
import { planAbout, planClocked, plans } from '#capabilities/plans/server/capability.ts'
import { programmes } from '#capabilities/programmes/server/capability.ts'
import { openLink, ratings } from '#capabilities/ratings/server/capability.ts'
import { rechecks } from '#capabilities/rechecks/server/capability.ts'
import { findSubjects, subjects } from '#capabilities/subjects/server/capability.ts'
import { slipAbout, supervision } from '#capabilities/supervision/server/capability.ts'
import { taskClocked, tasks } from '#capabilities/tasks/server/capability.ts'
import { promiseClocked, visits } from '#capabilities/visits/server/capability.ts'

/** Whose open deadlines a revised calendar moves. */
export const clocked = [matterClocked, promiseClocked, taskClocked, planClocked] as const

/** People first: it knows who is asking, also the askers whose links ratings gives out; who serves whom, it is told. */
export function housePeople(options: Partial<PeopleOptions> = {}) {
  return people({ openLink, serves: servesSubject, findSubjects, ...options })
}

/** Nothing is set up, and nothing may be called: what a test has that says nothing else. */
const nothingSetUp = {
  setUp: () => ({ sms: false, mail: false }),
  rates: ratesOf(undefined),
  refusalOf: outgoing({ allowed: allowList(undefined) }).refusalOf,
}

export function capabilitiesWith(
  ground: Capability,
  outside: Partial<NoticesOptions> = {},
): readonly Capability[] {
  return [
    ground,
    programmes,
    calendars({ clocked }),
    subjects({ pairedSubjects }),
    pairings,
    directory({ classesOf }),
    matters,
    escalations,
    visits,
    tasks({ abouts: { plan: planAbout, consultation: consultationAbout, slip: slipAbout } }),
    consultations,
    plans,
    ratings,
    rechecks,
    supervision,
    briefs,
    feeds({ actorNow }),
    notices({ phoneOf, mailOf, ...nothingSetUp, ...outside }),
  ]
}
