// What people brings to the desk: units, officers, teams; accounts for the three administrators; one's own account.
import { later, type DeskFace } from '#foundation/ui/faces.ts'
import { EyeIcon, LockIcon, PeopleIcon } from '#foundation/ui/icons.tsx'
import { messages } from './messages.ts'

const register = ['coordinator', 'leader', 'supervisor', 'sysadmin', 'secadmin', 'auditor'] as const
const administrators = ['sysadmin', 'secadmin', 'auditor'] as const

export const peopleDesk: DeskFace = {
  entrance: later(() => import('./WaysIn.tsx'), 'WaysIn'),
  places: [
    { path: '/people', words: messages['place.people'], icon: PeopleIcon, order: 800, roles: register },
    {
      path: '/accounts',
      words: messages['place.accounts'],
      icon: LockIcon,
      order: 900,
      roles: administrators,
    },
    { path: '/reveals', words: messages['place.reveals'], icon: EyeIcon, order: 910, roles: ['auditor'] },
  ],
  pages: [
    { path: '/people', screen: later(() => import('./PeopleScreen.tsx'), 'PeopleScreen') },
    { path: '/accounts', screen: later(() => import('./AccountsScreen.tsx'), 'AccountsScreen') },
    { path: '/reveals', screen: later(() => import('./RevealsScreen.tsx'), 'RevealsScreen') },
    { path: '/account', screen: later(() => import('./OwnAccountScreen.tsx'), 'OwnAccountScreen') },
  ],
  panes: [
    { path: '/units/:id', screen: later(() => import('./UnitPane.tsx'), 'UnitPane') },
    { path: '/officers/:id', screen: later(() => import('./OfficerPane.tsx'), 'OfficerPane') },
    { path: '/teams/:id', screen: later(() => import('./TeamPane.tsx'), 'TeamPane') },
    { path: '/accounts/:id', screen: later(() => import('./AccountPane.tsx'), 'AccountPane') },
  ],
}
