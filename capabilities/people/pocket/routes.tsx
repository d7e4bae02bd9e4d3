// What people brings to the phone: the other ways in.
import { later, type PocketFace } from '#foundation/ui/faces.ts'

export const peoplePocket: PocketFace = {
  screens: [],
  entrance: later(() => import('./WaysIn.tsx'), 'WaysIn'),
}
