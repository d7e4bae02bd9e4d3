// Where a credential travels: a cookie for people, a bearer token for systems, a link token for askers.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Credential } from './identity.ts'
import type { Cookie } from './served.ts'
import type { ServerParts } from './parts.ts'

type Where = Pick<ServerParts, 'origin' | 'homeTenant'>

export function credentialOf(request: FastifyRequest, parts: Where): Credential {
  const authorization = request.headers.authorization
  if (authorization?.startsWith('Bearer ')) return { kind: 'bearer', token: authorization.slice(7).trim() }
  const link = request.headers['x-asker-link']
  if (typeof link === 'string' && link !== '') return { kind: 'link', token: link }
  const session = request.cookies[cookieName('session', request, parts)]
  if (session) return { kind: 'session', token: session }
  return { kind: 'nobody', tenant: parts.homeTenant }
}

/** Behind TLS the browser itself keeps the cookie to this host; on plain http the prefix is not allowed. */
export function cookieName(name: Cookie['name'], request: FastifyRequest, parts: Where): string {
  return isSecure(request, parts) ? `__Host-yx_${name}` : `yx_${name}`
}

export function writeCookies(reply: FastifyReply, cookies: readonly Cookie[], parts: Where): void {
  const { request } = reply
  for (const cookie of cookies) {
    void reply.setCookie(cookieName(cookie.name, request, parts), cookie.value ?? '', {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: isSecure(request, parts),
      maxAge: cookie.value === null ? 0 : cookie.maxAge,
    })
  }
}

/** By the public address where one is named; else by what the trusted proxy says, or by the connection itself. */
function isSecure(request: FastifyRequest, { origin }: Where): boolean {
  return origin === '' ? request.protocol === 'https' : origin.startsWith('https://')
}
