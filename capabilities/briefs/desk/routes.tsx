// What briefs brings to the desk: the registers and lists, the brief of a period, the rows behind each figure.
import { later, type DeskFace } from '#foundation/ui/faces.ts'
import { BriefIcon, RegisterIcon } from '#foundation/ui/icons.tsx'
import { messages } from './messages.ts'

const roles = ['coordinator', 'leader', 'supervisor'] as const
const register = later(() => import('./RegisterScreen.tsx'), 'RegisterScreen')

export const briefsDesk: DeskFace = {
  places: [
    { path: '/registers', words: messages['place.registers'], icon: RegisterIcon, order: 400, roles },
    { path: '/briefs', words: messages['place.briefs'], icon: BriefIcon, order: 410, roles },
  ],
  pages: [
    { path: '/registers', screen: register },
    { path: '/registers/:name', screen: register },
    { path: '/briefs', screen: later(() => import('./BriefScreen.tsx'), 'BriefScreen') },
    { path: '/briefs/rows', screen: later(() => import('./RowsScreen.tsx'), 'RowsScreen') },
  ],
}
