// What re-checks bring to the desk: each month's sample with its calls, and the list of withdrawals.
import { later, type DeskFace } from '#foundation/ui/faces.ts'
import { PhoneIcon } from '#foundation/ui/icons.tsx'
import { messages } from './messages.ts'

const roles = ['coordinator', 'leader', 'supervisor'] as const

export const rechecksDesk: DeskFace = {
  places: [{ path: '/rechecks', words: messages.place, icon: PhoneIcon, order: 320, roles }],
  pages: [{ path: '/rechecks', screen: later(() => import('./RechecksScreen.tsx'), 'RechecksScreen') }],
}
