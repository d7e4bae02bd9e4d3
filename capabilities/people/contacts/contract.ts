// The doors of contacts. Numbers come out masked; the whole one only for a purpose, and that is written down.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import {
  IdParams,
  IdSchema,
  Moment,
  nullable,
  page,
  pageQuery,
  strict,
} from '#foundation/contract/schemas.ts'
import { workers } from '../staff.ts'
import { AddContactInput, ChangeContactInput, RevealInput } from './commands.ts'

const Changed = strict({ id: IdSchema, version: Type.Integer() })
/** No handler: with a number of his own at a contact he could receive the asker's code and judge his own work. */
const keepers = ['officer', 'coordinator'] as const

const ContactView = strict({
  id: IdSchema,
  subject: IdSchema,
  name: nullable(Type.String()),
  duty: nullable(Type.String()),
  main: Type.Boolean(),
  phone: nullable(Type.String({ description: 'masked: 138****1234' })),
  hasEmail: Type.Boolean(),
  version: Type.Integer(),
})

export const contactDoors = {
  listContacts: door({
    name: 'listContacts',
    route: 'GET /api/contacts',
    kind: 'question',
    summary: { zh: '服务对象的联系人', en: 'Contacts of a subject' },
    query: strict({ ...pageQuery, subject: IdSchema }),
    reply: page(ContactView),
    allow: workers,
  }),
  getContact: door({
    name: 'getContact',
    route: 'GET /api/contacts/:id',
    kind: 'question',
    summary: { zh: '查看联系人', en: 'One contact' },
    params: IdParams,
    reply: ContactView,
    allow: workers,
  }),
  addContact: door({
    name: 'addContact',
    route: 'POST /api/contacts',
    kind: 'command',
    summary: { zh: '新增联系人', en: 'Add a contact' },
    body: AddContactInput,
    reply: Changed,
    allow: keepers,
    refusals: ['contact.added-already', 'contact.staff-number'],
  }),
  changeContact: door({
    name: 'changeContact',
    route: 'PUT /api/contacts/:id',
    kind: 'command',
    summary: { zh: '修改联系人信息', en: 'Change a contact; a phone or e-mail left out stays' },
    params: IdParams,
    body: ChangeContactInput,
    reply: Changed,
    allow: keepers,
    refusals: ['contact.unknown', 'contact.staff-number'],
  }),
  revealContact: door({
    name: 'revealContact',
    route: 'POST /api/contacts/:id/reveal',
    kind: 'command',
    summary: {
      zh: '查看完整电话（须写明用途，留痕备查）',
      en: 'Show the whole number, for a purpose that is written down',
    },
    params: IdParams,
    body: RevealInput,
    reply: strict({ id: IdSchema, phone: Type.String(), email: nullable(Type.String()) }),
    allow: workers,
    refusals: ['contact.unknown', 'contact.no-phone'],
  }),
  eraseContact: door({
    name: 'eraseContact',
    route: 'POST /api/contacts/:id/erase',
    kind: 'command',
    summary: {
      zh: '删除联系人的个人信息',
      en: 'Erase the personal data of a contact; the account is disabled with it',
    },
    params: IdParams,
    reply: Changed,
    allow: ['coordinator'],
    refusals: ['contact.unknown'],
  }),
  listReveals: door({
    name: 'listReveals',
    route: 'GET /api/reveals',
    kind: 'question',
    summary: { zh: '查看完整电话的留痕', en: 'Who was shown which number, when and for what' },
    query: strict({ ...pageQuery, by: Type.Optional(IdSchema) }),
    reply: page(
      strict({
        contact: IdSchema,
        contactName: nullable(Type.String({ description: 'null once she is erased' })),
        purpose: Type.String(),
        by: nullable(IdSchema),
        byName: nullable(Type.String()),
        at: Moment,
      }),
    ),
    allow: ['auditor'],
  }),
} as const
