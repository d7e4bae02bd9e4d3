// The doors of tasks: one short handler each; the rules are in decide.
import { dayOf } from '#foundation/core/days.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { sending } from '#foundation/http/handle.ts'
import { missing, serveCommand, serveQuestion, type Served } from '#foundation/http/served.ts'
import type { Acting, Answer } from '#foundation/ledger/acting.ts'
import { decideOn, openStreams, replying } from '#foundation/ledger/decide-on.ts'
import { streamOf } from '#foundation/ledger/kind.ts'
import { sharesOf } from '#capabilities/pairings/server/questions/reach.ts'
import type { TaskCommand, TaskInput } from '../commands.ts'
import { taskDoors as d } from '../contract.ts'
import { readers } from '../roles.ts'
import type { Task } from '../state.ts'
import { factsFor, factsForNew } from './facts.ts'
import { taskKind } from './projection.ts'
import { listTasks } from './queries/tasks.ts'
import { findTask } from './questions.ts'
import type { AboutPorts } from './questions/about.ts'
import { mayRead } from './scope.ts'
import { taskRows, taskView } from './views.ts'

type Done = ReplyOf<typeof d.openTask>
type ByPerson = Exclude<TaskCommand, { type: 'OpenTask' | 'ReviseTask' }>

export function routesWith(ports: AboutPorts): readonly Served[] {
  return [...questionsWith(ports), ...commandsWith(ports)]
}

function questionsWith(ports: AboutPorts): readonly Served[] {
  return [
    serveQuestion(d.listTasks, async (asking, { query }) => {
      const { whose, unit, limit = 50, ...rest } = query
      const { actor, at } = asking
      const { person } = actor
      const own = whose === 'mine' ? person : whose === 'my-unit' ? actor.unit : undefined
      if (own === null) return { items: [], next: null }
      const { items, next } = await listTasks(asking, {
        ...rest,
        limit,
        today: dayOf(at),
        unit: whose === 'my-unit' ? own : unit,
        person: whose === 'mine' ? own : undefined,
        shares: await sharesOf(asking, actor, readers, at),
      })
      return { items: await taskRows(asking, items, ports), next }
    }),

    serveQuestion(d.getTask, async (asking, { params: { id } }) => {
      const found = await findTask(asking, id)
      if (!found || !(await mayRead(asking, found.task, ports))) return missing
      return sending({ version: found.version, reply: await taskView(asking, id, { ...found, ports }) })
    }),
  ]
}

function commandsWith(ports: AboutPorts): readonly Served[] {
  const onTask = (acting: Acting, id: Id, command: ByPerson) => decideTask(acting, id, { command, ports })
  return [
    serveCommand(d.openTask, (acting, { body: { id = newId(), ...told } }) =>
      openByPerson(acting, id, { input: told, ports }),
    ),
    serveCommand(d.reportTask, (acting, { params: { id }, body }) =>
      onTask(acting, id, { type: 'ReportTask', ...body }),
    ),
    serveCommand(d.reachMilestone, (acting, { params: { id }, body }) =>
      onTask(acting, id, { type: 'ReachMilestone', ...body }),
    ),
    serveCommand(d.finishTask, (acting, { params: { id }, body }) =>
      onTask(acting, id, { type: 'FinishTask', ...body }),
    ),
    serveCommand(d.reopenTask, (acting, { params: { id }, body }) =>
      onTask(acting, id, { type: 'ReopenTask', ...body }),
    ),
    serveCommand(d.dropTask, (acting, { params: { id }, body }) =>
      onTask(acting, id, { type: 'DropTask', ...body }),
    ),
    serveCommand(d.handTask, (acting, { params: { id }, body }) =>
      onTask(acting, id, { type: 'HandTask', ...body }),
    ),
    serveCommand(d.editTask, (acting, { params: { id }, body }) =>
      onTask(acting, id, { type: 'EditTask', ...body }),
    ),
    serveCommand(d.askTaskTime, (acting, { params: { id }, body }) =>
      onTask(acting, id, { type: 'AskTime', ...body }),
    ),
    serveCommand(d.decideTaskTime, (acting, { params: { id }, body }) =>
      onTask(acting, id, { type: 'DecideTime', ...body }),
    ),
  ]
}

interface Opening {
  readonly input: TaskInput
  readonly ports: AboutPorts
}

/** What one may not read one does not learn of here either. */
async function openByPerson(acting: Acting, id: Id, { input, ports }: Opening): Promise<Answer<Done>> {
  const { about } = input
  // Opened first: a repeated delivery leaves here with its first answer.
  await openStreams(acting, taskKind, [id])
  const port = ports[about.kind]
  const [found = null, reads = false, directs = false] = await Promise.all([
    port?.find(acting, about.id),
    port?.mayRead(acting, about.id),
    port?.mayDirect(acting, about.id),
  ])
  if (!found || !(reads || directs)) return { outcome: 'missing' }
  const facts = await factsForNew(acting, id, { input, found, directs })
  const command = { type: 'OpenTask' as const, ...input }
  return replying(await decideOn(acting, taskKind, { id, command, exists: false, facts }), doneView(id))
}

interface Deciding {
  readonly command: ByPerson
  readonly ports: AboutPorts
}

/** Who does not reach a task learns nothing of it; who reads it and may not do this is told why by the rules. */
async function decideTask(acting: Acting, id: Id, { command, ports }: Deciding): Promise<Answer<Done>> {
  await openStreams(acting, taskKind, [id])
  const seen = acting.open.get(streamOf(taskKind, id))!.state as Task
  if (seen.status === 'none' || !(await mayRead(acting, seen, ports))) return { outcome: 'missing' }
  const facts = (task: Task) => factsFor(acting, id, task, { command, ports })
  return replying(await decideOn(acting, taskKind, { id, command, facts }), doneView(id))
}

function doneView(id: Id) {
  return ({ status, due }: Task, version: number): Done => ({
    id,
    version,
    status: status as Done['status'],
    due,
  })
}
