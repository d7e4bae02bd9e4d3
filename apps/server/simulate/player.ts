// One person of the simulation at the public API: signs in as people do, asks and acts over HTTP, nothing else.
import type { FastifyInstance } from 'fastify'
import { newId } from '#foundation/core/ids.ts'

export interface Player {
  post<R>(path: string, body?: unknown): Promise<R>
  get<R>(path: string): Promise<R>
}

class Refused extends Error {
  readonly status: number
  constructor(method: string, path: string, status: number, body: string) {
    super(`${method} ${path} answered ${status}: ${body}`)
    this.status = status
  }
}

/** A player with fixed headers: a session cookie, an asker's link, or none. */
export function playerWith(app: FastifyInstance, headers: Readonly<Record<string, string>>): Player {
  const send = async <R>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<R> => {
    const response = await app.inject({
      method,
      url: path,
      headers: { ...headers, ...(method === 'POST' ? { 'idempotency-key': newId() } : {}) },
      ...(body === undefined ? {} : { payload: body as object }),
    })
    if (response.statusCode >= 300) throw new Refused(method, path, response.statusCode, response.body)
    return (response.body === '' ? undefined : response.json()) as R
  }
  return { post: (path, body) => send('POST', path, body), get: (path) => send('GET', path) }
}

export async function signIn(app: FastifyInstance, username: string, password: string): Promise<Player> {
  const response = await app.inject({ method: 'POST', url: '/api/session', payload: { username, password } })
  const cookie = response.cookies[0]
  if (response.statusCode !== 200 || !cookie)
    throw new Refused('POST', '/api/session', response.statusCode, response.body)
  return playerWith(app, { cookie: `${cookie.name}=${cookie.value}` })
}
