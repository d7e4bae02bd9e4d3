// A matter's thread in a row, and who has it now: for screens of higher capabilities that show matters among other things.
import { useNow } from '#foundation/ui/now.ts'
import { ThreadRow } from '#foundation/ui/Thread.tsx'
import { threadOf } from '../../thread-view.ts'
import { holderOf, stepWords } from '../columns.tsx'
import type { MatterRow } from '../matter.ts'

export function RowThread({ row, holder }: { row: MatterRow; holder: string }) {
  return <ThreadRow view={threadOf(row, useNow(), stepWords, holder)} />
}

/** The unit that has it, or the asker while she thinks it over. */
export function holderWords(row: MatterRow, unitName: (id: string) => string): string {
  return holderOf(row, { unitName: (id) => (id === null ? '' : unitName(id)) })
}
