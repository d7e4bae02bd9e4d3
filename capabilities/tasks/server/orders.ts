// What higher floors may have decided here, from their reactions.ts only: open a task for something of theirs.
import type { Id } from '#foundation/core/ids.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { decideOn, openStreams, type Decided } from '#foundation/ledger/decide-on.ts'
import type { AboutPlace, TaskInput } from '../commands.ts'
import type { Task } from '../state.ts'
import { withGround } from './abouts.ts'
import { factsForNew } from './facts.ts'
import { taskKind } from './projection.ts'
import type { AboutFound } from './questions/about.ts'

interface Ordered extends TaskInput {
  /** Where the thing stands that it belongs to; left out for a matter, a promise or a subject, which are known here. */
  readonly place?: AboutPlace
}

/** Opens a task inside the command under way. Whoever orders it has asked whether the actor may set tasks there. */
export async function openTask(acting: Acting, id: Id, { place, ...input }: Ordered): Promise<Decided<Task>> {
  const { about } = input
  const found: AboutFound | null = place
    ? { place, isOver: false }
    : ((await withGround({})[about.kind]?.find(acting, about.id)) ?? null)
  const [facts] = await Promise.all([
    factsForNew(acting, id, { input, found, directs: true }),
    openStreams(acting, taskKind, [id]),
  ])
  const command = { type: 'OpenTask' as const, ...input }
  return decideOn(acting, taskKind, { id, command, facts, exists: false })
}
