// What tasks bring to the phone: those to do, and one of them.
import { later, type PocketFace } from '#foundation/ui/faces.ts'
import { readers } from '../roles.ts'
import { messages } from './way-messages.ts'

export const tasksPocket: PocketFace = {
  screens: [
    { path: '/m/tasks', screen: later(() => import('./TasksScreen.tsx'), 'TasksScreen') },
    { path: '/m/tasks/:id', screen: later(() => import('./TaskScreen.tsx'), 'TaskScreen') },
  ],
  ways: [{ path: '/m/tasks', words: messages.place, roles: readers }],
}
