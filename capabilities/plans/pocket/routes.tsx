// What plans bring to the phone: the milestones of one's own unit, and the way to them from Me.
import { later, type PocketFace } from '#foundation/ui/faces.ts'

const MilestonesWay = later(() => import('./MilestonesWay.tsx'), 'MilestonesWay')

export const plansPocket: PocketFace = {
  screens: [
    { path: '/m/milestones', screen: later(() => import('./MilestonesScreen.tsx'), 'MilestonesScreen') },
  ],
  me: () => <MilestonesWay params={{}} />,
}
