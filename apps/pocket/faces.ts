// What the phone shows of each day's work, listed by hand: one line each, from the ground up.
import type { PocketFace } from '#foundation/ui/faces.ts'
import { mattersPocket } from '#capabilities/matters/pocket/routes.tsx'
import { noticesPocket } from '#capabilities/notices/pocket/routes.tsx'
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
  noticesPocket,
  overviewPocket,
]
