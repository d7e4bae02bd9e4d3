// The doors of the dispatch directory: duties, their lines, whose something is. Many at once come through the import doors.
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

const text = Type.String()
const WordsView = strict({ zh: text, en: text })
/** Names of the units, areas, teams and persons that a reply speaks of. */
const Names = Type.Record(Type.String(), Type.String())

const LineView = strict({
  id: IdSchema,
  area: nullable(IdSchema),
  unit: IdSchema,
  coUnits: Type.Array(IdSchema),
  areaTeam: nullable(IdSchema),
  subjectTeam: nullable(IdSchema),
  from: Day,
  to: nullable(Day),
})

const dutyShape = {
  id: IdSchema,
  version: Type.Integer(),
  key: text,
  words: WordsView,
  keywords: Type.Array(text),
  classes: Type.Array(strict({ programme: text, class: text })),
  retired: Type.Boolean(),
}

const DutyRow = strict({
  ...dutyShape,
  /** Lines that hold on the day asked about, the widest place first, at most three, and how many there are. */
  leads: Type.Array(strict({ area: nullable(IdSchema), unit: IdSchema })),
  lines: Type.Integer(),
})

const DutyView = strict({
  ...dutyShape,
  lines: Type.Array(LineView),
  precedents: Type.Array(
    strict({ matter: IdSchema, unit: IdSchema, area: nullable(IdSchema), note: text, at: Moment }),
  ),
  history: Type.Array(
    strict({
      version: Type.Integer(),
      type: text,
      at: Moment,
      actor: nullable(IdSchema),
      data: Type.Record(Type.String(), Type.Unknown()),
    }),
  ),
  names: Names,
})

const Answer = strict({
  duty: IdSchema,
  key: text,
  words: WordsView,
  line: nullable(LineView),
  taught: Type.Array(
    strict({ matter: IdSchema, unit: IdSchema, area: nullable(IdSchema), note: text, day: Day }),
  ),
  because: strict({ class: Type.Boolean(), keywords: Type.Array(text) }),
})

const Changed = strict({ id: IdSchema, version: Type.Integer() })
const LineChanged = strict({ ...Changed.properties, line: IdSchema })
const LineParams = strict({ id: IdSchema, line: IdSchema })

const readers = ['officer', 'handler', 'coordinator', 'leader', 'supervisor'] as const
/** The directory is the jurisdiction's: who coordinates only a part of it reads, and does not write. */
const office = ['coordinator'] as const

const lineRefusals = [
  'directory.duty-retired',
  'directory.area-unknown',
  'directory.unit-unknown',
  'directory.team-unknown',
  'directory.lead-supports-itself',
  'directory.span-empty',
  'directory.two-leads',
  'directory.two-leads-everywhere',
] as const

export const dutyDoors = {
  listDuties: door({
    name: 'listDuties',
    route: 'GET /api/duties',
    kind: 'question',
    summary: { zh: '派单目录', en: 'The dispatch directory' },
    query: strict({
      ...pageQuery,
      q: Type.Optional(
        Type.String({ maxLength: 60, description: 'part of the words, a keyword, the number, or initials' }),
      ),
      unit: Type.Optional(IdSchema),
      on: Type.Optional(Day),
      retired: Type.Optional(Type.Boolean({ default: false })),
    }),
    reply: strict({ ...page(DutyRow).properties, names: Names }),
    allow: readers,
  }),
  whoseDuty: door({
    name: 'whoseDuty',
    route: 'GET /api/duties/whose',
    kind: 'question',
    summary: { zh: '按目录查询归谁办', en: 'Whose something is by the directory, and why' },
    query: strict({
      text: Type.String({ minLength: 1, maxLength: 400 }),
      programme: Type.Optional(text),
      class: Type.Optional(text),
      area: Type.Optional(IdSchema),
      on: Type.Optional(Day),
    }),
    reply: strict({ items: Type.Array(Answer, { maxItems: 5 }), names: Names }),
    allow: readers,
  }),
  getDuty: door({
    name: 'getDuty',
    route: 'GET /api/duties/:id',
    kind: 'question',
    summary: { zh: '目录事项及其沿革', en: 'One duty, its lines and what became of them' },
    params: IdParams,
    reply: DutyView,
    allow: readers,
  }),
  addDuty: door({
    name: 'addDuty',
    route: 'POST /api/duties',
    kind: 'command',
    summary: { zh: '目录增加事项', en: 'Add a duty to the directory' },
    body: input.AddDutyInput,
    reply: Changed,
    allow: office,
    refusals: ['directory.duty-added-already', 'directory.class-unknown'],
  }),
  changeDuty: door({
    name: 'changeDuty',
    route: 'PUT /api/duties/:id',
    kind: 'command',
    summary: { zh: '修改目录事项', en: 'Change what a duty is called and recognised by' },
    params: IdParams,
    body: input.ChangeDutyInput,
    reply: Changed,
    allow: office,
    refusals: ['directory.duty-retired', 'directory.class-unknown'],
  }),
  retireDuty: door({
    name: 'retireDuty',
    route: 'POST /api/duties/:id/retire',
    kind: 'command',
    summary: { zh: '停用目录事项', en: 'Take a duty out of the directory' },
    params: IdParams,
    body: input.ReasonInput,
    reply: Changed,
    allow: office,
    refusals: ['directory.duty-retired'],
  }),
  restoreDuty: door({
    name: 'restoreDuty',
    route: 'POST /api/duties/:id/restore',
    kind: 'command',
    summary: { zh: '恢复目录事项', en: 'Take a duty back into the directory' },
    params: IdParams,
    body: input.ReasonInput,
    reply: Changed,
    allow: office,
    refusals: [],
  }),
  addLine: door({
    name: 'addLine',
    route: 'POST /api/duties/:id/lines',
    kind: 'command',
    summary: { zh: '登记牵头和配合单位', en: 'Say who leads and who supports, where and from when' },
    params: IdParams,
    body: input.AddLineInput,
    reply: LineChanged,
    allow: office,
    refusals: ['directory.line-added-already', 'directory.too-many-lines', ...lineRefusals],
  }),
  changeLine: door({
    name: 'changeLine',
    route: 'PUT /api/duties/:id/lines/:line',
    kind: 'command',
    summary: { zh: '更正牵头和配合单位', en: 'Correct a line' },
    params: LineParams,
    body: input.LineInput,
    reply: LineChanged,
    allow: office,
    refusals: ['directory.line-unknown', ...lineRefusals],
  }),
  endLine: door({
    name: 'endLine',
    route: 'POST /api/duties/:id/lines/:line/end',
    kind: 'command',
    summary: { zh: '从某日起不再适用', en: 'End a line on a day' },
    params: LineParams,
    body: input.EndLineInput,
    reply: LineChanged,
    allow: office,
    refusals: [
      'directory.duty-retired',
      'directory.line-unknown',
      'directory.end-before-begin',
      'directory.line-over',
    ],
  }),
} as const
