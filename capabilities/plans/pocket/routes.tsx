// What plans bring to the phone: the milestones of one's own unit, and the way to them from Me.
import { later, type PocketFace } from '#foundation/ui/faces.ts'
import { readers } from '../roles.ts'
import { messages } from './way-messages.ts'

export const plansPocket: PocketFace = {
  screens: [
    { path: '/m/milestones', screen: later(() => import('./MilestonesScreen.tsx'), 'MilestonesScreen') },
  ],
  ways: [{ path: '/m/milestones', words: messages.place, roles: readers }],
}
