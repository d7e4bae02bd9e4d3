// The doors of a matter's time: first contact, more time, a hold, and every deadline with what proves it.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import { Day, IdParams, IdSchema, Moment, nullable, oneOf, strict } from '#foundation/contract/schemas.ts'
import * as input from '../commands.ts'
import { declare, dueShape, holders, readers } from '../moves/contract.ts'
import { clockKinds } from './kinds.ts'

const text = Type.String()
const WordsSchema = strict({ zh: text, en: text })

/** More time or a hold that the unit has asked for and the office has not decided. */
export const Asked = strict({
  extension: nullable(strict({ due: Day, reason: text, at: Moment, by: nullable(IdSchema) })),
  hold: nullable(
    strict({ reason: text, plannedFor: Day, reviewOn: Day, at: Moment, by: nullable(IdSchema) }),
  ),
})

/** The hold that stops the clocks now. */
export const Hold = strict({
  reason: text,
  from: Moment,
  until: Moment,
  plannedFor: Day,
  approvedBy: nullable(IdSchema),
})

const Proven = {
  proof: Type.Record(Type.String(), Type.Unknown(), {
    description: 'deadline/1: every day counted, skipped, added back or paused; can be replayed',
  }),
  sentence: WordsSchema,
}

const Deadline = strict({
  key: text,
  kind: oneOf(clockKinds),
  words: WordsSchema,
  from: Moment,
  due: nullable(Type.String({ format: 'date-time', description: 'null while it stands still' })),
  standing: dueShape.standing,
  calendar: nullable(Type.String({ description: 'version that counted it; null: a person gave the day' })),
  was: Type.Array(
    strict({
      due: Moment,
      at: Moment,
      because: oneOf(['extension', 'hold', 'revision']),
      reason: WordsSchema,
      calendar: nullable(text),
    }),
    { description: 'the due dates before, oldest first, and what moved each' },
  ),
  extended: nullable(strict({ at: Moment, reason: text })),
  pauses: Type.Array(strict({ from: Moment, to: nullable(Moment), reason: text })),
  ended: nullable(strict({ at: Moment, how: oneOf(['met', 'dropped']), late: Type.Boolean() })),
  ...Proven,
  proof: nullable(Proven.proof),
})

/** Of a matter that went round so often that it has more, the latest. */
export const mostDeadlines = 200

export const clockDoors = {
  getDeadlines: door({
    name: 'getDeadlines',
    route: 'GET /api/matters/:id/deadlines',
    kind: 'question',
    summary: { zh: '一件事项的各项时限及其依据', en: 'Every deadline of a matter, with its proof' },
    params: IdParams,
    reply: strict({
      items: Type.Array(Deadline, {
        maxItems: mostDeadlines,
        description: 'in the order in which they started',
      }),
    }),
    allow: readers,
  }),
  getReckoning: door({
    name: 'getReckoning',
    route: 'GET /api/matters/:id/reckoning',
    kind: 'question',
    summary: {
      zh: '现在交办或提级会得到的答复期限及其依据',
      en: 'The date that handing it over or up now would give, with its proof',
    },
    params: IdParams,
    query: strict({
      rung: Type.Optional(
        Type.String({ description: 'for a dispatch; handed up, it goes to the rung above' }),
      ),
      class: Type.Optional(text),
    }),
    reply: strict({
      reckoned: Type.Union([
        strict({ rung: text, due: Moment, standing: dueShape.standing, ...Proven }),
        Type.Null({ description: 'it cannot be handed over or up as it stands' }),
      ]),
    }),
    allow: readers,
  }),
  contactAsker: door({
    ...declare(
      'contactAsker',
      'POST /api/matters/:id/contact',
      '记首次联系诉求人',
      'First contact with the asker',
    ),
    body: input.ContactInput,
    allow: holders,
    refusals: ['matter.not-in-hand', 'matter.not-yours', 'matter.contacted-already'],
  }),
  askExtension: door({
    ...declare('askExtension', 'POST /api/matters/:id/extension', '申请延期', 'Ask for more time'),
    body: input.ExtensionInput,
    allow: holders,
    refusals: [
      'matter.not-in-hand',
      'matter.not-yours',
      'matter.not-acknowledged',
      'matter.held',
      'matter.extension-pending',
      'matter.extensions-spent',
      'matter.extension-late',
      'matter.extension-not-later',
    ],
  }),
  decideExtension: door({
    ...declare(
      'decideExtension',
      'POST /api/matters/:id/extension/decision',
      '批准或不批准延期',
      'Grant or refuse more time',
    ),
    body: input.ExtensionDecisionInput,
    allow: ['coordinator'],
    refusals: [
      'matter.extension-none',
      'matter.own-request',
      'matter.note-missing',
      'matter.held',
      'matter.due-past',
      'matter.extension-not-later',
    ],
  }),
  askHold: door({
    ...declare('askHold', 'POST /api/matters/:id/hold', '申请挂账', 'Ask for a hold'),
    body: input.HoldInput,
    allow: holders,
    refusals: [
      'matter.not-in-hand',
      'matter.not-yours',
      'matter.not-acknowledged',
      'matter.held',
      'matter.hold-pending',
      'matter.review-past',
      'matter.planned-past',
      'matter.hold-too-long',
    ],
  }),
  decideHold: door({
    ...declare(
      'decideHold',
      'POST /api/matters/:id/hold/decision',
      '批准或不批准挂账',
      'Grant or refuse a hold',
    ),
    body: input.HoldDecisionInput,
    allow: ['coordinator'],
    refusals: [
      'matter.hold-none',
      'matter.own-request',
      'matter.note-missing',
      'matter.review-past',
      'matter.hold-too-long',
    ],
  }),
  releaseHold: door({
    ...declare('releaseHold', 'POST /api/matters/:id/release', '解除挂账', 'End a hold before its review'),
    body: input.ReleaseInput,
    allow: holders,
    refusals: ['matter.not-held', 'matter.not-yours'],
  }),
} as const
