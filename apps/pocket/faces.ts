// The capabilities that the phone shows, listed by hand: one line each, from the ground up.
import type { PocketFace } from '#foundation/ui/faces.ts'

export const faces: readonly PocketFace[] = []
