// What every command on one matter answers, and how its door is declared.
import { Type } from 'typebox'
import { IdParams, IdSchema, Moment, nullable, strict } from '#foundation/contract/schemas.ts'

const text = Type.String()

/** How far the due date can be relied upon, and until when nobody waits for it. */
export const dueShape = {
  standing: Type.Unsafe<'firm' | 'provisional'>({
    type: 'string',
    enum: ['firm', 'provisional'],
    description: 'provisional: the due date rests on days that no holiday notice covers yet',
  }),
  heldUntil: nullable(Moment),
}

/** What a command answers: enough for a screen to go on without reading again. */
export const Moved = strict({
  id: IdSchema,
  number: text,
  status: text,
  rung: text,
  ownerUnit: IdSchema,
  dueAt: Moment,
  ...dueShape,
  version: Type.Integer(),
})

export const readers = ['officer', 'handler', 'coordinator', 'leader', 'supervisor'] as const
export const holders = ['handler', 'coordinator', 'leader'] as const

export const declare = <const N extends string, const R extends `POST /api/matters/:id/${string}`>(
  name: N,
  route: R,
  zh: string,
  en: string,
) => ({ name, route, kind: 'command', summary: { zh, en }, params: IdParams, reply: Moved }) as const
