// The doors of briefs: registers and lists as live views and files, the brief with every figure open to its rows.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import { Day, IdSchema, line, nullable, pageQuery, strict, oneOf } from '#foundation/contract/schemas.ts'
import { registerNames } from './columns.ts'

const text = Type.String()
const readers = ['coordinator', 'leader', 'supervisor'] as const
const RegisterParams = strict({ name: oneOf(registerNames) })
const period = { programme: line(60), from: Type.Optional(Day), to: Type.Optional(Day) }

/** What the reader's role is limited to; null where it is not, and the whole programme is counted. */
const Scope = nullable(
  Type.Array(strict({ unit: nullable(text), area: nullable(text), own: Type.Boolean() })),
)

const ColumnView = strict({ key: text, title: text, kind: text })
const Cells = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()]))
const Rows = strict({
  title: text,
  scope: Scope,
  columns: Type.Array(ColumnView),
  items: Type.Array(
    strict({ id: IdSchema, kind: oneOf(['matter', 'subject', 'visit', 'promise']), cells: Cells }),
  ),
  next: nullable(text),
})

const FigureView = strict({
  key: text,
  title: text,
  numerator: Type.Integer(),
  denominator: nullable(Type.Integer()),
  /** numerator ÷ denominator; null where there is none or it is empty. */
  rate: nullable(Type.Number()),
  rows: text,
  denominatorRows: nullable(text),
})

const BriefReply = strict({
  programme: text,
  title: text,
  ruleVersion: text,
  from: Day,
  to: Day,
  scope: Scope,
  madeAt: text,
  text,
  figures: Type.Array(FigureView),
  byRung: Type.Array(
    strict({ key: text, title: text, collected: Type.Integer(), resolved: Type.Integer(), rows: text }),
  ),
  byClass: Type.Array(
    strict({ key: text, title: text, collected: Type.Integer(), resolved: Type.Integer(), rows: text }),
  ),
  days: strict({ median: nullable(Type.Number()), p90: nullable(Type.Number()), count: Type.Integer() }),
})

export const briefDoors = {
  readRegister: door({
    name: 'readRegister',
    route: 'GET /api/registers/:name',
    kind: 'question',
    summary: { zh: '三本台账、三张清单', en: 'The three registers and three lists, live' },
    params: RegisterParams,
    query: strict({ ...pageQuery, ...period }),
    reply: Rows,
    allow: readers,
  }),
  exportRegister: door({
    name: 'exportRegister',
    route: 'GET /api/registers/:name/export',
    kind: 'question',
    summary: { zh: '导出台账或清单', en: 'A register or list as a file' },
    params: RegisterParams,
    query: strict({ ...period, format: oneOf(['xlsx', 'csv']) }),
    reply: Type.Unknown(),
    media: 'application/octet-stream',
    allow: readers,
  }),
  readBrief: door({
    name: 'readBrief',
    route: 'GET /api/briefs/:programme',
    kind: 'question',
    summary: {
      zh: '一段时期的简报，每个数都能打开',
      en: 'The brief of a period, every figure open to its rows',
    },
    params: strict({ programme: line(60) }),
    query: strict({ from: Type.Optional(Day), to: Type.Optional(Day) }),
    reply: BriefReply,
    allow: readers,
  }),
  readFigure: door({
    name: 'readFigure',
    route: 'GET /api/briefs/:programme/rows',
    kind: 'question',
    summary: { zh: '一个数背后的每一行', en: 'The very rows behind a figure' },
    params: strict({ programme: line(60) }),
    query: strict({
      ...pageQuery,
      from: Type.Optional(Day),
      to: Type.Optional(Day),
      source: line(60),
      rung: Type.Optional(line(60)),
      class: Type.Optional(line(60)),
    }),
    reply: Rows,
    allow: readers,
  }),
} as const
