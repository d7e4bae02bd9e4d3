// The capabilities that speak to the asker, listed by hand.
import type { AskerFace } from '#foundation/ui/faces.ts'

export const faces: readonly AskerFace[] = []
