// What does not change between two starts is sent once: named by a hash of its content, and not sent again to whoever has it.
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

export interface Unchanging {
  readonly content: Buffer
  readonly media: string
  readonly etag: string
  /** Speaks of one person: kept by whoever asked, and by no cache between. */
  readonly isPersonal: boolean
}

/** The hash is of the content: dates of files are alike in packages, and a file that was replaced may keep its size. */
export function unchanging(
  content: Buffer | string,
  media: string,
  whose: 'personal' | 'public' = 'public',
): Unchanging {
  const bytes = Buffer.from(content)
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
  return { content: bytes, media, etag, isPersonal: whose === 'personal' }
}

/** Answers 304 to a browser that has it already; it asks every time, so that a new version is seen at once. */
export function sendUnchanging(
  request: FastifyRequest,
  reply: FastifyReply,
  { content, media, etag, isPersonal }: Unchanging,
): FastifyReply {
  void reply
    .header('etag', etag)
    .header('cache-control', isPersonal ? 'private, no-cache' : 'no-cache')
    .type(media)
  return isKnown(request.headers['if-none-match'], etag) ? reply.code(304).send() : reply.send(content)
}

/** RFC 9110: any of several, compared without regard to whether a proxy made it weak; `*` for whatever there is. */
function isKnown(named: string | undefined, etag: string): boolean {
  const known = (named ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''))
  return known.includes(etag) || known.includes('*')
}
