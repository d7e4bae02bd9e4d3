// The doors of officers.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import { IdParams, IdSchema, nullable, page, pageQuery, strict } from '#foundation/contract/schemas.ts'
import { registrars, staff } from '../staff.ts'
import { AddOfficerInput, ChangeOfficerInput, LeaveInput } from './commands.ts'

const Changed = strict({ id: IdSchema, version: Type.Integer() })

const officerFields = {
  id: IdSchema,
  name: nullable(Type.String({ description: 'null once erased' })),
  unit: IdSchema,
  unitName: Type.String(),
  post: nullable(Type.String()),
  serving: Type.Boolean(),
  version: Type.Integer(),
}
const OfficerView = strict({
  ...officerFields,
  phone: nullable(Type.String()),
  email: nullable(Type.String()),
  teams: Type.Array(strict({ id: IdSchema, name: Type.String(), role: Type.String() })),
})

export const officerDoors = {
  listOfficers: door({
    name: 'listOfficers',
    route: 'GET /api/officers',
    kind: 'question',
    summary: { zh: '干部列表', en: 'List officers' },
    query: strict({
      ...pageQuery,
      search: Type.Optional(
        Type.String({ maxLength: 40, description: 'part of the name, or pinyin initials' }),
      ),
      unit: Type.Optional(IdSchema),
      under: Type.Optional(IdSchema),
      left: Type.Optional(Type.Boolean({ default: false })),
    }),
    reply: page(strict(officerFields)),
    allow: staff,
  }),
  getOfficer: door({
    name: 'getOfficer',
    route: 'GET /api/officers/:id',
    kind: 'question',
    summary: { zh: '查看干部', en: 'One officer' },
    params: IdParams,
    reply: OfficerView,
    allow: staff,
  }),
  addOfficer: door({
    name: 'addOfficer',
    route: 'POST /api/officers',
    kind: 'command',
    summary: { zh: '新增干部', en: 'Add an officer' },
    body: AddOfficerInput,
    reply: Changed,
    allow: registrars,
    refusals: ['officer.added-already', 'officer.unit-unknown', 'officer.unit-closed'],
  }),
  changeOfficer: door({
    name: 'changeOfficer',
    route: 'PUT /api/officers/:id',
    kind: 'command',
    summary: { zh: '修改干部信息', en: 'Change an officer' },
    params: IdParams,
    body: ChangeOfficerInput,
    reply: Changed,
    allow: registrars,
    refusals: ['officer.left', 'officer.unit-unknown', 'officer.unit-closed'],
  }),
  leaveOffice: door({
    name: 'leaveOffice',
    route: 'POST /api/officers/:id/leave',
    kind: 'command',
    summary: { zh: '干部离任（账号同时停用）', en: 'An officer leaves; the account is disabled with it' },
    params: IdParams,
    body: LeaveInput,
    reply: Changed,
    allow: registrars,
    refusals: ['officer.left', 'account.last-administrator'],
  }),
  eraseOfficer: door({
    name: 'eraseOfficer',
    route: 'POST /api/officers/:id/erase',
    kind: 'command',
    summary: { zh: '删除离任干部的个人信息', en: 'Erase the personal data of an officer who has left' },
    params: IdParams,
    reply: Changed,
    allow: ['sysadmin'],
    refusals: ['officer.serving'],
  }),
} as const
