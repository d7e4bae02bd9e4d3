// Response headers and request provenance: a strict content policy, and no state change for another site's page.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Lang } from '../core/words.ts'

export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(self)',
}

const notKept = { ...securityHeaders, 'cache-control': 'no-store' }

/** Answers of the API speak of persons: no browser of a shared desk keeps them, unless the door itself says otherwise. */
export function headersFor(request: FastifyRequest, reply: FastifyReply): Readonly<Record<string, string>> {
  return request.url.startsWith('/api/') && !reply.hasHeader('cache-control') ? notKept : securityHeaders
}

/** A browser says where a request comes from; one that rides a cookie from another site is refused. */
export function isCrossSite(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site === undefined) return isForeignOrigin(request)
  return site !== 'same-origin' && site !== 'none'
}

function isForeignOrigin(request: FastifyRequest): boolean {
  const origin = request.headers.origin
  if (origin === undefined) return false
  return !URL.canParse(origin) || new URL(origin).host !== request.host
}

/** zh unless the reader asks for English first. */
export function langOf(request: FastifyRequest): Lang {
  const wanted = request.headers['accept-language']?.trim().toLowerCase() ?? ''
  return wanted.startsWith('en') ? 'en' : 'zh'
}
