// The capabilities that speak to the asker, listed by hand.
import { ratingsAsker } from '#capabilities/ratings/asker/routes.tsx'
import type { AskerFace } from '#foundation/ui/faces.ts'

export const faces: readonly AskerFace[] = [ratingsAsker]
