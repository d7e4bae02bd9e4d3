// What feeds brings to the desk: a section of one's own account.
import { later, type DeskFace } from '#foundation/ui/faces.ts'

const roles = ['officer', 'handler', 'coordinator', 'leader', 'supervisor'] as const

export const feedsDesk: DeskFace = {
  account: { section: later(() => import('./FeedSection.tsx'), 'FeedSection'), roles },
}
