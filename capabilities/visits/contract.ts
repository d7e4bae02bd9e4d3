// The doors of visits: record, correct, look back, and what stands open with a subject before one goes there.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import {
  Day,
  IdParams,
  IdSchema,
  Moment,
  nullable,
  page,
  pageQuery,
  strict,
} from '#foundation/contract/schemas.ts'
import * as input from './commands.ts'
import { PromiseView, promiseDoors, Standing } from './promises/contract.ts'
import { readers, recorders } from './roles.ts'

const text = Type.String()

const rowFields = {
  id: IdSchema,
  version: Type.Integer(),
  programme: text,
  subject: IdSchema,
  subjectName: nullable(text),
  kind: text,
  metAt: Moment,
  recordedAt: Moment,
  recordedBy: nullable(IdSchema),
  unit: nullable(IdSchema),
  officers: Type.Array(strict({ id: IdSchema, name: nullable(text) })),
  contacts: Type.Array(IdSchema),
  heard: text,
  findings: Type.Integer({ description: 'matters that the visit started' }),
  promises: Type.Integer(),
  corrections: Type.Integer(),
}
const VisitRow = strict(rowFields)

const Meeting = Type.Partial(
  strict({
    kind: text,
    metAt: Moment,
    officers: Type.Array(IdSchema),
    contacts: Type.Array(IdSchema),
    heard: text,
  }),
)

const VisitReply = strict({
  ...rowFields,
  programmeVersion: text,
  matters: Type.Array(
    strict({
      ...{ id: IdSchema, number: text, title: text, status: text },
      ...{ rung: text, ownerUnit: IdSchema, dueAt: Moment },
    }),
  ),
  promised: Type.Array(PromiseView),
  corrected: Type.Array(strict({ at: Moment, by: nullable(IdSchema), reason: text, before: Meeting })),
})

const OpenMatter = strict({
  id: IdSchema,
  number: text,
  title: text,
  status: text,
  rung: text,
  ownerUnit: IdSchema,
  dueAt: Moment,
  receivedAt: Moment,
})

const Recorded = strict({
  id: IdSchema,
  version: Type.Integer(),
  matters: Type.Array(strict({ id: IdSchema, number: text, status: text, dueAt: Moment })),
  promises: Type.Array(
    strict({ id: IdSchema, unit: IdSchema, person: nullable(IdSchema), due: Day, standing: Standing }),
  ),
})

const visitDoors = {
  recordVisit: door({
    name: 'recordVisit',
    route: 'POST /api/visits',
    kind: 'command',
    summary: {
      zh: '记一次走访；发现的问题和作出的承诺一并登记',
      en: 'Record a visit, with what was found and what was promised',
    },
    body: strict({ id: Type.Optional(IdSchema), ...input.RecordInput.properties }),
    reply: Recorded,
    allow: recorders,
    refusals: [
      'visit.recorded-already',
      'visit.subject-unknown',
      'visit.kind-unknown',
      'visit.in-future',
      'visit.officer-unknown',
      'visit.contact-unknown',
      'promise.owner-unknown',
      'promise.owner-missing',
      'promise.due-past',
      'promise.due-or-within',
      'clock.limit',
      'matter.raised-already',
      'matter.class-unknown',
      'programme.unknown',
    ],
  }),
  correctVisit: door({
    name: 'correctVisit',
    route: 'POST /api/visits/:id/correct',
    kind: 'command',
    summary: {
      zh: '更正自己的走访记录，原记录保留',
      en: 'Correct one’s own visit; what stood there is kept',
    },
    params: IdParams,
    body: input.CorrectInput,
    reply: strict({ id: IdSchema, version: Type.Integer() }),
    allow: recorders,
    refusals: ['visit.not-yours', 'visit.nothing-corrected', 'visit.kind-unknown', 'visit.in-future'],
  }),
  listVisits: door({
    name: 'listVisits',
    route: 'GET /api/visits',
    kind: 'question',
    summary: { zh: '走访记录，最近的在前', en: 'Visits, the latest first' },
    query: strict({
      ...pageQuery,
      programme: Type.Optional(text),
      subject: Type.Optional(IdSchema),
      officer: Type.Optional(IdSchema),
      kind: Type.Optional(text),
      mine: Type.Optional(Type.Boolean({ description: 'where I was present' })),
      from: Type.Optional(Day),
      to: Type.Optional(Day),
    }),
    reply: page(VisitRow),
    allow: readers,
  }),
  getVisit: door({
    name: 'getVisit',
    route: 'GET /api/visits/:id',
    kind: 'question',
    summary: { zh: '一次走访和它带出的事项、承诺', en: 'One visit with its matters and promises' },
    params: IdParams,
    reply: VisitReply,
    allow: readers,
  }),
  getStanding: door({
    name: 'getStanding',
    route: 'GET /api/subjects/:id/standing',
    kind: 'question',
    summary: {
      zh: '一个服务对象的未结事项、未兑现承诺和最近走访',
      en: 'What stands open with a subject, and the last visits to it',
    },
    params: IdParams,
    reply: strict({
      subject: IdSchema,
      name: text,
      matters: Type.Array(OpenMatter),
      promises: Type.Array(PromiseView),
      visits: Type.Array(VisitRow),
    }),
    allow: readers,
  }),
} as const

export const doors = { ...visitDoors, ...promiseDoors } as const
