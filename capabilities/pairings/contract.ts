// The doors of pairings: who serves whom, begin, end, hand the lead over. Many at once come through the import doors.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import { Day, IdParams, IdSchema, nullable, page, pageQuery, strict } from '#foundation/contract/schemas.ts'
import * as input from './commands.ts'

const text = Type.String()

const PairingRow = strict({
  id: IdSchema,
  version: Type.Integer(),
  programme: text,
  subject: IdSchema,
  subjectName: nullable(text),
  officer: nullable(IdSchema),
  team: nullable(IdSchema),
  partyName: nullable(text),
  role: text,
  leads: Type.Boolean(),
  from: Day,
  to: nullable(Day),
  endedBecause: nullable(text),
  successor: nullable(IdSchema),
})

const Paired = strict({ id: IdSchema, version: Type.Integer() })

const readers = ['officer', 'handler', 'coordinator', 'leader', 'supervisor', 'contact'] as const
const office = ['coordinator'] as const
const beginRefusals = [
  'programme.unknown',
  'pairing.role-unknown',
  'pairing.one-party',
  'pairing.subject-unknown',
  'pairing.subject-retired',
  'pairing.party-unknown',
  'pairing.span-empty',
  'pairing.standing-already',
  'pairing.lead-taken',
  'pairing.out-of-reach',
] as const

export const pairingDoors = {
  listPairings: door({
    name: 'listPairings',
    route: 'GET /api/pairings',
    kind: 'question',
    summary: { zh: '挂钩关系：谁联系谁', en: 'Pairings: who serves whom' },
    query: strict({
      ...pageQuery,
      subject: Type.Optional(IdSchema),
      officer: Type.Optional(IdSchema),
      team: Type.Optional(IdSchema),
      programme: Type.Optional(text),
      leads: Type.Optional(Type.Boolean()),
      mine: Type.Optional(Type.Boolean({ description: 'mine, or of a team of mine' })),
      on: Type.Optional(Day),
    }),
    reply: page(PairingRow),
    allow: readers,
  }),
  beginPairing: door({
    name: 'beginPairing',
    route: 'POST /api/pairings',
    kind: 'command',
    summary: { zh: '建立挂钩关系', en: 'Pair an officer or a team with a subject' },
    body: strict({ id: Type.Optional(IdSchema), ...input.BeginInput.properties }),
    reply: Paired,
    allow: office,
    refusals: ['pairing.begun-already', ...beginRefusals],
  }),
  endPairing: door({
    name: 'endPairing',
    route: 'POST /api/pairings/:id/end',
    kind: 'command',
    summary: { zh: '结束挂钩关系', en: 'End a pairing' },
    params: IdParams,
    body: input.EndInput,
    reply: Paired,
    allow: office,
    refusals: ['pairing.end-before-begin', 'pairing.over', 'pairing.out-of-reach'],
  }),
  handLeadOver: door({
    name: 'handLeadOver',
    route: 'POST /api/subjects/:id/lead',
    kind: 'command',
    summary: {
      zh: '更换牵头人：一并结束原有的、建立新的',
      en: 'Hand the lead over: one ends, the other begins, in one command',
    },
    params: IdParams,
    body: input.HandOverInput,
    reply: strict({ ...Paired.properties, ended: nullable(IdSchema) }),
    allow: office,
    refusals: ['pairing.leads-already', 'pairing.no-leading-role', ...beginRefusals],
  }),
} as const
