// What the dispatch directory brings to the phone: whose something is, and the way to it from Me.
import { later, type PocketFace } from '#foundation/ui/faces.ts'

const DirectoryWay = later(() => import('./DirectoryWay.tsx'), 'DirectoryWay')

export const directoryPocket: PocketFace = {
  screens: [{ path: '/m/directory', screen: later(() => import('./WhoseScreen.tsx'), 'WhoseScreen') }],
  me: () => <DirectoryWay params={{}} />,
}
