// The doors of supervision: what is coloured and why, exemptions and starts by hand; slips and what happens to them.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import { IdParams, IdSchema, oneOf, page, pageQuery, strict } from '#foundation/contract/schemas.ts'
import { colours, watchedKinds } from './colours/rules.ts'
import * as input from './commands.ts'
import { answerers, issuers, readers, starters } from './roles.ts'
import { Done, Limits, SlipRow, SlipView, SupervisedRow, ThingView, Watched } from './shown/contract.ts'
import { EndInput, ExemptInput, StartInput } from './watch/commands.ts'

const Kind = oneOf(watchedKinds)
const issueRefusals = [
  ...[
    'slip.about-over',
    'slip.issued-already',
    'slip.open-already',
    'slip.exempt',
    'slip.higher',
    'slip.higher-reason',
  ],
  ...['slip.due-past', 'slip.addressee-unknown', 'slip.releaser-unknown', 'slip.releaser-addressed'],
]

const colourDoors = {
  listSupervised: door({
    name: 'listSupervised',
    route: 'GET /api/supervision',
    kind: 'question',
    summary: { zh: '亮色清单：哪些事项现在是什么颜色', en: 'What is coloured now, and why' },
    query: strict({
      ...pageQuery,
      kind: Type.Optional(Kind),
      programme: Type.Optional(Type.String()),
      unit: Type.Optional(IdSchema),
      colour: Type.Optional(oneOf(colours)),
    }),
    reply: page(SupervisedRow),
    allow: readers,
  }),
  getColourLimits: door({
    name: 'getColourLimits',
    route: 'GET /api/supervision/limits',
    kind: 'question',
    summary: { zh: '此刻的亮色界限：早于何时到期为何色', en: 'What is due before when has which colour now' },
    reply: Limits,
    allow: readers,
  }),
  getSupervisedThing: door({
    name: 'getSupervisedThing',
    route: 'GET /api/supervision/things/:kind/:id',
    kind: 'question',
    summary: {
      zh: '一件事的颜色、免于亮色和督办单',
      en: 'The colour of one thing, its exemption and its slips',
    },
    params: strict({ kind: Kind, id: IdSchema }),
    reply: ThingView,
    allow: readers,
  }),
  giveExemption: door({
    name: 'giveExemption',
    route: 'POST /api/supervision/exemptions',
    kind: 'command',
    summary: {
      zh: '因正当理由免于亮色，到期自止',
      en: 'Exempt a thing from colour for a good reason, until a day',
    },
    body: ExemptInput,
    reply: Watched,
    allow: issuers,
    refusals: ['slip.about-over', 'exemption.own', 'exemption.past', 'exemption.too-long'],
  }),
  endExemption: door({
    name: 'endExemption',
    route: 'POST /api/supervision/exemptions/:id/end',
    kind: 'command',
    summary: { zh: '提前终止免于亮色', en: 'End an exemption before its day' },
    params: IdParams,
    body: EndInput,
    reply: Watched,
    allow: issuers,
    refusals: ['exemption.none'],
  }),
  startColour: door({
    name: 'startColour',
    route: 'POST /api/supervision/colours',
    kind: 'command',
    summary: {
      zh: '直接从较高颜色起步',
      en: 'Start a thing at a higher colour, by name and with the reason',
    },
    body: StartInput,
    reply: Watched,
    allow: starters,
    refusals: ['slip.about-over', 'colour.same'],
  }),
  endColour: door({
    name: 'endColour',
    route: 'POST /api/supervision/colours/:id/end',
    kind: 'command',
    summary: { zh: '撤销直接定的颜色', en: 'Take back a colour that was given by hand' },
    params: IdParams,
    body: EndInput,
    reply: Watched,
    allow: starters,
    refusals: ['colour.not-started'],
  }),
} as const

