// The door of escalations: what could not climb by itself, and why.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import { IdSchema, Moment, nullable, oneOf, page, pageQuery, strict } from '#foundation/contract/schemas.ts'

const text = Type.String()

const PassedView = strict({
  rung: text,
  unit: nullable(IdSchema),
  because: oneOf(['top-rung', 'no-superior', 'out-of-service', 'nobody', 'same-unit', 'failed']),
})

const StuckView = strict({
  matter: IdSchema,
  number: text,
  title: text,
  programme: text,
  rung: text,
  ownerUnit: IdSchema,
  dueAt: Moment,
  since: Moment,
  triedAt: Moment,
  retryAt: Moment,
  passed: Type.Array(PassedView, { description: 'each way up, with why it is none' }),
})

export const doors = {
  listStuck: door({
    name: 'listStuck',
    route: 'GET /api/escalations/stuck',
    kind: 'question',
    summary: {
      zh: '超过期限却无法自动提级的事项，以及原因',
      en: 'Matters past their date that could not climb by themselves, and why',
    },
    query: strict(pageQuery),
    reply: page(StuckView),
    allow: ['coordinator', 'leader', 'supervisor'],
  }),
} as const
