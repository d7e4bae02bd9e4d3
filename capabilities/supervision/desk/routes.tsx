// What supervision brings to the desk: what is coloured, slips, and a section on the pages of what is supervised.
import { later, type DeskFace } from '#foundation/ui/faces.ts'
import { EyeIcon } from '#foundation/ui/icons.tsx'
import { readers } from '../roles.ts'
import { ColourKeeper } from './ColourKeeper.tsx'
import { messages } from './messages.ts'

const under = later(() => import('./ThingSection.tsx'), 'ThingSection')

export const supervisionDesk: DeskFace = {
  places: [{ path: '/supervision', words: messages.place, icon: EyeIcon, order: 300, roles: readers }],
  pages: [
    { path: '/supervision', screen: later(() => import('./SupervisionScreen.tsx'), 'SupervisionScreen') },
  ],
  panes: [{ path: '/slips/:id', screen: later(() => import('./SlipPane.tsx'), 'SlipPane') }],
  under: [
    { path: '/matters/:id', screen: under },
    { path: '/promises/:id', screen: under },
  ],
  rail: ColourKeeper,
}
