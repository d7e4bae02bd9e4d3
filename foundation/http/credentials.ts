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
  const session = request.cookies[cookieName('session', parts)]
  if (session) return { kind: 'session', token: session }
  return { kind: 'nobody', tenant: parts.homeTenant }
}

/** Behind TLS the browser itself keeps the cookie to this host; on plain http the prefix is not allowed. */
export function cookieName(name: Cookie['name'], parts: Where): string {
  return isSecure(parts) ? `__Host-yx_${name}` : `yx_${name}`
}

export function writeCookies(reply: FastifyReply, cookies: readonly Cookie[], parts: Where): void {
  for (const cookie of cookies) {
    void reply.setCookie(cookieName(cookie.name, parts), cookie.value ?? '', {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: isSecure(parts),
      maxAge: cookie.value === null ? 0 : cookie.maxAge,
    })
  }
}

function isSecure(parts: Where): boolean {
  return parts.origin.startsWith('https://')
}
