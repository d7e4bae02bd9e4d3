// What supervision brings to the phone: the slips addressed to one, one of them to receive and reply to, and the colours of rows.
import { later, type PocketFace } from '#foundation/ui/faces.ts'
import { answerers } from '../roles.ts'
import { ColourKeeper } from './ColourKeeper.tsx'
import { messages } from './way-messages.ts'

export const supervisionPocket: PocketFace = {
  screens: [
    { path: '/m/slips', screen: later(() => import('./SlipsScreen.tsx'), 'SlipsScreen') },
    { path: '/m/slips/:id', screen: later(() => import('./SlipScreen.tsx'), 'SlipScreen') },
  ],
  strip: ColourKeeper,
  ways: [{ path: '/m/slips', words: messages.mine, roles: answerers }],
}
