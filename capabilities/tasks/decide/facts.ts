// What the rules of a task must be told, and what is wrong with an order of tasks.
import type { Context } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { WorkingCalendar } from '#foundation/time/compile.ts'
import type { AboutPlace } from '../commands.ts'
import type { TaskEvent, TimeRule } from '../events.ts'

/** What a new task is to belong to. */
export type Belonging = 'unknown' | 'over' | AboutPlace

export interface TaskFacts {
  /** The one in force. */
  readonly calendar: WorkingCalendar
  /** Only for a new task. */
  readonly belonging?: Belonging
  readonly extensions?: TimeRule
  /** Units and persons named who do not exist. */
  readonly strangers: readonly Id[]
  /** Tasks named as predecessors: those that there are not, those not over, and whether they wait for this one in the end. */
  readonly order: { readonly unknown: readonly Id[]; readonly open: readonly Id[]; readonly isRing: boolean }
  /** The acting person sets tasks here: opens, hands over, reopens, drops, decides on more time. */
  readonly directs: boolean
  /** The acting person does the work: it, or its unit, has the task. */
  readonly holds: boolean
}

export type Given = TaskFacts & Context
export type Decision = readonly TaskEvent[] | Refusal

export function wrongOrder({ order }: Given): Refusal | null {
  if (order.unknown.length > 0)
    return refuse('task.predecessor-unknown', { ids: order.unknown, field: 'after' })
  return order.isRing ? refuse('task.ring', { field: 'after' }) : null
}
