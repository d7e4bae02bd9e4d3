// What feeds brings to the phone: a section of Me.
import { later, type PocketFace } from '#foundation/ui/faces.ts'

const FeedSection = later(() => import('./FeedSection.tsx'), 'FeedSection')

export const feedsPocket: PocketFace = {
  screens: [],
  me: () => <FeedSection params={{}} />,
}
