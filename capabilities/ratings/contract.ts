// The doors of the asker: her view, her code, her verdict; and of staff, who can give a link and read how they were judged.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import {
  Day,
  IdParams,
  IdSchema,
  line,
  Moment,
  nullable,
  oneOf,
  page,
  pageQuery,
  strict,
} from '#foundation/contract/schemas.ts'
import { ReferralChannel } from '#capabilities/matters/supports/contract.ts'
import * as input from './commands.ts'
import { promiseDoors } from './promises/contract.ts'

const text = Type.String()
const url = Type.String({ description: 'https://…/q/…; to be shown as a QR code, kept nowhere' })

const Line = strict({
  step: text,
  at: Moment,
  by: oneOf(['asker', 'unit']),
  unitName: nullable(text),
  text: nullable(text),
  disposition: Type.Optional(text),
  grade: Type.Optional(Type.Integer()),
})

const AskerMatter = strict({
  id: IdSchema,
  number: Type.String({ description: 'what people call it by, on the telephone and at a counter' }),
  title: text,
  text,
  status: text,
  receivedAt: Moment,
  unitName: nullable(Type.String({ description: 'the unit that has it now; never a person' })),
  dueAt: nullable(Moment),
  dueFor: nullable(oneOf(['hand-over', 'reply', 'verdict'])),
  standing: nullable(
    Type.Unsafe<'firm' | 'provisional'>({
      type: 'string',
      enum: ['firm', 'provisional'],
      description: 'provisional: the date rests on days that no holiday notice covers yet',
    }),
  ),
  extended: nullable(strict({ at: Moment, reason: text })),
  hold: nullable(strict({ until: Moment, reason: text })),
  reply: nullable(
    strict({ disposition: text, text, plannedFor: nullable(text), at: Moment, unitName: nullable(text) }),
  ),
  verdict: nullable(strict({ grade: Type.Integer(), words: nullable(text), at: Moment })),
  thread: Type.Array(Line),
  joined: Type.Boolean({
    description: 'goes on with another matter about the same trouble; its answer is hers too',
  }),
  asked: Type.Array(strict({ unitName: nullable(text), dueAt: nullable(Moment) }), {
    description: 'other units whose opinion is awaited; never what they say',
  }),
  referred: nullable(strict({ channel: ReferralChannel, note: text, at: Moment })),
  may: strict({
    judge: Type.Boolean(),
    withdraw: Type.Boolean(),
    talk: Type.Boolean(),
    object: Type.Boolean({ description: 'once, to being sent to another body' }),
  }),
})

const AskerView = strict({
  about: oneOf(['matter', 'subject']),
  subjectName: nullable(text),
  phone: nullable(Type.String({ description: 'where a code would go, 138****1234' })),
  matter: nullable(AskerMatter),
  promised: Type.Boolean({ description: 'something was promised to her; it is read at GET /api/q/promises' }),
})

const Moved = strict({ id: IdSchema, number: text, status: text, dueAt: Moment, version: Type.Integer() })
const VerdictRow = strict({
  matter: IdSchema,
  number: text,
  title: text,
  subject: nullable(IdSchema),
  subjectName: nullable(text),
  ownerUnit: IdSchema,
  grade: Type.Integer(),
  claim: nullable(Type.String({ description: 'what the unit said it had achieved' })),
  rung: text,
  at: Moment,
  telephone: nullable(
    Type.Unsafe<'register' | 'typed'>({
      type: 'string',
      enum: ['register', 'typed'],
      description:
        'whose judged: a contact’s in the register, or one that the asker gave on a card; never the number',
    }),
  ),
  lateNumber: nullable(
    Type.Object(
      { at: Moment, by: nullable(IdSchema), byName: nullable(text) },
      {
        additionalProperties: false,
        description:
          'the number that judged was put in after the matter was raised, or changed shortly before',
      },
    ),
  ),
})

const proofRefusals = ['code.missing', 'code.wrong', 'code.over', 'link.not-for-matter'] as const

