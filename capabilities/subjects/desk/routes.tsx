// What subjects brings to the desk: the list of those who are served, and sheets that come in. The page of one stands in overview.
import { later, type DeskFace } from '#foundation/ui/faces.ts'
import { SubjectsIcon, UploadIcon } from '#foundation/ui/icons.tsx'
import { messages as imports } from './import-messages.ts'
import { messages } from './messages.ts'

export const subjectsDesk: DeskFace = {
  places: [
    {
      path: '/subjects',
      words: messages.place,
      icon: SubjectsIcon,
      order: 220,
      roles: ['officer', 'handler', 'coordinator', 'leader', 'supervisor'],
    },
    {
      path: '/imports',
      words: imports.place,
      icon: UploadIcon,
      order: 890,
      roles: ['coordinator', 'sysadmin'],
    },
  ],
  pages: [
    { path: '/subjects', screen: later(() => import('./SubjectsScreen.tsx'), 'SubjectsScreen') },
    { path: '/imports', screen: later(() => import('./ImportsScreen.tsx'), 'ImportsScreen') },
  ],
}
