// Gathering what the rules of a task must be told: the calendar, what it belongs to, who of those named exists, and the order.
import type { Id } from '#foundation/core/ids.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { openStreams } from '#foundation/ledger/decide-on.ts'
import { streamOf } from '#foundation/ledger/kind.ts'
import { calendarInForce } from '#capabilities/calendars/server/questions.ts'
import { servingOfficers, unitPaths } from '#capabilities/people/server/questions.ts'
import { findProgramme } from '#capabilities/programmes/server/questions.ts'
import type { TaskCommand, TaskInput } from '../commands.ts'
import type { Belonging, TaskFacts } from '../decide/facts.ts'
import { tasksOf } from '../programme.ts'
import type { Task } from '../state.ts'
import { taskKind } from './projection.ts'
import { lockOrder, waitsFor } from './queries/order.ts'
import type { AboutFound, AboutPorts } from './questions/about.ts'
import { holdsIt, mayDirect } from './scope.ts'

interface New {
  readonly input: TaskInput
  readonly found: AboutFound | null
  readonly directs: boolean
}

export async function factsForNew(
  acting: Acting,
  id: Id,
  { input, found, directs }: New,
): Promise<TaskFacts> {
  const { unit, person = null, after = [] } = input
  const key = found?.place.programme ?? null
  const [calendar, strangers, order, programme] = await Promise.all([
    calendarInForce(acting),
    strangersIn(acting, unit, person),
    orderOf(acting, id, after),
    key === null ? null : findProgramme(acting, key),
  ])
  const belonging: Belonging = found === null ? 'unknown' : found.isOver ? 'over' : found.place
  const { extensions } = tasksOf(programme)
  return { calendar, belonging, extensions, strangers, order, directs, holds: false }
}

/** For a task that is there. */
export async function factsFor(
  acting: Acting,
  id: Id,
  task: Task,
  { command, ports }: { readonly command: TaskCommand; readonly ports: AboutPorts },
): Promise<TaskFacts> {
  const named = command.type === 'HandTask' ? command : null
  const after = command.type === 'EditTask' ? command.after : task.after
  const isNewOrder = command.type === 'EditTask' && after !== undefined
  const [calendar, strangers, order, directs, holds] = await Promise.all([
    calendarInForce(acting),
    named ? strangersIn(acting, named.unit, named.person ?? null) : [],
    isNewOrder ? orderLocked(acting, id, after) : orderOf(acting, id, after ?? []),
    mayDirect(acting, task, ports),
    holdsIt(acting, task),
  ])
  return { calendar, strangers, order, directs, holds }
}

async function strangersIn(acting: Acting, unit: Id, person: Id | null): Promise<Id[]> {
  const persons = person === null ? [] : [person]
  const [paths, serving] = await Promise.all([unitPaths(acting, [unit]), servingOfficers(acting, persons)])
  return [unit].filter((each) => !paths.has(each)).concat(persons.filter((each) => !serving.has(each)))
}

/** From the streams themselves: a task that the same command opened stands in no row yet. */
async function orderOf(acting: Acting, id: Id, after: readonly Id[]): Promise<TaskFacts['order']> {
  await openStreams(acting, taskKind, after)
  const statusOf = (each: Id) => (acting.open.get(streamOf(taskKind, each))!.state as Task).status
  return {
    unknown: after.filter((each) => each !== id && statusOf(each) === 'none'),
    open: after.filter((each) => statusOf(each) === 'open'),
    isRing: after.includes(id),
  }
}

/** Of two changes at one instant the second waits, so that together they close no ring. */
async function orderLocked(acting: Acting, id: Id, after: readonly Id[]): Promise<TaskFacts['order']> {
  await lockOrder(acting)
  const [order, ring] = await Promise.all([orderOf(acting, id, after), waitsFor(acting, after, id)])
  return { ...order, isRing: order.isRing || ring }
}
