// The doors of areas.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import { IdParams, IdSchema, nullable, page, pageQuery, strict } from '#foundation/contract/schemas.ts'
import { AddAreaInput, AreaLevelSchema, ChangeAreaInput } from './commands.ts'

const Changed = strict({ id: IdSchema, version: Type.Integer() })

const AreaView = strict({
  id: IdSchema,
  name: Type.String(),
  level: AreaLevelSchema,
  code: nullable(Type.String()),
  parent: nullable(IdSchema),
  path: Type.String({ description: 'ids from the root down: /<id>/<id>/' }),
  closed: Type.Boolean(),
  version: Type.Integer(),
})

export const areaDoors = {
  listAreas: door({
    name: 'listAreas',
    route: 'GET /api/areas',
    kind: 'question',
    summary: { zh: '区域列表', en: 'List areas' },
    query: strict({
      ...pageQuery,
      search: Type.Optional(
        Type.String({ maxLength: 40, description: 'part of the name, the code, or pinyin initials' }),
      ),
      under: Type.Optional(IdSchema),
      level: Type.Optional(AreaLevelSchema),
      closed: Type.Optional(Type.Boolean({ default: false })),
    }),
    reply: page(AreaView),
    allow: 'signed-in',
  }),
  getArea: door({
    name: 'getArea',
    route: 'GET /api/areas/:id',
    kind: 'question',
    summary: { zh: '查看区域', en: 'One area' },
    params: IdParams,
    reply: AreaView,
    allow: 'signed-in',
  }),
  addArea: door({
    name: 'addArea',
    route: 'POST /api/areas',
    kind: 'command',
    summary: { zh: '新增区域', en: 'Add an area' },
    body: AddAreaInput,
    reply: Changed,
    allow: ['sysadmin'],
    refusals: ['area.added-already', 'area.parent-unknown', 'area.parent-closed', 'area.code-taken'],
  }),
  changeArea: door({
    name: 'changeArea',
    route: 'PUT /api/areas/:id',
    kind: 'command',
    summary: { zh: '修改区域信息', en: 'Change an area' },
    params: IdParams,
    body: ChangeAreaInput,
    reply: Changed,
    allow: ['sysadmin'],
    refusals: ['area.closed', 'area.code-taken'],
  }),
  closeArea: door({
    name: 'closeArea',
    route: 'POST /api/areas/:id/close',
    kind: 'command',
    summary: { zh: '撤销区域', en: 'Close an area' },
    params: IdParams,
    reply: Changed,
    allow: ['sysadmin'],
    refusals: ['area.closed', 'area.in-use'],
  }),
} as const
