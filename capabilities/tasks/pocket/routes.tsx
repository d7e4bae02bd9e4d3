// What tasks bring to the phone: those to do, and one of them.
import { later, type PocketFace } from '#foundation/ui/faces.ts'

export const tasksPocket: PocketFace = {
  screens: [
    { path: '/m/tasks', screen: later(() => import('./TasksScreen.tsx'), 'TasksScreen') },
    { path: '/m/tasks/:id', screen: later(() => import('./TaskScreen.tsx'), 'TaskScreen') },
  ],
}