export const doors = {
  issueLink: door({
    name: 'issueLink',
    route: 'POST /api/matters/:id/link',
    kind: 'command',
    summary: {
      zh: '把查看和评价的链接发给诉求人',
      en: 'Give the asker the link to follow and judge a matter',
    },
    params: IdParams,
    body: input.LinkInput,
    reply: strict({
      link: IdSchema,
      endsAt: Moment,
      sentTo: nullable(Type.String({ description: 'the contact’s number, masked' })),
      url: nullable(
        Type.String({ description: 'only to whoever raised the matter, for the visit card; null else' }),
      ),
    }),
    allow: ['officer', 'handler', 'coordinator'],
    refusals: ['link.contact-unknown', 'link.nobody-to-tell', 'link.too-many'],
  }),
  issueCard: door({
    name: 'issueCard',
    route: 'POST /api/subjects/:id/link',
    kind: 'command',
    summary: {
      zh: '生成走访卡二维码，供服务对象随时反映问题',
      en: 'A visit card: the link by which a subject raises matters',
    },
    params: IdParams,
    body: input.CardInput,
    reply: strict({ link: IdSchema, endsAt: Moment, url }),
    allow: ['officer', 'coordinator'],
    refusals: ['link.contact-unknown', 'link.too-many', 'programme.unknown'],
  }),
  listVerdicts: door({
    name: 'listVerdicts',
    route: 'GET /api/verdicts',
    kind: 'question',
    summary: { zh: '诉求人评价清单，最近的在前', en: 'Verdicts that askers gave, the latest first' },
    query: strict({
      ...pageQuery,
      programme: line(60),
      from: Type.Optional(Day),
      to: Type.Optional(Day),
      grade: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })),
      late: Type.Optional(Type.Boolean({ description: 'only those given by a number that was put in late' })),
    }),
    reply: page(VerdictRow),
    allow: ['officer', 'handler', 'coordinator', 'leader', 'supervisor'],
  }),
  askerView: door({
    name: 'askerView',
    route: 'GET /api/q',
    kind: 'question',
    summary: {
      zh: '诉求人所见：谁在办、到何时、能做什么',
      en: 'What the asker sees: who has it, until when, what she may do',
    },
    reply: AskerView,
    allow: 'asker',
  }),
  askerDue: door({
    name: 'askerDue',
    route: 'GET /api/q/due',
    kind: 'question',
    summary: {
      zh: '诉求人所见的日期是怎么算出来的',
      en: 'How the date that the asker sees was counted, in words',
    },
    reply: strict({ sentence: strict({ zh: text, en: text }) }),
    allow: 'asker',
  }),
  askCode: door({
    name: 'askCode',
    route: 'POST /api/q/code',
    kind: 'command',
    summary: { zh: '把验证码发到诉求人手机', en: 'Send a one-time code to the asker’s telephone' },
    reply: strict({ sentTo: nullable(text), seconds: Type.Integer() }),
    allow: 'asker',
    refusals: [
      'code.no-phone',
      'code.staff-number',
      'code.number-late',
      'code.too-many',
      'asker.too-often',
      'link.not-for-matter',
    ],
  }),
  proveCode: door({
    name: 'proveCode',
    route: 'POST /api/q/proof',
    kind: 'command',
    summary: {
      zh: '用验证码换取半小时内有效的凭证',
      en: 'Exchange a code for a proof that lasts half an hour',
    },
    body: input.ProveInput,
    reply: strict({ proof: text, until: Moment }),
    allow: 'asker',
    refusals: ['code.wrong', 'code.over'],
  }),
  giveVerdict: door({
    name: 'giveVerdict',
    route: 'POST /api/q/verdict',
    kind: 'command',
    summary: { zh: '诉求人评价：一至五级', en: 'The asker’s verdict, one to five' },
    body: input.VerdictInput,
    reply: Moved,
    allow: 'asker',
    refusals: [...proofRefusals, 'matter.not-replied', 'matter.judged-already'],
  }),
  withdrawMatter: door({
    name: 'withdrawMatter',
    route: 'POST /api/q/withdraw',
    kind: 'command',
    summary: { zh: '诉求人撤回', en: 'The asker withdraws' },
    body: input.WithdrawInput,
    reply: Moved,
    allow: 'asker',
    refusals: [...proofRefusals, 'matter.closed'],
  }),
  objectToReferral: door({
    name: 'objectToReferral',
    route: 'POST /api/q/objection',
    kind: 'command',
    summary: {
      zh: '诉求人对告知渠道有异议，请办公室重新看一次',
      en: 'The asker objects to being referred elsewhere; the office looks again, once',
    },
    body: input.ObjectionInput,
    reply: Moved,
    allow: 'asker',
    refusals: ['link.not-for-matter', 'asker.too-often', 'referral.none', 'referral.objected-already'],
  }),
  talkBack: door({
    name: 'talkBack',
    route: 'POST /api/q/note',
    kind: 'command',
    summary: { zh: '诉求人补充情况', en: 'The asker adds something' },
    body: input.TalkInput,
    reply: Moved,
    allow: 'asker',
    refusals: ['link.not-for-matter', 'asker.too-often', 'matter.closed'],
  }),
  startMatter: door({
    name: 'startFromCard',
    route: 'POST /api/q/matters',
    kind: 'command',
    summary: { zh: '扫走访卡反映问题，无需账号', en: 'Raise a matter from a visit card, without an account' },
    body: input.StartInput,
    reply: strict({ id: IdSchema, number: text, dueAt: Moment, endsAt: Moment, url }),
    allow: 'asker',
    refusals: [
      'link.not-for-start',
      'start.phone-missing',
      'start.staff-number',
      'asker.too-often',
      'matter.raised-already',
    ],
  }),
  ...promiseDoors,
} as const
