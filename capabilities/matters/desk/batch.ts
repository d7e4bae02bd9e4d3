// What a batch will do: which of the rows selected, to whom, and which stay as they are, and why. Said before it is done.
import type { MatterRow } from './matter.ts'

export type BatchAction = 'dispatch' | 'acknowledge'
type WhyNot = 'status' | 'unit' | 'holder'

export interface Going {
  readonly row: MatterRow
  /** The unit that gets it; null where the action names none. */
  readonly unit: string | null
}

export interface Plan {
  readonly going: readonly Going[]
  readonly staying: readonly { readonly row: MatterRow; readonly why: WhyNot }[]
}

const statusFor: Readonly<Record<BatchAction, readonly string[]>> = {
  dispatch: ['received', 'triaged'],
  acknowledge: ['dispatched'],
}

/** `unitOf` names who gets a row, null for nobody; `holds` says whether the person's unit has it. */
export function planBatch(
  action: BatchAction,
  rows: readonly MatterRow[],
  unitOf: (row: MatterRow) => string | null,
  holds: (row: MatterRow) => boolean,
): Plan {
  const going: Going[] = []
  const staying: { row: MatterRow; why: WhyNot }[] = []
  for (const row of rows) {
    const unit = action === 'dispatch' ? unitOf(row) : null
    if (!statusFor[action].includes(row.status)) staying.push({ row, why: 'status' })
    else if (action === 'dispatch' && unit === null) staying.push({ row, why: 'unit' })
    else if (action === 'acknowledge' && !holds(row)) staying.push({ row, why: 'holder' })
    else going.push({ row, unit })
  }
  return { going, staying }
}

/** How many each unit gets, the most first. */
export function sharesOf({ going }: Plan): readonly { readonly unit: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const { unit } of going) if (unit !== null) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return [...counts].map(([unit, count]) => ({ unit, count })).sort((a, b) => b.count - a.count)
}
