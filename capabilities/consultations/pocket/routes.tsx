// What consultations bring to the phone: those that wait for one's own unit, one to read and to answer, and the way there from Me.
import { later, type PocketFace } from '#foundation/ui/faces.ts'

const ConsultationsWay = later(() => import('./ConsultationsWay.tsx'), 'ConsultationsWay')

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
  me: () => <ConsultationsWay params={{}} />,
}
