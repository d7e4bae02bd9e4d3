// The capabilities that the desk shows, listed by hand: one line each, from the ground up.
import type { DeskFace } from '#foundation/ui/faces.ts'
import { briefsDesk } from '#capabilities/briefs/desk/routes.tsx'
import { directoryDesk } from '#capabilities/directory/desk/routes.tsx'
import { escalationsDesk } from '#capabilities/escalations/desk/routes.tsx'
import { consultationsDesk } from '#capabilities/consultations/desk/routes.tsx'
import { feedsDesk } from '#capabilities/feeds/desk/routes.tsx'
import { calendarsDesk } from '#capabilities/calendars/desk/routes.tsx'
import { mattersDesk } from '#capabilities/matters/desk/routes.tsx'
import { noticesDesk } from '#capabilities/notices/desk/routes.tsx'
import { overviewDesk } from '#capabilities/overview/desk/routes.tsx'
import { peopleDesk } from '#capabilities/people/desk/routes.tsx'
import { ratingsDesk } from '#capabilities/ratings/desk/routes.tsx'
import { rechecksDesk } from '#capabilities/rechecks/desk/routes.tsx'
import { plansDesk } from '#capabilities/plans/desk/routes.tsx'
import { subjectsDesk } from '#capabilities/subjects/desk/routes.tsx'
import { supervisionDesk } from '#capabilities/supervision/desk/routes.tsx'
import { tasksDesk } from '#capabilities/tasks/desk/routes.tsx'
import { visitsDesk } from '#capabilities/visits/desk/routes.tsx'

export const faces: readonly DeskFace[] = [
  peopleDesk,
  calendarsDesk,
  subjectsDesk,
  directoryDesk,
  mattersDesk,
  escalationsDesk,
  visitsDesk,
  tasksDesk,
  consultationsDesk,
  plansDesk,
  ratingsDesk,
  rechecksDesk,
  supervisionDesk,
  briefsDesk,
  feedsDesk,
  noticesDesk,
  overviewDesk,
]
