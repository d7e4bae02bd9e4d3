// What the big screen counts from the open matters: where they stand, which units are late. Units, never persons.
import { daysUntil } from '#foundation/ui/dates.ts'
import type { MatterRow } from './matter.ts'

type Row = Pick<MatterRow, 'status' | 'dueAt' | 'rung' | 'ownerUnit' | 'programme'>

interface RungCount {
  readonly rung: string
  readonly open: number
  readonly late: number
}

interface UnitCount {
  readonly unit: string
  readonly late: number
  /** Days by which its oldest date is over. */
  readonly days: number
}

/** Past its date, and not waiting for the asker, whose time is nobody's delay. */
export function isLate(row: Pick<Row, 'status' | 'dueAt'>, now: string): boolean {
  return row.status !== 'replied' && row.status !== 'closed' && Date.parse(row.dueAt) < Date.parse(now)
}

/** In the order of the ladder, also the rungs where nothing stands. */
export function countByRung(
  rows: readonly Row[],
  ladder: readonly string[],
  now: string,
): readonly RungCount[] {
  return ladder.map((rung) => {
    const here = rows.filter((row) => row.rung === rung)
    return { rung, open: here.length, late: here.filter((row) => isLate(row, now)).length }
  })
}

/** By how long they are over, so that the order says what is to be done, and ranks nobody. */
export function lateUnits(rows: readonly Row[], now: string): readonly UnitCount[] {
  const late = Map.groupBy(
    rows.filter((row) => isLate(row, now)),
    (row) => row.ownerUnit,
  )
  return [...late]
    .map(([unit, theirs]) => ({
      unit,
      late: theirs.length,
      days: Math.max(...theirs.map((row) => Math.max(1, -daysUntil(row.dueAt, now)))),
    }))
    .toSorted((a, b) => b.days - a.days)
}
