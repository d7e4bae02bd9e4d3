// The doors of matters: raise, hand over, handle, reply, look. The asker's verdict has its own doors in ratings.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import {
  IdParams,
  IdSchema,
  Moment,
  nullable,
  page,
  pageQuery,
  strict,
  oneOf,
} from '#foundation/contract/schemas.ts'
import { Asked, clockDoors, Hold } from './clocks/contract.ts'
import { Dispute, disputeDoors } from './disputes/contract.ts'
import * as input from './commands.ts'
import { declare, dueShape, holders, Moved, readers } from './moves/contract.ts'
import { Referral, Responsible, Support, supportDoors } from './supports/contract.ts'
import { proposalDoors } from './proposal/contract.ts'
import { askedStatuses, statuses } from './statuses.ts'

const text = Type.String()
const Step = strict({ step: text, at: Moment })

const MatterRow = strict({
  id: IdSchema,
  number: text,
  version: Type.Integer(),
  programme: text,
  subject: nullable(IdSchema),
  subjectName: nullable(text),
  title: text,
  class: nullable(text),
  status: oneOf(statuses),
  rung: text,
  ownerUnit: IdSchema,
  ownerPerson: nullable(IdSchema),
  dueAt: Moment,
  ...dueShape,
  receivedAt: Moment,
  closedAt: nullable(Moment),
  disposition: nullable(text),
  grade: nullable(Type.Integer()),
  reopened: Type.Integer(),
  passes: Type.Integer({ description: 'how often it was handed to a unit' }),
  trail: Type.Array(Step),
})

const ThreadEntry = strict({
  version: Type.Integer(),
  type: text,
  at: Moment,
  happenedAt: nullable(Moment),
  actor: nullable(IdSchema),
  actorName: nullable(text),
  unit: nullable(IdSchema),
  data: Type.Record(Type.String(), Type.Unknown()),
  askerSees: Type.Boolean(),
})

const MatterReply = strict({
  ...MatterRow.properties,
  text,
  programmeVersion: text,
  visit: nullable(IdSchema),
  channel: text,
  plan: nullable(text),
  raisedBy: nullable(IdSchema),
  raisedUnit: nullable(IdSchema),
  reference: nullable(text),
  saidAt: nullable(Moment),
  reply: nullable(
    strict({ disposition: text, text, plannedFor: nullable(text), at: Moment, unit: nullable(IdSchema) }),
  ),
  verdict: nullable(strict({ grade: Type.Integer(), words: nullable(text), at: Moment })),
  stays: Type.Array(strict({ rung: text, from: Moment, to: nullable(Moment), failed: nullable(text) })),
  returned: Type.Integer(),
  dispute: nullable(Dispute),
  disputableUntil: nullable(Moment),
  contactedAt: nullable(Moment),
  asked: Asked,
  hold: nullable(Hold),
  extensionsLeft: Type.Integer({ description: 'how often more time may still be given on this rung' }),
  mergedInto: nullable(IdSchema),
  merged: Type.Array(IdSchema, { description: 'matters whose askers its answer goes to as well' }),
  saidBeside: Type.Optional(
    Type.Array(strict({ matter: IdSchema, number: text, version: Type.Integer(), at: Moment, text }), {
      description: 'what those askers have said since; left out where they said nothing',
    }),
  ),
  supports: Type.Array(Support),
  speaksFor: Type.Array(IdSchema, {
    description: 'of the units asked, those whose opinion the reader may give',
  }),
  responsibles: Type.Array(Responsible),
  referral: nullable(Referral),
  thread: Type.Array(ThreadEntry),
})

const ListQuery = strict({
  ...pageQuery,
  programme: Type.Optional(text),
  /** open: not closed; to-hand-over: received or triaged; with-units: dispatched, acknowledged or in hand. */
  status: Type.Optional(oneOf(askedStatuses)),
  unit: Type.Optional(IdSchema),
  subject: Type.Optional(IdSchema),
  rung: Type.Optional(text),
  class: Type.Optional(text),
  visit: Type.Optional(IdSchema),
  mine: Type.Optional(
    Type.Boolean({ description: 'held or raised by me, or of a subject I am paired with' }),
  ),
  overdue: Type.Optional(Type.Boolean()),
  q: Type.Optional(
    Type.String({ minLength: 2, maxLength: 60, description: 'part of the title or the number' }),
  ),
  sort: Type.Optional(oneOf(['due', 'received'])),
})

