// What escalations brings to the desk: the list of what could not climb by itself.
import { later, type DeskFace } from '#foundation/ui/faces.ts'
import { UpIcon } from '#foundation/ui/icons.tsx'
import { messages } from './messages.ts'
import { readers } from './readers.ts'

export const escalationsDesk: DeskFace = {
  places: [{ path: '/escalations', words: messages.place, icon: UpIcon, order: 180, roles: readers }],
  pages: [
    { path: '/escalations', screen: later(() => import('./EscalationsScreen.tsx'), 'EscalationsScreen') },
  ],
}
