// The doors of plans: make, read, preview, mark, change, give up, and take out as a file.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import { IdParams, IdSchema, oneOf, page, pageQuery, strict } from '#foundation/contract/schemas.ts'
import * as input from './commands.ts'
import { markers, planners, readers } from './roles.ts'
import { Done, MilestoneDue, MilestoneRow, Outcome, PlanRow, PlanView, status } from './shown/contract.ts'

const reckoningRefusals = [
  ...[
    'plan.date',
    'plan.target-past',
    'plan.too-long',
    'plan.unit-unknown',
    'plan.lead-twice',
    'plan.key-twice',
  ],
  ...[
    'milestone.length',
    'milestone.date',
    'dependency.unknown',
    'dependency.ring',
    'calendar.no-working-days',
  ],
]
const makeRefusals = [
  ...[
    'plan.one-owner',
    'plan.subject-unknown',
    'plan.subject-over',
    'plan.matter-unknown',
    'plan.matter-over',
  ],
  ...[
    'programme.unknown',
    'plan.programme-other',
    'plan.out-of-reach',
    'plan.unit-missing',
    ...reckoningRefusals,
  ],
]
const markRefusals = ['plan.over', 'milestone.unknown', 'milestone.not-yours', 'milestone.finished-already']
const moveRefusals = [
  'milestone.begun-already',
  'milestone.end-by-office',
  'plan.unchanged',
  ...reckoningRefusals,
]
const beginRefusals = [...markRefusals, 'milestone.begun-already', 'milestone.in-future']
const finishRefusals = [...markRefusals, 'milestone.in-future', 'milestone.ended-before-begun']
const changeRefusals = [
  ...['plan.over', 'plan.out-of-reach', 'plan.unchanged', 'milestone.begun-removed'],
  ...reckoningRefusals,
]

export const planDoors = {
  listPlans: door({
    name: 'listPlans',
    route: 'GET /api/plans',
    kind: 'question',
    summary: { zh: '倒排工期列表', en: 'Plans' },
    query: strict({
      ...pageQuery,
      status: Type.Optional(status),
      programme: Type.Optional(Type.String()),
      subject: Type.Optional(IdSchema),
      matter: Type.Optional(IdSchema),
      unit: Type.Optional(IdSchema),
      late: Type.Optional(Type.Boolean({ description: 'with a milestone that is late' })),
    }),
    reply: page(PlanRow),
    allow: readers,
  }),
  listMilestones: door({
    name: 'listMilestones',
    route: 'GET /api/milestones',
    kind: 'question',
    summary: {
      zh: '本单位还没有完成的节点，先到期的在前',
      en: 'Milestones that one’s own unit has to finish, due first',
    },
    query: strict(pageQuery),
    reply: page(MilestoneRow),
    allow: readers,
  }),
  getPlan: door({
    name: 'getPlan',
    route: 'GET /api/plans/:id',
    kind: 'question',
    summary: { zh: '一份倒排工期', en: 'One plan with its milestones' },
    params: IdParams,
    reply: PlanView,
    allow: readers,
  }),
  getMilestoneDue: door({
    name: 'getMilestoneDue',
    route: 'GET /api/plans/:id/due',
    kind: 'question',
    summary: { zh: '一个节点的完成期限及其依据', en: 'Why a milestone is due on its day, with the proof' },
    params: IdParams,
    query: strict({ milestone: input.MilestoneKey }),
    reply: MilestoneDue,
    allow: readers,
  }),
  exportPlan: door({
    name: 'exportPlan',
    route: 'GET /api/plans/:id/export',
    kind: 'question',
    summary: { zh: '导出倒排工期（表格、文档、日历）', en: 'A plan as a sheet, a document or a calendar' },
    params: IdParams,
    query: strict({ format: oneOf(['xlsx', 'docx', 'ics']) }),
    reply: Type.Unknown(),
    media: 'application/octet-stream',
    allow: readers,
  }),
  previewNewPlan: door({
    name: 'previewNewPlan',
    route: 'POST /api/plans/preview',
    kind: 'command',
    summary: { zh: '试排：还不保存', en: 'Reckon a plan without making it' },
    body: input.PlanInput,
    reply: Outcome,
    allow: planners,
    refusals: makeRefusals,
  }),
  makePlan: door({
    name: 'makePlan',
    route: 'POST /api/plans',
    kind: 'command',
    summary: { zh: '编倒排工期', en: 'Make a plan' },
    body: strict({ id: Type.Optional(IdSchema), ...input.PlanInput.properties }),
    reply: Done,
    allow: planners,
    refusals: ['plan.made-already', ...makeRefusals],
  }),
  previewPlan: door({
    name: 'previewPlan',
    route: 'POST /api/plans/:id/preview',
    kind: 'command',
    summary: { zh: '预览调整后哪些节点会变动', en: 'What a change would move, before it is made' },
    params: IdParams,
    body: input.PreviewInput,
    reply: Outcome,
    allow: markers,
    refusals: [...beginRefusals, ...finishRefusals, ...moveRefusals, ...changeRefusals],
  }),
  beginMilestone: door({
    name: 'beginMilestone',
    route: 'POST /api/plans/:id/begin',
    kind: 'command',
    summary: { zh: '标记节点开始', en: 'Say that a milestone has begun' },
    params: IdParams,
    body: input.BeginInput,
    reply: Done,
    allow: markers,
    refusals: ['plan.preview-stale', ...beginRefusals],
  }),
  finishMilestone: door({
    name: 'finishMilestone',
    route: 'POST /api/plans/:id/finish',
    kind: 'command',
    summary: { zh: '标记节点完成', en: 'Say that a milestone is finished' },
    params: IdParams,
    body: input.FinishInput,
    reply: Done,
    allow: markers,
    refusals: ['plan.preview-stale', ...finishRefusals],
  }),
  moveMilestone: door({
    name: 'moveMilestone',
    route: 'POST /api/plans/:id/move',
    kind: 'command',
    summary: {
      zh: '调整节点：工期、最早开始日、限定完成日',
      en: 'Move a milestone: its length, or the days it is held between',
    },
    params: IdParams,
    body: input.MoveInput,
    reply: Done,
    allow: markers,
    refusals: ['plan.preview-stale', ...markRefusals, ...moveRefusals],
  }),
  changePlan: door({
    name: 'changePlan',
    route: 'POST /api/plans/:id/change',
    kind: 'command',
    summary: {
      zh: '调整倒排工期：目标日期、节点、准备时间',
      en: 'Change a plan: its target, milestones, lead times',
    },
    params: IdParams,
    body: input.ChangeInput,
    reply: Done,
    allow: planners,
    refusals: ['plan.preview-stale', ...changeRefusals],
  }),
  replanPlan: door({
    name: 'replanPlan',
    route: 'POST /api/plans/:id/replan',
    kind: 'command',
    summary: { zh: '按今天重排', en: 'Reckon a plan anew from today' },
    params: IdParams,
    body: input.ReplanInput,
    reply: Done,
    allow: planners,
    refusals: ['plan.preview-stale', ...changeRefusals],
  }),
  dropPlan: door({
    name: 'dropPlan',
    route: 'POST /api/plans/:id/drop',
    kind: 'command',
    summary: { zh: '终止倒排工期', en: 'Give a plan up' },
    params: IdParams,
    body: input.DropInput,
    reply: Done,
    allow: planners,
    refusals: ['plan.over', 'plan.out-of-reach'],
  }),
} as const
