// The doors of programmes: what is in force here, for screens and other systems.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import { line, strict } from '#foundation/contract/schemas.ts'

const WordsSchema = strict({ zh: Type.String(), en: Type.String() })

const ProgrammeReply = strict({
  key: Type.String(),
  version: Type.String(),
  words: WordsSchema,
  adoptedAt: Type.String(),
  parts: Type.Record(Type.String(), Type.Unknown(), { description: 'rules of each capability, as data' }),
})

export const programmeDoors = {
  listProgrammes: door({
    name: 'listProgrammes',
    route: 'GET /api/programmes',
    kind: 'question',
    summary: { zh: '本辖区正在实行的专项行动', en: 'Programmes in force here' },
    reply: strict({ items: Type.Array(ProgrammeReply) }),
    allow: 'signed-in',
  }),
  getProgramme: door({
    name: 'getProgramme',
    route: 'GET /api/programmes/:key',
    kind: 'question',
    summary: { zh: '一个专项行动的现行规则', en: 'The rules of one programme now in force' },
    params: strict({ key: line(60) }),
    reply: ProgrammeReply,
    allow: 'signed-in',
  }),
} as const
