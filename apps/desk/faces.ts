// The capabilities that the desk shows, listed by hand: one line each, from the ground up.
import type { DeskFace } from '#foundation/ui/faces.ts'

export const faces: readonly DeskFace[] = []