export const matterDoors = {
  raiseMatter: door({
    name: 'raiseMatter',
    route: 'POST /api/matters',
    kind: 'command',
    summary: { zh: '登记一件事项；当场解决的一并写明', en: 'Raise a matter, solved on the spot or not' },
    body: strict({ id: Type.Optional(IdSchema), ...input.RaiseInput.properties }),
    reply: Moved,
    allow: ['officer', 'handler', 'coordinator', 'leader'],
    refusals: [
      'matter.raised-already',
      'matter.class-unknown',
      'matter.subject-unknown',
      'programme.unknown',
    ],
  }),
  listMatters: door({
    name: 'listMatters',
    route: 'GET /api/matters',
    kind: 'question',
    summary: { zh: '事项列表，先到期的在前', en: 'The worklist, due first' },
    query: ListQuery,
    reply: page(MatterRow),
    allow: readers,
  }),
  countMatters: door({
    name: 'countMatters',
    route: 'GET /api/matters/counts',
    kind: 'question',
    summary: { zh: '各单位、各状态的事项数', en: 'How many matters each unit has in each status' },
    query: strict({ programme: Type.Optional(text) }),
    reply: strict({
      items: Type.Array(strict({ unit: IdSchema, status: text, count: Type.Integer() })),
    }),
    allow: readers,
  }),
  getMatter: door({
    name: 'getMatter',
    route: 'GET /api/matters/:id',
    kind: 'question',
    summary: { zh: '一件事项和它的全过程', en: 'One matter with its thread' },
    params: IdParams,
    reply: MatterReply,
    allow: readers,
  }),
  triageMatter: door({
    ...declare(
      'triageMatter',
      'POST /api/matters/:id/triage',
      '分类并写明方案',
      'Put into a class, with a plan',
    ),
    body: input.TriageInput,
    allow: ['coordinator'],
    refusals: ['matter.not-waiting', 'matter.class-unknown'],
  }),
  dispatchMatter: door({
    ...declare('dispatchMatter', 'POST /api/matters/:id/dispatch', '交办给承办单位', 'Hand over to a unit'),
    body: input.DispatchInput,
    allow: ['coordinator'],
    refusals: [
      'matter.not-waiting',
      'matter.unit-unknown',
      'matter.sent-down',
      'matter.rung-unknown',
      'matter.rung-below',
      'matter.due-past',
      'matter.due-beyond-clock',
      'support.is-lead',
      'support.asked-already',
    ],
  }),
  acknowledgeMatter: door({
    ...declare('acknowledgeMatter', 'POST /api/matters/:id/acknowledge', '签收', 'Sign for it'),
    allow: holders,
    refusals: ['matter.not-dispatched', 'matter.not-yours'],
  }),
  startMatter: door({
    ...declare('startMatter', 'POST /api/matters/:id/start', '开始办理', 'Begin work with a plan'),
    body: input.StartInput,
    allow: holders,
    refusals: ['matter.not-in-hand', 'matter.not-acknowledged'],
  }),
  noteMatter: door({
    ...declare('noteMatter', 'POST /api/matters/:id/note', '记进展', 'Note progress'),
    body: input.NoteInput,
    allow: ['officer', 'handler', 'coordinator', 'leader'],
    refusals: ['matter.closed'],
  }),
  replyToMatter: door({
    ...declare('replyToMatter', 'POST /api/matters/:id/reply', '答复诉求人', 'Reply to the asker'),
    body: input.ReplyInput,
    allow: holders,
    refusals: ['matter.not-in-hand', 'matter.not-acknowledged', 'matter.not-yours', 'matter.plan-needs-date'],
  }),
  handUpMatter: door({
    ...declare(
      'handUpMatter',
      'POST /api/matters/:id/hand-up',
      '提级并写明下级为何未能解决',
      'Hand up a rung with why this one failed',
    ),
    body: input.HandUpInput,
    allow: holders,
    refusals: ['matter.not-in-hand', 'matter.not-yours', 'matter.top-rung', 'matter.unit-unknown'],
  }),
  mergeMatter: door({
    ...declare('mergeMatter', 'POST /api/matters/:id/merge', '并入同一件事项', 'Merge into the same matter'),
    body: input.MergeInput,
    allow: ['coordinator'],
    refusals: ['matter.closed', 'matter.merge-unknown', 'matter.merge-closed', 'matter.merge-other-subject'],
  }),
  recordAttempt: door({
    ...declare(
      'recordAttempt',
      'POST /api/matters/:id/attempts',
      '记一次联系诉求人',
      'Record an attempt to reach the asker',
    ),
    body: input.AttemptInput,
    allow: ['coordinator'],
    refusals: ['matter.not-replied'],
  }),
  closeUnreached: door({
    ...declare(
      'closeUnreached',
      'POST /api/matters/:id/close-unreached',
      '多次联系不上后结案',
      'Close after dated attempts',
    ),
    allow: ['coordinator'],
    refusals: ['matter.not-replied', 'matter.asker-has-time', 'matter.too-few-attempts'],
  }),
  ...disputeDoors,
  ...supportDoors,
  ...clockDoors,
  ...proposalDoors,
} as const

/** Kind of the notice that a unit has answered; the capability above that knows the asker's telephone words it. */
export const repliedNotice = 'matter-replied'

/** Of a date that moved while she waits: more time was given, a hold began or is over, the calendar was revised. */
export const extendedNotice = 'matter-extended'
export const heldNotice = 'matter-held'
export const holdEndedNotice = 'matter-hold-ended'
export const movedNotice = 'matter-moved'

/** Hers goes on with another; it belongs to another body. */
export const mergedNotice = 'matter-merged'
export const referredNotice = 'matter-referred'
