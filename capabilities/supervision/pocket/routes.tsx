// What supervision brings to the phone: the slips addressed to one, and one of them to receive and reply to.
import { later, type PocketFace } from '#foundation/ui/faces.ts'
import { ColourKeeper } from './ColourKeeper.tsx'

const SlipsLink = later(() => import('./SlipsLink.tsx'), 'SlipsLink')

export const supervisionPocket: PocketFace = {
  screens: [
    { path: '/m/slips', screen: later(() => import('./SlipsScreen.tsx'), 'SlipsScreen') },
    { path: '/m/slips/:id', screen: later(() => import('./SlipScreen.tsx'), 'SlipScreen') },
  ],
  strip: ColourKeeper,
  me: () => <SlipsLink params={{}} />,
}
