// What matters brings to the phone: the list and one matter.
import { later, type PocketFace } from '#foundation/ui/faces.ts'

export const mattersPocket: PocketFace = {
  screens: [
    { path: '/m/matters', screen: later(() => import('./MattersScreen.tsx'), 'MattersScreen') },
    { path: '/m/opinions', screen: later(() => import('./OpinionsScreen.tsx'), 'OpinionsScreen') },
    { path: '/m/matters/:id/opinion', screen: later(() => import('./OpinionScreen.tsx'), 'OpinionScreen') },
    { path: '/m/matters/:id/take', screen: later(() => import('./TakeScreen.tsx'), 'TakeScreen') },
    { path: '/m/matters/:id', screen: later(() => import('./MatterScreen.tsx'), 'MatterScreen') },
  ],
}
