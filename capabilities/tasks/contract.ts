// The doors of tasks: open one, say how it goes, hand it over, ask for and give more time, and what is to be done.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import {
  Day,
  IdParams,
  IdSchema,
  Moment,
  nullable,
  oneOf,
  page,
  pageQuery,
  strict,
} from '#foundation/contract/schemas.ts'
import * as input from './commands.ts'
import { directors, doers, readers } from './roles.ts'

const text = Type.String()
const Status = oneOf(['open', 'done', 'dropped'])
const Standing = oneOf(['firm', 'provisional'])
const SaidTwice = strict({ zh: text, en: text })

const rowFields = {
  id: IdSchema,
  version: Type.Integer(),
  about: strict({ ...input.AboutInput.properties, title: nullable(text) }),
  programme: nullable(text),
  subject: nullable(IdSchema),
  title: text,
  status: Status,
  unit: IdSchema,
  person: nullable(IdSchema),
  personName: nullable(text),
  openedUnit: nullable(IdSchema),
  openedOn: Day,
  due: Day,
  firstDue: Day,
  standing: Standing,
  late: Type.Boolean(),
  predecessors: Type.Array(IdSchema),
  milestones: Type.Integer(),
  reached: Type.Integer(),
  nextMilestone: nullable(Day),
  askedDue: nullable(Day),
  said: nullable(text),
  overAt: nullable(Moment),
}
const TaskRow = strict(rowFields)

const { milestones: _count, predecessors: _ids, ...told } = rowFields

const TaskReply = strict({
  ...told,
  text,
  /** Where its day comes from; `proof` is the deadline's own JSON. */
  sentence: SaidTwice,
  proof: nullable(Type.Unknown()),
  milestones: Type.Array(
    strict({
      key: text,
      title: text,
      due: Day,
      reachedOn: nullable(Day),
      note: nullable(text),
      late: Type.Boolean(),
    }),
  ),
  predecessors: Type.Array(strict({ id: IdSchema, title: text, status: Status, due: Day })),
  successors: Type.Array(strict({ id: IdSchema, title: text, status: Status, due: Day })),
  asked: nullable(strict({ due: Day, reason: text, by: nullable(text), at: Moment })),
  openedBy: nullable(text),
  openedAt: Moment,
  steps: Type.Array(
    strict({
      ...{ at: Moment, by: nullable(text), unit: nullable(IdSchema), type: text, text: nullable(SaidTwice) },
      ...{ milestone: nullable(text), to: nullable(IdSchema), due: nullable(Day) },
    }),
  ),
  may: strict({ direct: Type.Boolean(), work: Type.Boolean(), decide: Type.Boolean() }),
})

const Done = strict({ id: IdSchema, version: Type.Integer(), status: Status, due: Day })

/** One form for the commands on a task that is there. */
function step<const N extends string, const V extends string, B extends ReturnType<typeof strict>>(
  name: N,
  verb: V,
  told: {
    body: B
    zh: string
    en: string
    refusals: readonly string[]
    allow?: typeof doers | typeof directors
  },
) {
  const { body, zh, en, refusals, allow = doers } = told
  return door({
    name,
    route: `POST /api/tasks/:id/${verb}` as const,
    kind: 'command',
    summary: { zh, en },
    params: IdParams,
    body,
    reply: Done,
    allow,
    refusals: ['task.over', ...refusals],
  })
}

const questions = {
  listTasks: door({
    name: 'listTasks',
    route: 'GET /api/tasks',
    kind: 'question',
    summary: { zh: '任务清单，先到期的在前', en: 'Tasks, due first' },
    query: strict({
      ...pageQuery,
      state: Type.Optional(oneOf(['open', 'late', 'waiting', 'done', 'dropped'])),
      programme: Type.Optional(text),
      subject: Type.Optional(IdSchema),
      about: Type.Optional(IdSchema),
      unit: Type.Optional(IdSchema),
      whose: Type.Optional(oneOf(['mine', 'my-unit'])),
    }),
    reply: page(TaskRow),
    allow: readers,
  }),
  getTask: door({
    name: 'getTask',
    route: 'GET /api/tasks/:id',
    kind: 'question',
    summary: {
      zh: '一项任务和它的经过、期限依据',
      en: 'One task, how it went, and where its day comes from',
    },
    params: IdParams,
    reply: TaskReply,
    allow: readers,
  }),
} as const

