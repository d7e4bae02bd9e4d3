// Where a plan stands for permission: that of its matter, or of its subject; a milestone besides with the unit that answers for it.
import type { Actor, Role } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import { reaches } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { findMatter } from '#capabilities/matters/server/questions.ts'
import { reachesMatter } from '#capabilities/matters/server/questions/reach.ts'
import { reachOf } from '#capabilities/pairings/server/questions/reach.ts'
import type { Milestone, Plan } from '../state.ts'
import { markers, planners, readers } from '../roles.ts'
import { unitsOf } from './projection.ts'

interface Asker extends Reader {
  readonly actor: Actor
  readonly at: string
}

type Place = Pick<Plan, 'programme' | 'subject' | 'matter' | 'answering' | 'area' | 'madeBy' | 'madeUnit'>

/** Whoever reaches what it belongs to, and the units of its milestones. */
export async function mayRead(asker: Asker, plan: Plan): Promise<boolean> {
  return (await stands(asker, plan, unitsOf(plan), readers)) || ofMatter(asker, plan, readers)
}

/** The office and the leaders of where it stands. */
export async function mayPlan(asker: Asker, place: Place): Promise<boolean> {
  const { answering, madeUnit, matter } = place
  return matter === null
    ? stands(asker, place, [answering, madeUnit], planners)
    : (await stands(asker, place, [madeUnit], planners)) || ofMatter(asker, place, planners)
}

/** Keys of the milestones that the actor may say something of. */
export async function marksOf(asker: Asker, plan: Plan): Promise<string[]> {
  if (await mayPlan(asker, plan)) return plan.milestones.map(({ key }) => key)
  const units = [...new Set(plan.milestones.flatMap(({ unit }) => unit ?? []))]
  const mine = await Promise.all(
    units.map((unit) => stands(asker, { ...plan, subject: null }, [unit], markers)),
  )
  const open = new Set(units.filter((_, n) => mine[n]))
  return plan.milestones.flatMap(({ key, unit }: Milestone) => (unit !== null && open.has(unit) ? [key] : []))
}

/** Programmes in which the actor may say how the milestones of a unit go. */
export async function marksUnit(
  asker: Asker,
  unit: Id,
  programmes: readonly string[],
): Promise<ReadonlySet<string>> {
  const marks = await Promise.all(
    programmes.map((programme) =>
      stands(
        asker,
        { programme, subject: null, matter: null, answering: null, area: null, madeBy: null, madeUnit: null },
        [unit],
        markers,
      ),
    ),
  )
  return new Set(programmes.filter((_, n) => marks[n]))
}

async function stands(
  asker: Asker,
  { programme, subject, area, madeBy }: Place,
  units: readonly (Id | null)[],
  roles: readonly Role[],
): Promise<boolean> {
  const placed = { programme, subject, units, area, persons: [madeBy] }
  return reaches(asker.actor, roles, await reachOf(asker, asker.actor, placed, asker.at))
}

async function ofMatter(asker: Asker, { matter }: Place, roles: readonly Role[]): Promise<boolean> {
  if (matter === null) return false
  const found = await findMatter(asker, matter)
  if (!found) return false
  return reachesMatter({ reader: asker, actor: asker.actor, roles, at: asker.at }, found.matter)
}
