// What the asker's page shows of ratings: one screen behind her link.
import type { AskerFace } from '#foundation/ui/faces.ts'
import { AskerScreen } from './AskerScreen.tsx'

export const ratingsAsker: AskerFace = { screens: [{ path: '/q/:token', screen: AskerScreen }] }
