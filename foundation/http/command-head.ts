// What a request says about the command it carries: its id, the version seen, the device's clock.
import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { isId, newId, type Id } from '../core/ids.ts'

/** The Idempotency-Key. Another system may use any text of its own as key: it is made into an id that stays the same. */
export function commandIdOf(request: FastifyRequest): Id {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || key === '') return newId()
  return isId(key) ? key : idOfText(`${request.headers.authorization ?? ''}\n${key}`)
}

export function expectedOf(request: FastifyRequest): number | null {
  const match = /^"?(\d{1,9})"?$/.exec(request.headers['if-match'] ?? '')
  return match ? Number(match[1]) : null
}

/** The device's word for when it happened; nonsense and the future are left out, since a deadline may never hang on it. */
export function happenedAtOf(request: FastifyRequest): string | null {
  const said = request.headers['x-happened-at']
  if (typeof said !== 'string' || Number.isNaN(Date.parse(said))) return null
  return new Date(said).toISOString()
}

function idOfText(text: string): Id {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
