// The desk's front page: what is due today, what is stuck, what waits for the asker.
import { later, type DeskFace } from '#foundation/ui/faces.ts'
import { SplitIcon, TodayIcon } from '#foundation/ui/icons.tsx'
import { messages } from './messages.ts'
import { messages as screen } from './screen-messages.ts'

export const overviewDesk: DeskFace = {
  places: [
    {
      path: '/',
      words: messages.place,
      icon: TodayIcon,
      order: 0,
      roles: ['officer', 'handler', 'coordinator', 'leader', 'supervisor'],
    },
    {
      path: '/screen',
      words: screen.place,
      icon: SplitIcon,
      order: 420,
      roles: ['coordinator', 'leader', 'supervisor'],
    },
  ],
  pages: [
    { path: '/', screen: later(() => import('./TodayScreen.tsx'), 'TodayScreen') },
    { path: '/screen', screen: later(() => import('./ScreenPage.tsx'), 'ScreenPage') },
  ],
  panes: [{ path: '/subjects/:id', screen: later(() => import('./SubjectPane.tsx'), 'SubjectPane') }],
}
