// The doors of consultations: the list, the agenda of what is stuck, one with its voices, and each step.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import {
  Day,
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
import * as input from './commands.ts'
import { forms } from './forms.ts'
import { silences } from './events.ts'
import { leads, readers, speakers } from './roles.ts'

const text = Type.String()
const count = Type.Integer()
const statuses = ['open', 'decided', 'called-off'] as const

const Row = strict({
  id: IdSchema,
  programme: text,
  form: oneOf(forms),
  title: text,
  status: oneOf(statuses),
  subject: nullable(IdSchema),
  subjectName: nullable(text),
  opinionsDue: nullable(Moment),
  heldOn: nullable(Day),
  asked: count,
  given: count,
  silent: count,
  convenedAt: Moment,
  waitsForMe: Type.Boolean({ description: 'a unit that the reader may speak for has not said its opinion' }),
})

const Voice = strict({
  unit: IdSchema,
  unitName: text,
  person: nullable(IdSchema),
  personName: nullable(text),
  part: nullable(text),
  askedAt: Moment,
  opinion: nullable(
    strict({ at: Moment, byName: nullable(text), option: nullable(text), text, late: Type.Boolean() }),
  ),
  silent: nullable(strict({ at: Moment, means: oneOf(silences) })),
  maySpeak: Type.Boolean(),
})

const Part = strict({
  unit: IdSchema,
  unitName: text,
  personName: nullable(text),
  text,
  task: IdSchema,
  due: nullable(Type.String({ format: 'date', description: 'as the task has it now' })),
  status: Type.String({ description: 'of the task now' }),
  matter: nullable(IdSchema),
})

const Full = strict({
  id: IdSchema,
  version: count,
  programme: text,
  form: oneOf(forms),
  title: text,
  question: text,
  options: Type.Array(strict({ key: text, text })),
  status: oneOf(statuses),
  subject: nullable(IdSchema),
  subjectName: nullable(text),
  matters: Type.Array(strict({ id: IdSchema, number: text, title: text, status: text })),
  chairName: nullable(text),
  opinionsBy: nullable(Day),
  opinionsDue: nullable(Moment),
  heldOn: nullable(Day),
  place: nullable(text),
  convenedAt: Moment,
  convenedByName: nullable(text),
  voices: Type.Array(Voice),
  minutes: nullable(strict({ at: Moment, byName: nullable(text), attended: Type.Array(text), text })),
  decision: nullable(
    strict({
      at: Moment,
      byName: nullable(text),
      option: nullable(text),
      text,
      parts: Type.Array(Part),
    }),
  ),
  steps: Type.Array(
    strict({
      at: Moment,
      byName: nullable(text),
      unit: nullable(IdSchema),
      type: text,
      text: nullable(text),
    }),
  ),
  mayLead: Type.Boolean(),
})

/** Why a matter is put on the agenda; the worst first. */
const stuckReasons = ['cannot-climb', 'disputed', 'top-rung', 'overdue', 'reopened'] as const

const AgendaItem = strict({
  matter: IdSchema,
  number: text,
  title: text,
  subject: nullable(IdSchema),
  subjectName: nullable(text),
  ownerUnit: IdSchema,
  rung: text,
  dueAt: Moment,
  reasons: Type.Array(oneOf(stuckReasons)),
})

const Done = strict({ id: IdSchema, version: count, status: oneOf(statuses) })
const notThere = ['consultation.unit-unknown', 'consultation.matter-over'] as const

const declare = <const N extends string, const R extends `POST /api/consultations/:id/${string}`>(
  name: N,
  route: R,
  zh: string,
  en: string,
) => ({ name, route, kind: 'command', summary: { zh, en }, params: IdParams, reply: Done }) as const

const over = ['consultation.over', 'consultation.not-yours'] as const

