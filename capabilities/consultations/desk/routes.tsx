// What consultations bring to the desk: the list, convening one, one with its voices, and a section of a matter's page.
import { later, type DeskFace } from '#foundation/ui/faces.ts'
import { PeopleIcon } from '#foundation/ui/icons.tsx'
import { messages } from './messages.ts'

const roles = ['officer', 'handler', 'coordinator', 'leader', 'supervisor'] as const

export const consultationsDesk: DeskFace = {
  places: [{ path: '/consultations', words: messages.place, icon: PeopleIcon, order: 160, roles }],
  pages: [
    {
      path: '/consultations',
      screen: later(() => import('./ConsultationsScreen.tsx'), 'ConsultationsScreen'),
    },
    { path: '/consultations/new', screen: later(() => import('./ConveneScreen.tsx'), 'ConveneScreen') },
    {
      path: '/consultations/:id',
      screen: later(() => import('./ConsultationScreen.tsx'), 'ConsultationScreen'),
    },
  ],
  under: [
    { path: '/matters/:id', screen: later(() => import('./MatterConsultations.tsx'), 'MatterConsultations') },
  ],
}
