// What consultations bring to the phone: those that wait for one's own unit, one to read and to answer, and the way there from Me.
import { later, type PocketFace } from '#foundation/ui/faces.ts'
import { speakers } from '../roles.ts'
import { messages } from './way-messages.ts'

export const consultationsPocket: PocketFace = {
  screens: [
    {
      path: '/m/consultations',
      screen: later(() => import('./ConsultationsScreen.tsx'), 'ConsultationsScreen'),
    },
    {
      path: '/m/consultations/:id',
      screen: later(() => import('./ConsultationScreen.tsx'), 'ConsultationScreen'),
    },
  ],
  ways: [{ path: '/m/consultations', words: messages.place, roles: speakers }],
}
