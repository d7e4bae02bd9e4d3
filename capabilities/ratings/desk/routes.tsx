// What ratings brings to the desk: how askers judged the matters that one reaches.
import { later, type DeskFace } from '#foundation/ui/faces.ts'
import { RatingsIcon } from '#foundation/ui/icons.tsx'
import { messages } from './messages.ts'

// Officers and handlers read the verdict on the matter itself.
const roles = ['coordinator', 'leader', 'supervisor'] as const

export const ratingsDesk: DeskFace = {
  places: [{ path: '/verdicts', words: messages['place.verdicts'], icon: RatingsIcon, order: 310, roles }],
  pages: [{ path: '/verdicts', screen: later(() => import('./VerdictsScreen.tsx'), 'VerdictsScreen') }],
}
