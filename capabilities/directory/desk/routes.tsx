// What the dispatch directory brings to the desk: its list, one duty beside it.
import { later, type DeskFace } from '#foundation/ui/faces.ts'
import { PairingsIcon } from '#foundation/ui/icons.tsx'
import { messages } from './place-messages.ts'

export const directoryDesk: DeskFace = {
  places: [
    {
      path: '/directory',
      words: messages.place,
      icon: PairingsIcon,
      order: 810,
      roles: ['officer', 'handler', 'coordinator', 'leader', 'supervisor'],
    },
  ],
  pages: [{ path: '/directory', screen: later(() => import('./DirectoryScreen.tsx'), 'DirectoryScreen') }],
  panes: [{ path: '/duties/:id', screen: later(() => import('./DutyPane.tsx'), 'DutyPane') }],
}
