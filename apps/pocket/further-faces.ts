// What the phone shows besides, a press or two away: its addresses are fetched when one of them is opened.
import type { PocketFace } from '#foundation/ui/faces.ts'
import { consultationsPocket } from '#capabilities/consultations/pocket/routes.tsx'
import { directoryPocket } from '#capabilities/directory/pocket/routes.tsx'
import { feedsPocket } from '#capabilities/feeds/pocket/routes.tsx'
import { plansPocket } from '#capabilities/plans/pocket/routes.tsx'
import { rechecksPocket } from '#capabilities/rechecks/pocket/routes.tsx'
import { supervisionPocket } from '#capabilities/supervision/pocket/routes.tsx'
import { tasksPocket } from '#capabilities/tasks/pocket/routes.tsx'

export const furtherFaces: readonly PocketFace[] = [
  directoryPocket,
  tasksPocket,
  plansPocket,
  consultationsPocket,
  rechecksPocket,
  supervisionPocket,
  feedsPocket,
]
