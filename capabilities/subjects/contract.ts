// The doors of subjects: look, find, add, change, retire. Many at once come through the import doors.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import {
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
import { kinds } from './kinds.ts'

const text = Type.String()
const Kind = oneOf(kinds)

const SubjectRow = strict({
  id: IdSchema,
  version: Type.Integer(),
  kind: Kind,
  name: text,
  code: nullable(text),
  area: nullable(IdSchema),
  unit: nullable(IdSchema),
  category: nullable(text),
  address: nullable(text),
  scale: nullable(text),
  stage: nullable(text),
  investment: nullable(Type.Number({ description: '万元' })),
  population: nullable(Type.Integer()),
  households: nullable(Type.Integer()),
  duties: Type.Array(text),
  addedAt: Moment,
  retiredAt: nullable(Moment),
  retiredBecause: nullable(text),
})

const Changed = strict({ id: IdSchema, version: Type.Integer() })

const readers = ['officer', 'handler', 'coordinator', 'leader', 'supervisor', 'contact'] as const
const office = ['coordinator'] as const
const fieldRefusals = [
  'subject.field-unfit',
  'subject.code-length',
  'subject.code-character',
  'subject.code-division',
  'subject.code-check',
  'subject.code-taken',
  'subject.area-unknown',
  'subject.unit-unknown',
] as const

export const subjectDoors = {
  listSubjects: door({
    name: 'listSubjects',
    route: 'GET /api/subjects',
    kind: 'question',
    summary: {
      zh: '服务对象列表，可按名称、拼音首字母或代码查找',
      en: 'Subjects, found by part of the name, pinyin initials or code',
    },
    query: strict({
      ...pageQuery,
      kind: Type.Optional(Kind),
      area: Type.Optional(IdSchema),
      unit: Type.Optional(IdSchema),
      mine: Type.Optional(Type.Boolean({ description: 'paired with me, or with a team of mine, today' })),
      retired: Type.Optional(Type.Boolean({ description: 'also those no longer served' })),
      q: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    }),
    reply: page(SubjectRow),
    allow: readers,
  }),
  getSubject: door({
    name: 'getSubject',
    route: 'GET /api/subjects/:id',
    kind: 'question',
    summary: { zh: '一个服务对象', en: 'One subject' },
    params: IdParams,
    reply: SubjectRow,
    allow: readers,
  }),
  addSubject: door({
    name: 'addSubject',
    route: 'POST /api/subjects',
    kind: 'command',
    summary: { zh: '登记服务对象', en: 'Add a subject' },
    body: strict({ id: Type.Optional(IdSchema), ...input.AddInput.properties }),
    reply: strict({
      ...Changed.properties,
      alike: Type.Array(strict({ id: IdSchema, name: text, code: nullable(text) }), {
        description: 'others of the same name and kind: a warning, not a refusal; at most ten',
      }),
    }),
    allow: office,
    refusals: ['subject.added-already', 'subject.out-of-reach', ...fieldRefusals],
  }),
  changeSubject: door({
    name: 'changeSubject',
    route: 'POST /api/subjects/:id',
    kind: 'command',
    summary: { zh: '更正服务对象的信息，只写有变化的项', en: 'Change fields of a subject; only those given' },
    params: IdParams,
    body: input.ChangeInput,
    reply: Changed,
    allow: office,
    refusals: ['subject.retired', 'subject.out-of-reach', ...fieldRefusals],
  }),
  retireSubject: door({
    name: 'retireSubject',
    route: 'POST /api/subjects/:id/retire',
    kind: 'command',
    summary: { zh: '停用服务对象并说明理由', en: 'Retire a subject, with the reason' },
    params: IdParams,
    body: input.RetireInput,
    reply: Changed,
    allow: office,
    refusals: ['subject.retired'],
  }),
  restoreSubject: door({
    name: 'restoreSubject',
    route: 'POST /api/subjects/:id/restore',
    kind: 'command',
    summary: { zh: '恢复停用的服务对象', en: 'Bring a retired subject back' },
    params: IdParams,
    body: input.RestoreInput,
    reply: Changed,
    allow: office,
    refusals: ['subject.not-retired'],
  }),
} as const
