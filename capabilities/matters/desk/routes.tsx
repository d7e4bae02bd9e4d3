// What matters brings to the desk: the worklist, the matter beside it, the programmes in the rail.
import { later, type DeskFace } from '#foundation/ui/faces.ts'
import { MattersIcon } from '#foundation/ui/icons.tsx'
import { messages } from './messages.ts'
import { ProgrammeRail } from './ProgrammeRail.tsx'

export const mattersDesk: DeskFace = {
  places: [
    {
      path: '/matters',
      words: messages.place,
      icon: MattersIcon,
      order: 100,
      roles: ['officer', 'handler', 'coordinator', 'leader', 'supervisor'],
    },
  ],
  pages: [{ path: '/matters', screen: later(() => import('./MattersScreen.tsx'), 'MattersScreen') }],
  panes: [{ path: '/matters/:id', screen: later(() => import('./MatterPane.tsx'), 'MatterPane') }],
  rail: ProgrammeRail,
}
