// What ratings brings to the phone: the codes by which the enterprise follows, judges and raises matters.
import { later, type PocketFace } from '#foundation/ui/faces.ts'

export const ratingsPocket: PocketFace = {
  screens: [
    { path: '/m/visits/:id/card', screen: later(() => import('./VisitCardScreen.tsx'), 'VisitCardScreen') },
    {
      path: '/m/matters/:id/card',
      screen: later(() => import('./MatterCardScreen.tsx'), 'MatterCardScreen'),
    },
  ],
}
