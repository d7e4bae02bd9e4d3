// Open matters counted by rung, each programme with its own ladder, also the rungs where nobody stands.
import type { MatterRow } from './matter.ts'

interface RungCount {
  readonly programme: string
  readonly rung: string
  readonly open: number
  /** Past the date, the asker's own time included: what the filter "overdue" shows. */
  readonly late: number
  readonly oldest: string | null
}

export function rungsOf(
  rows: readonly Pick<MatterRow, 'programme' | 'rung' | 'dueAt' | 'receivedAt'>[],
  ladders: readonly { readonly programme: string; readonly rungs: readonly string[] }[],
  now: string,
): readonly RungCount[] {
  return ladders.flatMap(({ programme, rungs }) =>
    rungs.map((rung) => {
      const here = rows.filter((row) => row.programme === programme && row.rung === rung)
      const received = here.map((row) => row.receivedAt).sort()
      return {
        programme,
        rung,
        open: here.length,
        late: here.filter((row) => Date.parse(row.dueAt) < Date.parse(now)).length,
        oldest: received[0] ?? null,
      }
    }),
  )
}
