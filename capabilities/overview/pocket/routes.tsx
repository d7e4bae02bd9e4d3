// What overview brings to the phone: Today, the page of one subject, and the strip of what is not sent yet.
import { later, type PocketFace } from '#foundation/ui/faces.ts'
import { OutboxStrip } from './OutboxStrip.tsx'

export const overviewPocket: PocketFace = {
  screens: [
    { path: '/m/', screen: later(() => import('./TodayScreen.tsx'), 'TodayScreen') },
    { path: '/m/subjects/:id', screen: later(() => import('./SubjectScreen.tsx'), 'SubjectScreen') },
  ],
  strip: OutboxStrip,
}
