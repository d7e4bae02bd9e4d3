// What visits brings to the desk: the visits and one of them, the promises and one of them.
import { later, type DeskFace } from '#foundation/ui/faces.ts'
import { CheckIcon, VisitsIcon } from '#foundation/ui/icons.tsx'
import { messages } from './messages.ts'

const roles = ['officer', 'handler', 'coordinator', 'leader', 'supervisor'] as const

export const visitsDesk: DeskFace = {
  places: [
    { path: '/visits', words: messages['place.visits'], icon: VisitsIcon, order: 200, roles },
    { path: '/promises', words: messages['place.promises'], icon: CheckIcon, order: 210, roles },
  ],
  pages: [
    { path: '/visits', screen: later(() => import('./VisitsScreen.tsx'), 'VisitsScreen') },
    { path: '/promises', screen: later(() => import('./PromisesScreen.tsx'), 'PromisesScreen') },
  ],
  panes: [
    { path: '/visits/:id', screen: later(() => import('./VisitPane.tsx'), 'VisitPane') },
    { path: '/promises/:id', screen: later(() => import('./PromisePane.tsx'), 'PromisePane') },
  ],
}
