// Speaks to the server as one person would, and gives parsed replies.
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import type { Id } from '../core/ids.ts'

/** Whatever JSON says: a test reads what it expects, and a wrong guess fails there. */
type Body = ReturnType<typeof JSON.parse>

interface Parsed {
  readonly status: number
  readonly body: Body
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
  readonly bytes: Buffer
}

interface Extra {
  /** Idempotency-Key. */
  readonly commandId?: Id
  /** If-Match: the version seen. */
  readonly version?: number
  readonly headers?: Readonly<Record<string, string>>
}

export interface Caller {
  get(path: string, extra?: Extra): Promise<Parsed>
  post(path: string, body?: object, extra?: Extra): Promise<Parsed>
  put(path: string, body?: object, extra?: Extra): Promise<Parsed>
  delete(path: string, extra?: Extra): Promise<Parsed>
}

/** A caller who sends `headers` with everything. */
export function callerWith(
  send: (request: InjectOptions) => Promise<LightMyRequestResponse>,
  headers: Record<string, string>,
): Caller {
  const ask = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: object,
    extra: Extra = {},
  ) => {
    const sent = {
      ...headers,
      ...(extra.commandId ? { 'idempotency-key': extra.commandId } : {}),
      ...(extra.version === undefined ? {} : { 'if-match': `"${extra.version}"` }),
      ...extra.headers,
    }
    return parsed(await send({ method, url, headers: sent, ...(payload ? { payload } : {}) }))
  }
  return {
    get: (path, extra) => ask('GET', path, undefined, extra),
    post: (path, body, extra) => ask('POST', path, body, extra),
    put: (path, body, extra) => ask('PUT', path, body, extra),
    delete: (path, extra) => ask('DELETE', path, undefined, extra),
  }
}

function parsed(response: LightMyRequestResponse): Parsed {
  const { statusCode: status, headers, payload: text, rawPayload: bytes } = response
  const isJson = String(headers['content-type'] ?? '').includes('json')
  return { status, headers, text, bytes, body: isJson ? JSON.parse(text) : text }
}
