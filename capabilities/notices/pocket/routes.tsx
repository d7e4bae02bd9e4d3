// What notices bring to the phone: a strip when there are new ones, their list, and a way to it from Me. Fetched when wanted.
import { Boundary } from '#foundation/ui/Boundary.tsx'
import { later, type PocketFace } from '#foundation/ui/faces.ts'

const Strip = later<'BellStrip', object>(() => import('./BellStrip.tsx'), 'BellStrip')

export const noticesPocket: PocketFace = {
  screens: [{ path: '/m/notices', screen: later(() => import('./NoticesScreen.tsx'), 'NoticesScreen') }],
  strip: () => (
    <Boundary quiet>
      <Strip />
    </Boundary>
  ),
  me: later<'NoticesSection', object>(() => import('./NoticesSection.tsx'), 'NoticesSection'),
}
