// What visits brings to the phone: Capture, and one visit.
import { later, type PocketFace } from '#foundation/ui/faces.ts'

export const visitsPocket: PocketFace = {
  screens: [
    { path: '/m/capture', screen: later(() => import('./CaptureScreen.tsx'), 'CaptureScreen') },
    { path: '/m/visits/:id', screen: later(() => import('./VisitScreen.tsx'), 'VisitScreen') },
  ],
}
