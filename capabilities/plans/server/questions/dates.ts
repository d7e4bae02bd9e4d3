// What calendars of higher floors ask of plans: the milestones that units have to finish.
import { sql } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import { decidedAt } from '#foundation/ledger/moments.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import { planKind } from '../projection.ts'
import { readableIn } from '../queries.ts'

interface DatesWanted {
  readonly units: readonly Id[]
  /** null: everything in the jurisdiction. */
  readonly within: readonly Share[] | null
  readonly limit: number
}

interface OpenMilestone {
  readonly plan: Id
  readonly key: string
  readonly text: string
  readonly title: string
  readonly due: string
  readonly standing: 'firm' | 'provisional'
  readonly version: number
  /** When the last entry of its plan was decided. */
  readonly changedAt: string
}

/** Milestones of these units that are not finished, of plans that the reader reaches; those due last come first. */
export async function milestonesToFinish(
  reader: Reader,
  { units, within, limit }: DatesWanted,
): Promise<OpenMilestone[]> {
  if (units.length === 0) return []
  const { rows } = await sql<Omit<OpenMilestone, 'changedAt'>>`
    select m.plan_id as plan, m.key, m.text, plans.title, m.due_on as due, m.standing, plans.version
      from plan_milestones m join plans on plans.tenant_id = m.tenant_id and plans.id = m.plan_id
     where m.tenant_id = ${reader.tenant} and m.open and m.unit_id = any(${units})
       and ${readableIn(reader, within)}
     order by m.due_on desc, m.plan_id, m.key limit ${limit}`.execute(rowsOf(reader))
  const plans = [...new Map(rows.map(({ plan, version }) => [plan, { id: plan, version }])).values()]
  const moments = await decidedAt(reader, planKind, plans)
  return rows.map((row) => ({ ...row, changedAt: moments.get(row.plan)! }))
}
