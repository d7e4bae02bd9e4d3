// What notices bring to the desk: the bell, one's wishes on the page of one's account, and the ways out for those who keep the house.
import { roles } from '#foundation/core/actor.ts'
import { later, type DeskFace } from '#foundation/ui/faces.ts'
import { SendIcon } from '#foundation/ui/icons.tsx'
import { messages } from './place-messages.ts'

const keepers = ['sysadmin', 'auditor'] as const

export const noticesDesk: DeskFace = {
  tool: later<'Bell', object>(() => import('./Bell.tsx'), 'Bell'),
  places: [{ path: '/outlets', words: messages.place, icon: SendIcon, order: 870, roles: keepers }],
  pages: [{ path: '/outlets', screen: later(() => import('./OutletsScreen.tsx'), 'OutletsScreen') }],
  account: { section: later(() => import('./WishesSection.tsx'), 'WishesSection'), roles },
}
