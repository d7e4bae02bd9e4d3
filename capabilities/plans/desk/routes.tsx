// What plans bring to the desk: the list, one plan on its axis, the page on which one is made, and a section of a matter's page.
import { later, type DeskFace } from '#foundation/ui/faces.ts'
import { ProgrammeIcon } from '#foundation/ui/icons.tsx'
import { messages } from './messages.ts'

const roles = ['officer', 'handler', 'coordinator', 'leader', 'supervisor'] as const

export const plansDesk: DeskFace = {
  places: [{ path: '/plans', words: messages.place, icon: ProgrammeIcon, order: 170, roles }],
  pages: [
    { path: '/plans', screen: later(() => import('./PlansScreen.tsx'), 'PlansScreen') },
    { path: '/plans/new', screen: later(() => import('./NewPlanScreen.tsx'), 'NewPlanScreen') },
    { path: '/plans/:id', screen: later(() => import('./PlanScreen.tsx'), 'PlanScreen') },
  ],
  under: [{ path: '/matters/:id', screen: later(() => import('./MatterPlans.tsx'), 'MatterPlans') }],
}
