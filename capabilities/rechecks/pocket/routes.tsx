// What re-checks bring to the phone: whom to call, writing a call down, and the way there from Me.
import { later, type PocketFace } from '#foundation/ui/faces.ts'
import { messages } from './way-messages.ts'

export const rechecksPocket: PocketFace = {
  screens: [
    { path: '/m/rechecks', screen: later(() => import('./RechecksScreen.tsx'), 'RechecksScreen') },
    { path: '/m/rechecks/:id/:matter', screen: later(() => import('./CallScreen.tsx'), 'CallScreen') },
  ],
  ways: [{ path: '/m/rechecks', words: messages.place, roles: ['coordinator', 'supervisor'] }],
}
