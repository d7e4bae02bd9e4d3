// The doors of promises: what is due, say that it was kept, move its day.
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
import { readers, recorders } from '../roles.ts'
import { BreakInput, KeepInput, MoveInput, ReportInput, WithinInput } from './commands.ts'

const text = Type.String()

const SaidTwice = strict({ zh: text, en: text })

/** A day that somebody named is firm; one that was counted is so as far as the calendar is published. */
export const Standing = oneOf(['firm', 'provisional'])

const promiseFields = {
  id: IdSchema,
  version: Type.Integer(),
  programme: text,
  subject: IdSchema,
  subjectName: nullable(text),
  visit: IdSchema,
  text,
  ownerUnit: IdSchema,
  ownerPerson: nullable(IdSchema),
  madeOn: Day,
  due: Day,
  firstDue: Day,
  standing: Standing,
  within: nullable(WithinInput),
  open: Type.Boolean(),
  overdue: Type.Boolean(),
  keptOn: nullable(Day),
  keptHow: nullable(text),
  reports: Type.Array(strict({ at: Moment, by: nullable(IdSchema), text, askerSees: Type.Boolean() })),
  broken: nullable(strict({ on: Day, why: text })),
  word: nullable(strict({ at: Moment, kept: Type.Boolean(), words: nullable(text) })),
  moves: Type.Array(
    strict({ at: Moment, from: Day, due: Day, reason: text, approvedBy: nullable(IdSchema) }),
  ),
  revisions: Type.Array(strict({ at: Moment, from: Day, due: Day, reason: SaidTwice, calendar: text })),
}
export const PromiseView = strict(promiseFields)

/** One promise tells also where its day comes from; `proof` is the deadline's own JSON, which can be summed up again. */
const PromiseReply = strict({ ...promiseFields, sentence: SaidTwice, proof: nullable(Type.Unknown()) })

const Moved = strict({
  id: IdSchema,
  status: text,
  ownerUnit: IdSchema,
  ownerPerson: nullable(IdSchema),
  due: Day,
  version: Type.Integer(),
})

export const promiseDoors = {
  listPromises: door({
    name: 'listPromises',
    route: 'GET /api/promises',
    kind: 'question',
    summary: { zh: '承诺清单，先到期的在前', en: 'Promises, due first' },
    query: strict({
      ...pageQuery,
      programme: Type.Optional(text),
      state: Type.Optional(oneOf(['open', 'overdue', 'kept', 'broken'])),
      subject: Type.Optional(IdSchema),
      visit: Type.Optional(IdSchema),
      unit: Type.Optional(IdSchema),
      mine: Type.Optional(Type.Boolean({ description: 'mine to keep, or made by me' })),
    }),
    reply: page(PromiseView),
    allow: readers,
  }),
  getPromise: door({
    name: 'getPromise',
    route: 'GET /api/promises/:id',
    kind: 'question',
    summary: { zh: '一条承诺和它的期限依据', en: 'One promise, and where its day comes from' },
    params: IdParams,
    reply: PromiseReply,
    allow: readers,
  }),
  keepPromise: door({
    name: 'keepPromise',
    route: 'POST /api/promises/:id/keep',
    kind: 'command',
    summary: { zh: '写明承诺如何兑现', en: 'Say how a promise was kept' },
    params: IdParams,
    body: KeepInput,
    reply: Moved,
    allow: recorders,
    refusals: ['promise.kept-already', 'promise.kept-in-future', 'promise.kept-before-made'],
  }),
  reportPromise: door({
    name: 'reportPromise',
    route: 'POST /api/promises/:id/report',
    kind: 'command',
    summary: { zh: '报承诺进展', en: 'Report how a promise goes' },
    params: IdParams,
    body: ReportInput,
    reply: Moved,
    allow: recorders,
    refusals: ['promise.kept-already', 'promise.broken-already'],
  }),
  breakPromise: door({
    name: 'breakPromise',
    route: 'POST /api/promises/:id/break',
    kind: 'command',
    summary: { zh: '写明承诺为什么兑现不了', en: 'Say why a promise cannot be kept' },
    params: IdParams,
    body: BreakInput,
    reply: Moved,
    allow: recorders,
    refusals: ['promise.kept-already', 'promise.broken-already'],
  }),
  movePromise: door({
    name: 'movePromise',
    route: 'POST /api/promises/:id/move',
    kind: 'command',
    summary: { zh: '批准承诺改期并写明理由', en: 'Approve another day for a promise, with the reason' },
    params: IdParams,
    body: MoveInput,
    reply: Moved,
    allow: ['coordinator', 'leader'],
    refusals: [
      'promise.own-move',
      'promise.due-past',
      'promise.same-day',
      'promise.kept-already',
      'promise.broken-already',
    ],
  }),
} as const
