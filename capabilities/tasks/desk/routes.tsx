// What tasks bring to the desk: the list, one of them, and those of a matter and of a promise at the end of their pages.
import { later, type DeskFace } from '#foundation/ui/faces.ts'
import { TasksIcon } from '#foundation/ui/icons.tsx'
import { messages } from './messages.ts'

const roles = ['officer', 'handler', 'coordinator', 'leader', 'supervisor'] as const

const under = later(() => import('./AboutTasks.tsx'), 'AboutTasks')

export const tasksDesk: DeskFace = {
  places: [{ path: '/tasks', words: messages.place, icon: TasksIcon, order: 150, roles }],
  pages: [{ path: '/tasks', screen: later(() => import('./TasksScreen.tsx'), 'TasksScreen') }],
  panes: [{ path: '/tasks/:id', screen: later(() => import('./TaskPane.tsx'), 'TaskPane') }],
  under: [
    { path: '/matters/:id', screen: under },
    { path: '/promises/:id', screen: under },
  ],
}
