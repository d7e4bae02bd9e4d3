// What subjects brings to the phone: the list; the page of one joins many capabilities and stands in overview.
import { later, type PocketFace } from '#foundation/ui/faces.ts'

export const subjectsPocket: PocketFace = {
  screens: [{ path: '/m/subjects', screen: later(() => import('./SubjectsScreen.tsx'), 'SubjectsScreen') }],
}
