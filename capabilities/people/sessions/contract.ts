// The doors of signing in and out.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import { IdParams, IdSchema, line, Moment, nullable, oneOf, strict } from '#foundation/contract/schemas.ts'
import { RoleSchema } from '../accounts/commands.ts'

const Password = Type.String({ minLength: 1, maxLength: 200 })

const Who = strict({
  account: IdSchema,
  person: nullable(IdSchema),
  username: nullable(Type.String()),
  name: nullable(Type.String()),
  unit: nullable(strict({ id: IdSchema, name: Type.String(), path: Type.String() })),
  jurisdiction: Type.String(),
  roles: Type.Array(RoleSchema),
  grants: Type.Array(
    strict({
      role: RoleSchema,
      programme: nullable(Type.String()),
      unit: nullable(IdSchema),
      unitPath: nullable(Type.String()),
      area: nullable(Type.String({ description: 'path of the area' })),
      own: Type.Boolean(),
    }),
  ),
  programmes: nullable(Type.Array(Type.String(), { description: 'null: not narrowed to any' })),
  mustChangePassword: Type.Boolean(),
})

const SessionView = strict({
  id: IdSchema,
  startedAt: Moment,
  seenAt: Moment,
  endsAt: Moment,
  agent: Type.String(),
  address: Type.String(),
  current: Type.Boolean(),
})

export const sessionDoors = {
  signInWays: door({
    name: 'signInWays',
    route: 'GET /api/sign-in-ways',
    kind: 'question',
    summary: { zh: '有哪些登录方式', en: 'Which ways there are to sign in' },
    reply: strict({
      password: Type.Literal(true),
      sso: nullable(strict({ label: Type.String({ description: 'what the button to it says' }) })),
    }),
    allow: 'public',
  }),
  signIn: door({
    name: 'signIn',
    route: 'POST /api/session',
    kind: 'command',
    summary: { zh: '登录', en: 'Sign in' },
    body: strict({ username: line(60), password: Password }),
    reply: strict({ account: IdSchema, mustChangePassword: Type.Boolean() }),
    allow: 'public',
    refusals: ['session.wrong', 'session.too-many'],
  }),
  signOut: door({
    name: 'signOut',
    route: 'DELETE /api/session',
    kind: 'command',
    summary: { zh: '退出登录', en: 'Sign out' },
    reply: strict({ signedOut: Type.Boolean() }),
    allow: 'public',
  }),
  whoAmI: door({
    name: 'whoAmI',
    route: 'GET /api/session',
    kind: 'question',
    summary: { zh: '我是谁', en: 'Who am I' },
    reply: Who,
    allow: 'signed-in',
  }),
  listSessions: door({
    name: 'listSessions',
    route: 'GET /api/sessions',
    kind: 'question',
    summary: { zh: '我的登录', en: 'Where I am signed in' },
    reply: strict({ items: Type.Array(SessionView, { maxItems: 50 }) }),
    allow: 'signed-in',
  }),
  endSession: door({
    name: 'endSession',
    route: 'DELETE /api/sessions/:id',
    kind: 'command',
    summary: { zh: '结束我的一处登录', en: 'End one of my sign-ins' },
    params: IdParams,
    reply: strict({ id: IdSchema }),
    allow: 'signed-in',
  }),
  changePassword: door({
    name: 'changePassword',
    route: 'POST /api/account/password',
    kind: 'command',
    summary: { zh: '修改口令（其他登录随即退出）', en: 'Change my password; all other sign-ins end' },
    body: strict({ current: Password, next: Password }),
    reply: strict({ changed: Type.Boolean() }),
    allow: 'signed-in',
    refusals: [
      'session.wrong',
      'session.too-many',
      'password.short',
      'password.common',
      'password.same',
      'password.contains-name',
      'account.system-password',
    ],
  }),
  startSso: door({
    name: 'startSso',
    route: 'GET /api/session/oidc',
    kind: 'question',
    summary: { zh: '转到统一身份认证', en: 'Go to the identity provider' },
    query: strict({ to: Type.Optional(oneOf(['desk', 'pocket'])) }),
    reply: strict({}),
    allow: 'public',
    refusals: ['sso.off', 'sso.away'],
  }),
  finishSso: door({
    name: 'finishSso',
    route: 'GET /api/session/oidc/callback',
    kind: 'question',
    summary: { zh: '从统一身份认证返回', en: 'Back from the identity provider' },
    query: Type.Record(Type.String({ maxLength: 40 }), Type.String({ maxLength: 4000 })),
    reply: strict({}),
    allow: 'public',
    refusals: ['sso.off', 'sso.refused', 'sso.unknown'],
  }),
} as const