/** One form for the commands on a slip that is there. */
function step<const N extends string, const V extends string, B extends ReturnType<typeof strict>>(
  name: N,
  verb: V,
  told: {
    body: B
    zh: string
    en: string
    refusals: readonly string[]
    allow: typeof answerers | typeof issuers
  },
) {
  const { body, zh, en, refusals, allow } = told
  return door({
    name,
    route: `POST /api/slips/:id/${verb}` as const,
    kind: 'command',
    summary: { zh, en },
    params: IdParams,
    body,
    reply: Done,
    allow,
    refusals,
  })
}

const slipDoors = {
  listSlips: door({
    name: 'listSlips',
    route: 'GET /api/slips',
    kind: 'question',
    summary: { zh: '督办单，新的在前', en: 'Slips, the newest first' },
    query: strict({
      ...pageQuery,
      state: Type.Optional(oneOf(['open', 'replied', 'over'])),
      colour: Type.Optional(oneOf(colours)),
      about: Type.Optional(IdSchema),
      unit: Type.Optional(IdSchema),
      whose: Type.Optional(oneOf(['to-me', 'mine-to-release'])),
    }),
    reply: page(SlipRow),
    allow: readers,
  }),
  getSlip: door({
    name: 'getSlip',
    route: 'GET /api/slips/:id',
    kind: 'question',
    summary: { zh: '一份督办单和它的经过', en: 'One slip and how it went' },
    params: IdParams,
    reply: SlipView,
    allow: readers,
  }),
  printSlip: door({
    name: 'printSlip',
    route: 'GET /api/slips/:id/document',
    kind: 'question',
    summary: { zh: '督办单文件（公文格式）', en: 'A slip as an official document (GB/T 9704-2012)' },
    params: IdParams,
    reply: Type.Unknown(),
    media: 'application/octet-stream',
    allow: readers,
  }),
  issueSlip: door({
    name: 'issueSlip',
    route: 'POST /api/slips',
    kind: 'command',
    summary: { zh: '发督办单', en: 'Issue a slip' },
    body: strict({ id: Type.Optional(IdSchema), ...input.IssueInput.properties }),
    reply: Done,
    allow: issuers,
    refusals: issueRefusals,
  }),
  receiveSlip: step('receiveSlip', 'receive', {
    body: strict({}),
    ...{ zh: '签收督办单', en: 'Receive a slip', allow: answerers },
    refusals: ['slip.over', 'slip.received-already', 'slip.own'],
  }),
  replyToSlip: step('replyToSlip', 'reply', {
    body: input.ReplyInput,
    ...{ zh: '回复督办单', en: 'Reply to a slip', allow: answerers },
    refusals: ['slip.over', 'slip.replied-already', 'slip.own'],
  }),
  objectToSlip: step('objectToSlip', 'object', {
    body: input.ObjectInput,
    ...{ zh: '对督办单提出异议', en: 'Object to a slip', allow: answerers },
    refusals: ['slip.objected-already', 'slip.objection-late', 'slip.own'],
  }),
  sendBackReply: step('sendBackReply', 'send-back', {
    body: input.SendBackInput,
    ...{ zh: '退回督办回复，另定期限', en: 'Send a reply back, with another day', allow: issuers },
    refusals: ['slip.over', 'slip.not-replied', 'slip.not-releaser', 'slip.due-past'],
  }),
  answerObjection: step('answerObjection', 'answer', {
    body: input.AnswerInput,
    ...{ zh: '答复对督办单的异议', en: 'Answer an objection to a slip', allow: issuers },
    refusals: ['slip.objection-none', 'slip.objection-answered', 'slip.own-objection'],
  }),
  releaseSlip: step('releaseSlip', 'release', {
    body: input.ReleaseInput,
    ...{ zh: '解除督办', en: 'Release a slip', allow: issuers },
    refusals: ['slip.over', 'slip.not-releaser', 'slip.objection-open'],
  }),
  nameReleaser: step('nameReleaser', 'releaser', {
    body: input.NameInput,
    ...{ zh: '改由他人解除督办', en: 'Name another person to release a slip', allow: issuers },
    refusals: ['slip.over', 'slip.releaser-unknown', 'slip.releaser-same', 'slip.releaser-addressed'],
  }),
} as const

export const supervisionDoors = { ...colourDoors, ...slipDoors } as const
