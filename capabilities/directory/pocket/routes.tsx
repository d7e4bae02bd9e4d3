// What the dispatch directory brings to the phone: whose something is, and the way to it from Me.
import { later, type PocketFace } from '#foundation/ui/faces.ts'
import { messages } from './way-messages.ts'

const readers = ['officer', 'handler', 'coordinator', 'leader', 'supervisor'] as const

export const directoryPocket: PocketFace = {
  screens: [{ path: '/m/directory', screen: later(() => import('./WhoseScreen.tsx'), 'WhoseScreen') }],
  ways: [{ path: '/m/directory', words: messages.place, roles: readers }],
}