const commands = {
  openTask: door({
    name: 'openTask',
    route: 'POST /api/tasks',
    kind: 'command',
    summary: { zh: '布置一项任务', en: 'Open a task' },
    body: strict({ id: Type.Optional(IdSchema), ...input.OpenInput.properties }),
    reply: Done,
    allow: doers,
    refusals: [
      'task.opened-already',
      'task.about-unknown',
      'task.about-over',
      'task.out-of-reach',
      'task.owner-unknown',
      'task.due-or-within',
      'task.due-past',
      'clock.limit',
      'task.milestone-twice',
      'task.milestone-after-due',
      'task.milestone-past',
      'task.predecessor-unknown',
      'task.ring',
    ],
  }),
  reportTask: step('reportTask', 'report', {
    body: input.ReportInput,
    ...{ zh: '报任务进展', en: 'Report how a task goes', refusals: ['task.not-yours'] },
  }),
  reachMilestone: step('reachMilestone', 'milestone', {
    body: input.ReachInput,
    ...{ zh: '写明一个节点已完成', en: 'Say that a milestone of a task is reached' },
    refusals: ['task.not-yours', 'task.milestone-unknown', 'task.milestone-reached'],
  }),
  finishTask: step('finishTask', 'finish', {
    body: input.FinishInput,
    ...{ zh: '办结任务并写明结果', en: 'Finish a task, with what came of it' },
    refusals: ['task.not-yours', 'task.predecessor-open'],
  }),
  reopenTask: step('reopenTask', 'reopen', {
    body: input.ReopenInput,
    ...{ zh: '重新打开已了结的任务', en: 'Open a task again that was over' },
    refusals: ['task.not-over', 'task.not-directed', 'task.due-past'],
  }),
  dropTask: step('dropTask', 'drop', {
    body: input.DropInput,
    ...{ zh: '撤销任务并写明理由', en: 'Drop a task, with the reason' },
    refusals: ['task.not-directed'],
  }),
  handTask: step('handTask', 'hand', {
    body: input.HandInput,
    ...{ zh: '把任务转给别的单位或个人', en: 'Hand a task to another unit or person' },
    refusals: ['task.not-directed', 'task.hand-needs-director', 'task.owner-unknown', 'task.same-owner'],
  }),
  editTask: step('editTask', 'edit', {
    body: input.EditInput,
    ...{
      zh: '修改任务的标题、内容或先后（不动期限）',
      en: 'Edit title, text or order of a task; never its day',
    },
    refusals: ['task.not-directed', 'task.nothing-edited', 'task.predecessor-unknown', 'task.ring'],
  }),
  askTaskTime: step('askTaskTime', 'ask-time', {
    body: input.AskInput,
    ...{ zh: '申请任务延期', en: 'Ask for more time for a task' },
    refusals: [
      ...['task.not-yours', 'task.time-pending', 'task.time-spent', 'task.time-late'],
      'task.time-not-later',
    ],
  }),
  decideTaskTime: step('decideTaskTime', 'decide-time', {
    body: input.DecideInput,
    ...{ zh: '批准或不批准任务延期', en: 'Grant or refuse more time for a task' },
    refusals: [
      ...['task.time-none', 'task.not-directed', 'task.own-request', 'task.note-missing', 'task.due-past'],
      'task.time-not-later',
    ],
  }),
} as const

export const taskDoors = { ...questions, ...commands } as const
