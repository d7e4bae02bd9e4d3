// The door of a proposal: to whom a matter could be handed, until when, and why. A person decides.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import { IdParams, IdSchema, Moment, oneOf, strict } from '#foundation/contract/schemas.ts'
import { dueShape } from '../moves/contract.ts'
import { becauseKinds } from './rank.ts'

const text = Type.String()
const WordsSchema = strict({ zh: text, en: text })

const Because = strict({
  kind: oneOf(becauseKinds),
  words: WordsSchema,
  refs: Type.Array(strict({ kind: oneOf(['duty', 'matter']), id: IdSchema, words: text })),
})

const Candidate = strict({
  unit: IdSchema,
  coUnits: Type.Array(IdSchema),
  teams: Type.Array(strict({ id: IdSchema, name: text, kind: oneOf(['area', 'subject']) })),
  rung: text,
  due: Moment,
  standing: dueShape.standing,
  because: Type.Array(Because, { minItems: 1 }),
})

export const proposalDoors = {
  getProposal: door({
    name: 'getProposal',
    route: 'GET /api/matters/:id/proposal',
    kind: 'question',
    summary: {
      zh: '建议交给谁：依目录、裁定先例和同类事项，逐条说明理由；由人决定',
      en: 'To whom it could be handed: by directory, rulings and matters alike, each with its reasons; a person decides',
    },
    params: IdParams,
    query: strict({ class: Type.Optional(text), rung: Type.Optional(text) }),
    reply: strict({ items: Type.Array(Candidate, { maxItems: 4 }) }),
    allow: ['coordinator'],
  }),
} as const
