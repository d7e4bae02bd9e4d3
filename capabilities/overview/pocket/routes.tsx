// What overview brings to the phone: Today, the page of one subject, and the strip of what is not sent yet.
import { later, type PocketFace } from '#foundation/ui/faces.ts'
import { OutboxStrip } from './OutboxStrip.tsx'
import { TodayScreen } from './TodayScreen.tsx'

export const overviewPocket: PocketFace = {
  screens: [
    // Not fetched later: most starts open it, and a second trip would cost them a second.
    { path: '/m/', screen: TodayScreen },
    { path: '/m/subjects/:id', screen: later(() => import('./SubjectScreen.tsx'), 'SubjectScreen') },
  ],
  strip: OutboxStrip,
}