export const doors = {
  listConsultations: door({
    name: 'listConsultations',
    route: 'GET /api/consultations',
    kind: 'question',
    summary: {
      zh: '会诊、议事和现场办公',
      en: 'Consultations, deliberations and sessions, the newest first',
    },
    query: strict({
      ...pageQuery,
      status: Type.Optional(oneOf(statuses)),
      form: Type.Optional(oneOf(forms)),
      programme: Type.Optional(line(60)),
      matter: Type.Optional(IdSchema),
      subject: Type.Optional(IdSchema),
      unit: Type.Optional(IdSchema),
      waiting: Type.Optional(Type.Boolean({ description: 'only where the reader’s unit has not spoken' })),
    }),
    reply: page(Row),
    allow: readers,
  }),
  stuckAgenda: door({
    name: 'stuckAgenda',
    route: 'GET /api/consultations/agenda',
    kind: 'question',
    summary: {
      zh: '从卡住的事项生成议题',
      en: 'Matters that are stuck, with why: what an agenda is built from',
    },
    query: strict({
      programme: line(60),
      subject: Type.Optional(IdSchema),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
    }),
    reply: strict({ items: Type.Array(AgendaItem, { maxItems: 100 }) }),
    allow: leads,
  }),
  getConsultation: door({
    name: 'getConsultation',
    route: 'GET /api/consultations/:id',
    kind: 'question',
    summary: { zh: '一次会诊', en: 'One consultation, with its voices and its decision' },
    params: IdParams,
    reply: Full,
    allow: readers,
  }),
  exportMinutes: door({
    name: 'exportMinutes',
    route: 'GET /api/consultations/:id/minutes',
    kind: 'question',
    summary: { zh: '导出纪要（.docx）', en: 'Minutes and decision as .docx' },
    params: IdParams,
    reply: Type.Unknown(),
    media: 'application/octet-stream',
    allow: readers,
  }),
  convene: door({
    name: 'convene',
    route: 'POST /api/consultations',
    kind: 'command',
    summary: { zh: '发起会诊、议事或现场办公', en: 'Convene a consultation, deliberation or session' },
    body: strict({ id: Type.Optional(IdSchema), ...input.ConveneInput.properties }),
    reply: Done,
    allow: leads,
    refusals: [
      ...notThere,
      'programme.unknown',
      'consultation.not-yours',
      'consultation.subject-unknown',
      'consultation.unit-twice',
      'consultation.option-twice',
      'consultation.opinion-day-missing',
      'consultation.meeting-day-missing',
      'consultation.day-past',
      'consultation.opinions-after-meeting',
      'consultation.convened-already',
    ],
  }),
  askUnit: door({
    ...declare('askUnit', 'POST /api/consultations/:id/units', '再请一个单位发表意见', 'Ask another unit'),
    body: input.AskInput,
    allow: leads,
    refusals: [...over, 'consultation.unit-twice', 'consultation.unit-unknown'],
  }),
  sayOpinion: door({
    ...declare(
      'sayOpinion',
      'POST /api/consultations/:id/opinions',
      '提交本单位的书面意见',
      'Give one’s unit’s written opinion',
    ),
    body: input.OpinionInput,
    allow: speakers,
    refusals: [
      'consultation.over',
      'consultation.not-asked',
      'consultation.not-your-unit',
      'consultation.option-unknown',
    ],
  }),
  putOff: door({
    ...declare('putOffConsultation', 'POST /api/consultations/:id/days', '改期', 'Put it off'),
    body: input.PutOffInput,
    allow: leads,
    refusals: [
      ...over,
      'consultation.unchanged',
      'consultation.day-past',
      'consultation.opinions-after-meeting',
    ],
  }),
  writeMinutes: door({
    ...declare('writeMinutes', 'POST /api/consultations/:id/minutes', '写纪要', 'Write the minutes'),
    body: input.MinutesInput,
    allow: leads,
    refusals: [...over, 'consultation.not-held'],
  }),
  decide: door({
    ...declare(
      'decideConsultation',
      'POST /api/consultations/:id/decision',
      '议定，各单位的任务随之下达',
      'Decide; each unit’s part becomes its task',
    ),
    body: input.DecisionInput,
    allow: leads,
    refusals: [
      ...over,
      'consultation.not-held',
      'consultation.opinions-awaited',
      'consultation.option-unknown',
      'consultation.part-day',
      'consultation.part-matter',
      'consultation.unit-unknown',
      'task.due-past',
      'task.about-over',
    ],
  }),
  callOff: door({
    ...declare('callOffConsultation', 'POST /api/consultations/:id/call-off', '取消', 'Call it off'),
    body: input.CallOffInput,
    allow: leads,
    refusals: over,
  }),
} as const
