// What the asker's page shows of ratings: one screen behind her link, whose address says which kind it is.
import type { AskerFace } from '#foundation/ui/faces.ts'
import { CardLink, MatterLink } from './AskerScreen.tsx'

export const ratingsAsker: AskerFace = {
  screens: [
    { path: '/q/:token', screen: MatterLink },
    { path: '/q/card/:token', screen: CardLink },
  ],
}
