// The doors of re-checks: a month's sample and its calls, and the monthly list of withdrawals.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import {
  IdParams,
  IdSchema,
  line,
  Moment,
  nullable,
  oneOf,
  page,
  pageQuery,
  strict,
} from '#foundation/contract/schemas.ts'
import { CallInput, DrawInput, Month } from './commands.ts'
import { findings, strata } from './strata.ts'

const text = Type.String()
const count = Type.Integer()

const Sample = strict({
  id: IdSchema,
  programme: text,
  month: Month,
  drawnAt: Moment,
  seed: Type.String({ description: 'the lot is the lowest SHA-256 of seed/matter' }),
  strata: Type.Array(strict({ stratum: oneOf(strata), of: count, share: Type.Number() })),
  drawn: count,
  reached: count,
  contradicted: Type.Integer({ description: 'of those reached, how many said it is not as recorded' }),
  reopened: count,
})

const Matter = {
  matter: IdSchema,
  number: text,
  title: text,
  subject: nullable(IdSchema),
  subjectName: nullable(text),
  unit: Type.String({ description: 'the unit that answered for it when it ended' }),
} as const

const Item = strict({
  ...Matter,
  stratum: oneOf(strata),
  endedAt: nullable(Type.String({ format: 'date-time', description: 'null once it is taken up again' })),
  grade: nullable(count),
  finding: nullable(oneOf(findings)),
  calls: Type.Array(
    strict({
      at: Moment,
      how: text,
      finding: nullable(oneOf(findings)),
      reopen: Type.Boolean(),
      note: text,
    }),
  ),
  mayCall: Type.Boolean({ description: 'false for the work of one’s own unit, and once she was reached' }),
})

const Withdrawal = strict({
  ...Matter,
  receivedAt: Moment,
  withdrawnAt: Moment,
  reason: text,
  dueAt: Moment,
  late: Type.Boolean({ description: 'it was past its date when it was withdrawn' }),
  touched: Type.Integer({ description: 'contacts and answers of the unit to her in the three days before' }),
  finding: nullable(oneOf(findings)),
})

const readers = ['coordinator', 'leader', 'supervisor'] as const
const callers = ['coordinator', 'supervisor'] as const
const Done = strict({ id: IdSchema, version: count, drawn: count })

export const doors = {
  listSamples: door({
    name: 'listSamples',
    route: 'GET /api/rechecks',
    kind: 'question',
    summary: { zh: '各月回访抽查', en: 'The re-checks of each month, the latest first' },
    query: strict({ programme: Type.Optional(line(60)) }),
    reply: strict({ items: Type.Array(Sample, { maxItems: 120 }) }),
    allow: readers,
  }),
  getSample: door({
    name: 'getSample',
    route: 'GET /api/rechecks/:id',
    kind: 'question',
    summary: { zh: '一个月抽到的事项和回访结果', en: 'What was drawn in a month, and what the askers said' },
    params: IdParams,
    query: strict({
      ...pageQuery,
      open: Type.Optional(Type.Boolean({ description: 'only those whose asker was not reached yet' })),
    }),
    reply: strict({ ...Sample.properties, version: count, ...page(Item).properties }),
    allow: readers,
  }),
  drawSample: door({
    name: 'drawSample',
    route: 'POST /api/rechecks',
    kind: 'command',
    summary: { zh: '抽取上月已办结的事项回访', en: 'Draw the re-checks of a month that is over' },
    body: DrawInput,
    reply: Done,
    allow: callers,
    refusals: ['recheck.drawn-already', 'recheck.month-runs', 'programme.unknown'],
  }),
  recordCall: door({
    name: 'recordRecheck',
    route: 'POST /api/rechecks/:id/calls',
    kind: 'command',
    summary: { zh: '记录一次回访', en: 'Write down a call' },
    params: IdParams,
    body: CallInput,
    reply: Done,
    allow: callers,
    refusals: [
      'recheck.not-drawn',
      'recheck.told-already',
      'recheck.own-work',
      'recheck.nothing-to-reopen',
      'matter.not-closed',
    ],
  }),
  listWithdrawals: door({
    name: 'listWithdrawals',
    route: 'GET /api/withdrawals',
    kind: 'question',
    summary: { zh: '撤单清单：当月撤回的事项', en: 'The matters withdrawn in a month, for the audit' },
    query: strict({ ...pageQuery, programme: line(60), month: Month }),
    reply: page(Withdrawal),
    allow: readers,
  }),
} as const
