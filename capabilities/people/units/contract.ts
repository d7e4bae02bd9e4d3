// The doors of units.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import { IdParams, IdSchema, nullable, page, pageQuery, strict } from '#foundation/contract/schemas.ts'
import { staff } from '../staff.ts'
import { AddUnitInput, ChangeUnitInput, MoveUnitInput, UnitKindSchema } from './commands.ts'

const Changed = strict({ id: IdSchema, version: Type.Integer() })

const UnitView = strict({
  id: IdSchema,
  name: Type.String(),
  kind: UnitKindSchema,
  code: nullable(Type.String()),
  parent: nullable(IdSchema),
  path: Type.String({ description: 'ids from the root down: /<id>/<id>/' }),
  area: nullable(IdSchema),
  closed: Type.Boolean(),
  version: Type.Integer(),
})

const factRefusals = ['unit.code-taken', 'unit.area-unknown'] as const

export const unitDoors = {
  listUnits: door({
    name: 'listUnits',
    route: 'GET /api/units',
    kind: 'question',
    summary: { zh: '单位列表', en: 'List units' },
    query: strict({
      ...pageQuery,
      search: Type.Optional(
        Type.String({ maxLength: 40, description: 'part of the name, the code, or pinyin initials' }),
      ),
      under: Type.Optional(IdSchema),
      closed: Type.Optional(Type.Boolean({ default: false })),
    }),
    reply: page(UnitView),
    allow: staff,
  }),
  directory: door({
    name: 'directory',
    route: 'GET /api/directory',
    kind: 'question',
    summary: { zh: '单位通讯录（名称与路径）', en: 'All units by name and path, for screens to keep' },
    reply: strict({
      units: Type.Array(
        strict({
          id: IdSchema,
          name: Type.String(),
          path: Type.String(),
          kind: UnitKindSchema,
          code: nullable(Type.String()),
          closed: Type.Boolean(),
        }),
        { maxItems: 20_000 },
      ),
    }),
    allow: staff,
  }),
  getUnit: door({
    name: 'getUnit',
    route: 'GET /api/units/:id',
    kind: 'question',
    summary: { zh: '查看单位', en: 'One unit' },
    params: IdParams,
    reply: UnitView,
    allow: staff,
  }),
  addUnit: door({
    name: 'addUnit',
    route: 'POST /api/units',
    kind: 'command',
    summary: { zh: '新增单位', en: 'Add a unit' },
    body: AddUnitInput,
    reply: Changed,
    allow: ['sysadmin'],
    refusals: ['unit.added-already', 'unit.parent-unknown', 'unit.parent-closed', ...factRefusals],
  }),
  changeUnit: door({
    name: 'changeUnit',
    route: 'PUT /api/units/:id',
    kind: 'command',
    summary: { zh: '修改单位信息', en: 'Change a unit' },
    params: IdParams,
    body: ChangeUnitInput,
    reply: Changed,
    allow: ['sysadmin'],
    refusals: ['unit.closed', ...factRefusals],
  }),
  moveUnit: door({
    name: 'moveUnit',
    route: 'POST /api/units/:id/move',
    kind: 'command',
    summary: { zh: '调整单位隶属（连同下级）', en: 'Move a unit, with all under it' },
    params: IdParams,
    body: MoveUnitInput,
    reply: Changed,
    allow: ['sysadmin'],
    refusals: [
      'unit.closed',
      'unit.parent-unknown',
      'unit.parent-closed',
      'unit.under-itself',
      'unit.too-many-under',
    ],
  }),
  closeUnit: door({
    name: 'closeUnit',
    route: 'POST /api/units/:id/close',
    kind: 'command',
    summary: { zh: '撤销单位', en: 'Close a unit' },
    params: IdParams,
    reply: Changed,
    allow: ['sysadmin'],
    refusals: ['unit.closed', 'unit.in-use'],
  }),
} as const
