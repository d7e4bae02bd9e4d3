// The doors through which sheets come in: preview, apply, follow, cancel, take the refused rows home.
import { Type } from 'typebox'
import { door } from '../contract/door.ts'
import { IdParams, IdSchema, Moment, nullable, oneOf, page, pageQuery, strict } from '../contract/schemas.ts'
import { importStates } from '../imports/record.ts'

const text = Type.String()
const count = Type.Integer()
const anything = Type.Unknown()
const Row = Type.Record(text, anything)

const Counts = strict({ added: count, changed: count, same: count, refused: count })
const Words = strict({ zh: text, en: text })
const ProblemOfRow = strict({ column: text, cell: text, code: text, reason: text })

const ImportPreviewReply = strict({
  sheet: strict({
    format: text,
    sheet: nullable(text),
    sheets: Type.Array(text),
    encoding: nullable(text),
    headerRow: count,
    notes: Type.Array(text),
  }),
  mapping: strict({
    columns: Type.Array(
      strict({
        key: text,
        title: text,
        required: Type.Boolean(),
        column: nullable(count),
        found: nullable(text),
      }),
    ),
    unmapped: Type.Array(strict({ column: count, title: text })),
    missing: Type.Array(text),
  }),
  counts: Counts,
  first: strict({
    added: Type.Array(strict({ at: count, row: Row })),
    changed: Type.Array(
      strict({
        at: count,
        row: Row,
        fields: Type.Array(strict({ key: text, from: anything, to: anything })),
      }),
    ),
    same: Type.Array(strict({ at: count, key: text })),
    refused: Type.Array(strict({ at: count, problems: Type.Array(ProblemOfRow) })),
  }),
})

const ImportRow = strict({
  id: IdSchema,
  kind: text,
  fileName: text,
  programme: nullable(text),
  state: oneOf(importStates),
  total: Type.Integer({ description: 'rows of the sheet' }),
  waiting: Type.Integer({ description: 'rows that have an effect' }),
  done: Type.Integer({ description: 'of the waiting, applied so far' }),
  ...Counts.properties,
  failure: nullable(Type.String({ description: 'why it stopped, in words' })),
  failureCode: nullable(text),
  madeAt: Moment,
  startedAt: nullable(Moment),
  endedAt: nullable(Moment),
})

const State = strict({ id: IdSchema, state: oneOf(importStates) })
const office = ['coordinator', 'sysadmin'] as const

export const importDoors = {
  previewImport: door({
    name: 'previewImport',
    route: 'POST /api/imports/preview',
    kind: 'command',
    summary: {
      zh: '上传表格并预览：哪些新增、变更、不变、拒收及原因；尚不生效',
      en: 'Upload a sheet and preview it; nothing is applied yet',
    },
    query: strict({
      kind: Type.String({ maxLength: 40 }),
      name: Type.String({ minLength: 1, maxLength: 200, description: 'the file’s name' }),
      programme: Type.Optional(Type.String({ maxLength: 60 })),
      sheet: Type.Optional(Type.String({ maxLength: 100 })),
      headerRow: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
      columns: Type.Optional(
        Type.String({
          maxLength: 4000,
          description: 'mapping corrected by a person, JSON: field → index of the column, or null',
        }),
      ),
    }),
    bodyMedia: 'application/octet-stream',
    reply: strict({ id: IdSchema, ...ImportPreviewReply.properties }),
    allow: office,
    refusals: ['import.kind-unknown', 'import.programme-missing', 'import.columns-missing'],
    bodyLimit: 64 * 1024 * 1024,
  }),
  applyImport: door({
    name: 'applyImport',
    route: 'POST /api/imports/:id/apply',
    kind: 'command',
    summary: { zh: '使预览过的导入生效', en: 'Apply an import that was previewed' },
    params: IdParams,
    reply: State,
    allow: office,
    refusals: ['import.not-ready'],
  }),
  cancelImport: door({
    name: 'cancelImport',
    route: 'POST /api/imports/:id/cancel',
    kind: 'command',
    summary: { zh: '取消导入；已生效的行保留', en: 'Cancel an import; what was applied stays' },
    params: IdParams,
    reply: State,
    allow: office,
    refusals: ['import.over'],
  }),
  listImports: door({
    name: 'listImports',
    route: 'GET /api/imports',
    kind: 'question',
    summary: { zh: '最近的导入', en: 'Imports, the latest first' },
    query: strict(pageQuery),
    reply: page(ImportRow),
    allow: office,
  }),
  listImportKinds: door({
    name: 'listImportKinds',
    route: 'GET /api/imports/kinds',
    kind: 'question',
    summary: { zh: '可以导入哪些表格', en: 'What kinds of sheet can be brought' },
    reply: strict({
      items: Type.Array(
        strict({ name: text, words: Words, titles: Type.Array(text), needsProgramme: Type.Boolean() }),
      ),
    }),
    allow: office,
  }),
  getImport: door({
    name: 'getImport',
    route: 'GET /api/imports/:id',
    kind: 'question',
    summary: { zh: '一次导入及其进度', en: 'One import and how far it has come' },
    params: IdParams,
    reply: strict({ ...ImportRow.properties, preview: nullable(ImportPreviewReply) }),
    allow: office,
  }),
  downloadRefused: door({
    name: 'downloadRefused',
    route: 'GET /api/imports/:id/refused.csv',
    kind: 'question',
    summary: { zh: '下载被拒收的行及原因', en: 'The refused rows with their reasons' },
    params: IdParams,
    reply: text,
    media: 'text/csv; charset=utf-8',
    allow: office,
  }),
} as const
