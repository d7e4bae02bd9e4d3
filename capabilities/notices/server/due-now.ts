// What a person has to do today and what of hers is late, in numbers: matters and tasks that she, or her unit, has in hand.
import type { Role } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { WorkingCalendar } from '#foundation/time/compile.ts'
import { dayText } from '#foundation/time/day.ts'
import { dueCounts } from '#capabilities/matters/server/questions/dues.ts'
import { sharesOf } from '#capabilities/pairings/server/questions/reach.ts'
import { actorOf } from '#capabilities/people/server/questions/actor.ts'
import { tasksToDo } from '#capabilities/tasks/server/questions/dates.ts'

interface Counts {
  readonly today: number
  readonly late: number
}

interface DueNow {
  readonly matters: Counts
  readonly tasks: Counts
}

const none: Counts = { today: 0, late: 0 }
const mostTasks = 1000

const readers: readonly Role[] = ['officer', 'handler', 'coordinator', 'leader', 'supervisor']
const handlers: readonly Role[] = ['handler', 'coordinator']

/** As the calendar of her own dates has it: what she holds, for who handles also what the unit holds, if she may read it. */
export async function dueNow(
  reader: Reader,
  person: Id,
  instant: number,
  { zone }: Pick<WorkingCalendar, 'zone'>,
): Promise<DueNow> {
  const actor = await actorOf(reader, person)
  if (!actor) return { matters: none, tasks: none }
  const now = new Date(instant).toISOString()
  const handles = actor.grants.some(({ role, own }) => handlers.includes(role) && !own)
  const units = handles && actor.unit !== null ? [actor.unit] : []
  const { day } = zone.dayAt(instant)
  const until = new Date(zone.instantOf(day + 1, 0)).toISOString()
  const within = await sharesOf(reader, actor, readers, now)
  const hers = { person, units, within }
  const [matters, open] = await Promise.all([
    dueCounts(reader, { ...hers, now, until }),
    tasksToDo(reader, { ...hers, limit: mostTasks }),
  ])
  const today = dayText(day)
  return {
    matters,
    tasks: {
      today: open.filter(({ due }) => due === today).length,
      late: open.filter(({ due }) => due < today).length,
    },
  }
}
