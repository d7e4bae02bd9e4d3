// The doors of notices: one's own list, its stream and one's wishes; outlets and deliveries for whoever looks after the house.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import {
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
import { wishes } from './quiet.ts'

const text = Type.String()
const count = Type.Integer({ minimum: 0 })
const wall = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'wall clock, 22:00' })

const notice = strict({
  number: Type.Integer({ minimum: 1, description: 'rises by one with each notice of this person' }),
  kind: text,
  text,
  url: nullable(text),
  urgent: Type.Boolean(),
  at: Moment,
})
const preferences = {
  quietFrom: wall,
  quietTo: wall,
  digest: Type.Boolean(),
  digestHour: Type.Integer({ minimum: 0, maximum: 23 }),
  mail: oneOf(wishes),
  sms: oneOf(wishes),
}
const kinds = ['webhook', 'wecom', 'dingtalk'] as const
const states = ['waiting', 'sent', 'late', 'unwanted', 'failed'] as const
const keepers = ['sysadmin', 'auditor'] as const
const outletRefusals = [
  'outlet.unknown-event',
  'outlet.too-many',
  'outlet.no-robot-address',
  'outgoing.no-address',
  'outgoing.password-in-address',
  'outgoing.not-listed',
  'outgoing.not-https',
] as const

export const doors = {
  listNotices: door({
    name: 'listNotices',
    route: 'GET /api/notices',
    kind: 'question',
    summary: { zh: '我的通知，最新在前', en: 'My notices, the newest first' },
    query: strict(pageQuery),
    reply: strict({
      ...page(notice).properties,
      unseen: count,
      last: count,
    }),
    allow: 'signed-in',
  }),
  followNotices: door({
    name: 'followNotices',
    route: 'GET /api/notices/stream',
    kind: 'question',
    summary: {
      zh: '有新通知时立即推送（SSE，可用 Last-Event-ID 续接）',
      en: 'New notices as they come, as server-sent events; goes on after Last-Event-ID',
    },
    reply: Type.Unknown(),
    media: 'text/event-stream; charset=utf-8',
    allow: 'signed-in',
  }),
  seeNotices: door({
    name: 'seeNotices',
    route: 'POST /api/notices/seen',
    kind: 'command',
    summary: {
      zh: '把某条及以前的通知记为已看（只有本人知道）',
      en: 'Note that I have seen the notices up to one; nobody else is told',
    },
    body: strict({ upTo: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }) }),
    reply: strict({ unseen: count }),
    allow: 'signed-in',
  }),
  getNoticePreferences: door({
    name: 'getNoticePreferences',
    route: 'GET /api/notices/preferences',
    kind: 'question',
    summary: { zh: '我的免打扰时段、晨报和渠道', en: 'My quiet hours, digest and channels' },
    reply: strict({
      ...preferences,
      canMail: Type.Boolean({ description: 'the house sends mail, and an address of mine is known' }),
      canSms: Type.Boolean(),
    }),
    allow: 'signed-in',
  }),
  setNoticePreferences: door({
    name: 'setNoticePreferences',
    route: 'PUT /api/notices/preferences',
    kind: 'command',
    summary: { zh: '设置免打扰时段、晨报和渠道', en: 'Set quiet hours, digest and channels' },
    body: strict(preferences),
    reply: strict(preferences),
    allow: 'signed-in',
  }),
  listOutlets: door({
    name: 'listOutlets',
    route: 'GET /api/outlets',
    kind: 'question',
    summary: {
      zh: '对外渠道：短信、邮件、推送地址和群机器人',
      en: 'Ways out: telephone, mail, webhooks and robots',
    },
    reply: strict({
      channels: Type.Array(
        strict({
          channel: oneOf(['sms', 'mail']),
          isSetUp: Type.Boolean(),
          perSecond: Type.Number(),
          waiting: count,
          failed: count,
        }),
        { maxItems: 2 },
      ),
      items: Type.Array(
        strict({
          id: IdSchema,
          kind: oneOf(kinds),
          name: text,
          host: text,
          events: Type.Array(text),
          unit: nullable(IdSchema),
          madeAt: Moment,
          endedAt: nullable(Moment),
          waiting: count,
          failed: count,
          trouble: nullable(text),
        }),
        { maxItems: 200 },
      ),
    }),
    allow: keepers,
  }),
  addOutlet: door({
    name: 'addOutlet',
    route: 'POST /api/outlets',
    kind: 'command',
    summary: {
      zh: '登记推送地址或群机器人（推送地址的签名密钥只显示这一次）',
      en: 'Register a webhook or a robot; the secret that a webhook is signed with is shown this once',
    },
    body: strict({
      kind: oneOf(kinds),
      name: line(40),
      address: Type.String({ minLength: 8, maxLength: 500 }),
      events: Type.Array(Type.String({ pattern: '^[a-z]+\\.([a-z-]+|\\*)$', maxLength: 60 }), {
        minItems: 1,
        maxItems: 30,
      }),
      unit: Type.Optional(IdSchema),
      secret: Type.Optional(
        Type.String({ minLength: 8, maxLength: 200, description: 'of a DingTalk robot that signs' }),
      ),
    }),
    reply: strict({ id: IdSchema, secret: nullable(text) }),
    allow: ['sysadmin'],
    refusals: outletRefusals,
  }),
  renewOutletSecret: door({
    name: 'renewOutletSecret',
    route: 'POST /api/outlets/:id/secret',
    kind: 'command',
    summary: {
      zh: '更换推送地址的签名密钥；旧的还同时签一天',
      en: 'A new secret for a webhook; for a day the old one signs beside it',
    },
    params: IdParams,
    reply: strict({ id: IdSchema, secret: text }),
    allow: ['sysadmin'],
    refusals: ['outlet.no-secret'],
  }),
  endOutlet: door({
    name: 'endOutlet',
    route: 'POST /api/outlets/:id/end',
    kind: 'command',
    summary: { zh: '停用推送地址或群机器人', en: 'End a webhook or robot' },
    params: IdParams,
    reply: strict({ id: IdSchema }),
    allow: ['sysadmin'],
  }),
  tryOutlet: door({
    name: 'tryOutlet',
    route: 'POST /api/outlets/:id/try',
    kind: 'command',
    summary: { zh: '发一条测试推送', en: 'Send a delivery that says nothing, to see whether it arrives' },
    params: IdParams,
    reply: strict({ id: IdSchema }),
    allow: ['sysadmin'],
  }),
  replayOutlet: door({
    name: 'replayOutlet',
    route: 'POST /api/outlets/:id/replay',
    kind: 'command',
    summary: { zh: '重发某个地址所有没送到的', en: 'Send again all that an outlet did not take' },
    params: IdParams,
    reply: strict({ replayed: count }),
    allow: ['sysadmin'],
  }),
  listDeliveries: door({
    name: 'listDeliveries',
    route: 'GET /api/deliveries',
    kind: 'question',
    summary: {
      zh: '送出记录：何时、第几次、对方怎么答',
      en: 'Deliveries: when, how often tried, what was answered',
    },
    query: strict({
      outlet: Type.Optional(IdSchema),
      channel: Type.Optional(oneOf(['sms', 'mail'])),
      state: Type.Optional(oneOf(states)),
      ...pageQuery,
    }),
    reply: page(
      strict({
        id: IdSchema,
        outlet: nullable(IdSchema),
        channel: text,
        kind: text,
        state: oneOf(states),
        tries: count,
        replays: count,
        status: nullable(Type.Integer()),
        trouble: nullable(text),
        madeAt: Moment,
        nextAt: nullable(Moment),
        settledAt: nullable(Moment),
      }),
    ),
    allow: keepers,
  }),
  replayDelivery: door({
    name: 'replayDelivery',
    route: 'POST /api/deliveries/:id/replay',
    kind: 'command',
    summary: { zh: '重发一条（编号不变，对方不会记两次）', en: 'Send one again, under its own id' },
    params: IdParams,
    reply: strict({ id: IdSchema }),
    allow: ['sysadmin'],
    refusals: ['delivery.under-way'],
  }),
} as const
