// The doors beside the lead unit: other units' opinions, responsible persons and their card, the right channel.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import { IdParams, IdSchema, Moment, nullable, oneOf, strict } from '#foundation/contract/schemas.ts'
import { declare, dueShape, holders, readers } from '../moves/contract.ts'
import { silenceRules } from '../rules.ts'
import { referralChannels } from './channel-messages.ts'
import * as input from './commands.ts'

const text = Type.String()

export const Support = strict({
  unit: IdSchema,
  person: nullable(IdSchema),
  personName: nullable(text),
  part: text,
  askedAt: Moment,
  dueAt: nullable(Type.String({ format: 'date-time', description: 'null while it stands still' })),
  standing: dueShape.standing,
  state: oneOf(['asked', 'given', 'silent', 'dropped']),
  silence: nullable(oneOf(silenceRules)),
  opinion: nullable(
    strict({
      text,
      agrees: nullable(Type.Boolean()),
      at: Moment,
      byName: nullable(text),
      late: Type.Boolean(),
    }),
  ),
})

export const Responsible = strict({ key: text, person: IdSchema, name: nullable(text) })

export const ReferralChannel = oneOf(referralChannels)

export const Referral = strict({
  channel: ReferralChannel,
  note: text,
  at: Moment,
  objectedAt: nullable(Moment),
})

const OpinionAsked = strict({
  id: IdSchema,
  number: text,
  title: text,
  subjectName: nullable(text),
  leadUnit: IdSchema,
  unit: IdSchema,
  person: nullable(IdSchema),
  part: text,
  askedAt: Moment,
  dueAt: nullable(Moment),
  standing: dueShape.standing,
  state: oneOf(['asked', 'silent']),
})

const mostOpinions = 100

export const supportDoors = {
  addSupport: door({
    ...declare(
      'addSupport',
      'POST /api/matters/:id/supports',
      '请另一个单位协办：说明它的部分，限期给出书面意见',
      'Ask another unit for its part, with a written opinion by its own day',
    ),
    body: input.SupportInput,
    allow: holders,
    refusals: [
      'matter.not-in-hand',
      'matter.not-yours',
      'matter.unit-unknown',
      'support.is-lead',
      'support.asked-already',
    ],
  }),
  giveOpinion: door({
    ...declare(
      'giveOpinion',
      'POST /api/matters/:id/opinion',
      '协办单位给出书面意见',
      'The written opinion of a unit that was asked',
    ),
    body: input.OpinionInput,
    allow: holders,
    refusals: [
      'matter.closed',
      'opinion.not-asked',
      'opinion.not-yours',
      'opinion.given-already',
      'opinion.counted-as-agreed',
      'opinion.not-needed',
    ],
  }),
  listOpinions: door({
    name: 'listOpinions',
    route: 'GET /api/matters/opinions',
    kind: 'question',
    summary: {
      zh: '请我单位协办、等意见的；或逾期未答复、转办公室的',
      en: 'Opinions asked of us; or those that never came and went to the office',
    },
    query: strict({ state: Type.Optional(oneOf(['asked', 'silent'])) }),
    reply: strict({ items: Type.Array(OpinionAsked, { maxItems: mostOpinions }) }),
    allow: holders,
  }),
  nameResponsibles: door({
    ...declare(
      'nameResponsibles',
      'POST /api/matters/:id/responsibles',
      '明确各方责任人',
      'Name the persons who answer for it',
    ),
    body: input.ResponsiblesInput,
    allow: ['coordinator'],
    refusals: [
      'matter.closed',
      'responsible.not-asked',
      'responsible.place-unknown',
      'responsible.no-officer',
      'responsible.no-contact',
    ],
  }),
  getCard: door({
    name: 'getCard',
    route: 'GET /api/matters/:id/card.docx',
    kind: 'question',
    summary: {
      zh: '责任卡（一页 A4，带二维码）',
      en: 'The responsibility card: one page of A4 with a QR code',
    },
    params: IdParams,
    reply: Type.Unknown(),
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    allow: readers,
  }),
  referOut: door({
    ...declare(
      'referOut',
      'POST /api/matters/:id/refer-out',
      '不属受理范围：告知诉求人正当渠道',
      'Belongs elsewhere: the asker is told the right channel',
    ),
    body: input.ReferralInput,
    allow: ['coordinator'],
    refusals: ['matter.closed', 'referral.replied'],
  }),
} as const

export const mostListed = mostOpinions
