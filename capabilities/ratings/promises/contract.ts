// The doors at which a subject reads the promises made to her, and says of each whether it was kept.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import { Day, IdParams, IdSchema, Moment, nullable, oneOf, strict } from '#foundation/contract/schemas.ts'
import { WordInput } from '../commands.ts'

const text = Type.String()

const PromiseToHer = strict({
  id: IdSchema,
  text,
  unitName: nullable(Type.String({ description: 'the unit that answers for it; never a person' })),
  madeOn: Day,
  due: Day,
  status: oneOf(['open', 'overdue', 'kept', 'broken']),
  said: nullable(
    Type.String({ description: 'how it was kept, why it cannot be, or what was reported to her last' }),
  ),
  word: nullable(strict({ kept: Type.Boolean(), words: nullable(text), at: Moment })),
  mayJudge: Type.Boolean(),
})

export const promiseDoors = {
  askerPromises: door({
    name: 'askerPromises',
    route: 'GET /api/q/promises',
    kind: 'question',
    summary: { zh: '对服务对象的承诺及进展', en: 'What was promised to the subject, and how it goes' },
    reply: strict({ items: Type.Array(PromiseToHer, { maxItems: 20 }) }),
    allow: 'asker',
  }),
  judgePromise: door({
    name: 'judgePromise',
    route: 'POST /api/q/promises/:id',
    kind: 'command',
    summary: { zh: '服务对象说承诺是否兑现', en: 'The subject says whether a promise was kept' },
    params: IdParams,
    body: WordInput,
    reply: strict({ id: IdSchema, kept: Type.Boolean() }),
    allow: 'asker',
    refusals: [
      'promise.word-too-early',
      'promise.word-given',
      'link.not-of-contact',
      'code.missing',
      'code.wrong',
      'code.over',
    ],
  }),
} as const
