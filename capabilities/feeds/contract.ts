// The doors of feeds: make, list and end one's own links; and the calendar itself, whose address is the permission.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import { IdParams, IdSchema, line, Moment, nullable, oneOf, strict } from '#foundation/contract/schemas.ts'

const text = Type.String()

export const doors = {
  makeFeed: door({
    name: 'makeFeed',
    route: 'POST /api/feeds',
    kind: 'command',
    summary: {
      zh: '生成自己的日历订阅地址（地址只显示这一次）',
      en: 'Make an address by which a calendar reads one’s own dates; it is shown this once',
    },
    body: strict({ name: line(40), lang: Type.Optional(oneOf(['zh', 'en'])) }),
    reply: strict({ id: IdSchema, url: text }),
    allow: ['officer', 'handler', 'coordinator', 'leader', 'supervisor'],
    refusals: ['feed.too-many'],
  }),
  listFeeds: door({
    name: 'listFeeds',
    route: 'GET /api/feeds',
    kind: 'question',
    summary: { zh: '我的日历订阅', en: 'The calendar links that I have made' },
    reply: strict({
      items: Type.Array(strict({ id: IdSchema, name: text, madeAt: Moment, readAt: nullable(Moment) }), {
        maxItems: 10,
      }),
    }),
    allow: 'signed-in',
  }),
  revokeFeed: door({
    name: 'revokeFeed',
    route: 'POST /api/feeds/:id/revoke',
    kind: 'command',
    summary: { zh: '停用我的一个日历订阅地址', en: 'End one of my calendar links' },
    params: IdParams,
    reply: strict({ id: IdSchema }),
    allow: 'signed-in',
  }),
  readFeed: door({
    name: 'readFeed',
    route: 'GET /api/feed/:token.ics',
    kind: 'question',
    summary: {
      zh: '日历（iCalendar）：地址本身就是凭据',
      en: 'The calendar as iCalendar; the address itself is the permission',
    },
    params: strict({ token: Type.String({ maxLength: 100 }) }),
    reply: Type.Unknown(),
    media: 'text/calendar; charset=utf-8',
    allow: 'public',
    refusals: ['feed.too-often'],
  }),
} as const
