// How many matters stand behind each tab: true, or not said.
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { matterDoors } from '../contract.ts'
import { statusesOf, type View } from './filters.ts'
import type { MatterRow } from './matter.ts'

/** A view that is missing is not known. */
export type Counts = Partial<Readonly<Record<View, number>>>

type KeptCounts = ReplyOf<typeof matterDoors.countMatters>['items']
type Page = Pick<ReplyOf<typeof matterDoors.listMatters>, 'items' | 'next'>

const byStatus = ['open', 'to-hand-over', 'disputed', 'with-units', 'verdict', 'closed'] as const

/** From the server's counts, which know unit and status only. */
export function countsOfKept(kept: KeptCounts, unit: string | null): Counts {
  const counts: Partial<Record<View, number>> = {}
  for (const view of byStatus) {
    const statuses: readonly string[] = statusesOf[view]
    counts[view] = kept
      .filter((row) => statuses.includes(row.status) && (unit === null || row.unit === unit))
      .reduce((sum, row) => sum + row.count, 0)
  }
  return counts
}

/** From the open matters themselves, when all of them fit a page; else nothing is said. */
export function countsOfOpen(page: Page | undefined, now: string): Counts {
  if (!page || page.next !== null) return {}
  const counts: Partial<Record<View, number>> = {
    overdue: page.items.filter((row) => isOverdue(row, now)).length,
  }
  for (const view of ['open', 'to-hand-over', 'disputed', 'with-units', 'verdict'] as const) {
    const statuses: readonly string[] = statusesOf[view]
    counts[view] = page.items.filter((row) => statuses.includes(row.status)).length
  }
  return counts
}

export function countOfAll(page: Page | undefined): number | null {
  return page && page.next === null ? page.items.length : null
}

function isOverdue(row: MatterRow, now: string): boolean {
  return row.status !== 'closed' && Date.parse(row.dueAt) < Date.parse(now)
}
