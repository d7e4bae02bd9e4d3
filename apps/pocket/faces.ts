// The capabilities that the phone shows, listed by hand: one line each, from the ground up.
import type { PocketFace } from '#foundation/ui/faces.ts'
import { feedsPocket } from '#capabilities/feeds/pocket/routes.tsx'
import { mattersPocket } from '#capabilities/matters/pocket/routes.tsx'
import { overviewPocket } from '#capabilities/overview/pocket/routes.tsx'
import { peoplePocket } from '#capabilities/people/pocket/routes.tsx'
import { ratingsPocket } from '#capabilities/ratings/pocket/routes.tsx'
import { subjectsPocket } from '#capabilities/subjects/pocket/routes.tsx'
import { visitsPocket } from '#capabilities/visits/pocket/routes.tsx'

export const faces: readonly PocketFace[] = [
  peoplePocket,
  subjectsPocket,
  mattersPocket,
  visitsPocket,
  ratingsPocket,
  feedsPocket,
  overviewPocket,
]
