// Founding the calendar at start-up or by a test, and taking over what a newer program brings.
import type { Clock } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { runAsSystem } from '#foundation/ledger/as-system.ts'
import { replying } from '#foundation/ledger/decide-on.ts'
import type { Ran } from '#foundation/ledger/run.ts'
import type { Pool } from '#foundation/postgres/pool.ts'
import type { Calendar } from '#foundation/time/calendar.ts'
import { chinaCalendar } from '#foundation/time/china-calendar.ts'
import { changeCalendar } from './change.ts'

/**
 * Founds a tenant's calendar with what the program brings; at later starts adopts the notices of years that are not yet
 * there. Otherwise changes nothing.
 */
export function foundCalendar(
  pool: Pool,
  clock: Clock,
  tenant: Id,
  calendar: Calendar = chinaCalendar,
): Promise<Ran<{ version: string }>> {
  const command = { id: newId(), name: 'foundCalendar', input: calendar }
  return runAsSystem({ pool, clock }, tenant, command, async (acting) =>
    replying(await changeCalendar(acting, { type: 'AdoptShipped', calendar }), (_state, version) => ({
      version: String(version),
    })),
  )
}
