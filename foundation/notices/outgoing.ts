// The one way out: every request to another machine is made here, to an address that was looked at, and is followed nowhere.
import { lookup } from 'node:dns/promises'
import { request as plainRequest, type IncomingMessage } from 'node:http'
import { request as tlsRequest } from 'node:https'
import { isIP } from 'node:net'
import { refuse, type Refusal } from '../core/refusal.ts'
import type { AllowList } from './allow-list.ts'

interface Pinned {
  readonly address: string
  readonly family: 4 | 6
}

interface Answered {
  readonly status: number
  /** At most so much of it as anybody here reads. */
  readonly text: string
}

export interface Outgoing {
  /** Why a request to this address could never be made, as far as it can be told without looking up a name. */
  refusalOf(url: string): Refusal | null
  /** The address of a host, looked up once and allowed. Throws where it is not. */
  pin(host: string): Promise<Pinned>
  /** Posts and gives whatever was answered, a redirect included. Throws when nothing was, or the way is not allowed. */
  post(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<Answered>
}

interface OutgoingOptions {
  readonly allowed: AllowList
  /** From the first byte to the last. */
  readonly timeoutMs?: number
  /** All addresses of a name. */
  readonly resolve?: (host: string) => Promise<readonly string[]>
}

const mostRead = 16 * 1024

export function outgoing({ allowed, timeoutMs = 10_000, resolve = resolved }: OutgoingOptions): Outgoing {
  const pin = async (host: string): Promise<Pinned> => {
    const addresses = isIP(host) === 0 ? await resolve(host) : [host]
    // One bad address among good ones is enough: the next try might be given that one.
    const wrong = addresses.find((address) => !allowed.allows(host, address))
    if (wrong !== undefined || addresses.length === 0)
      throw new Error(`requests to ${host}${wrong && wrong !== host ? ` (${wrong})` : ''} are not allowed`)
    return { address: addresses[0]!, family: isIP(addresses[0]!) === 6 ? 6 : 4 }
  }
  return {
    refusalOf: (url) => refusalOf(allowed, url),
    pin,
    async post(text, body, headers) {
      const refusal = refusalOf(allowed, text)
      if (refusal) throw new Error(`${refusal.refused}: ${hostOf(text)}`)
      const url = new URL(text)
      const signal = AbortSignal.timeout(timeoutMs)
      const pinned = await unlessLate(pin(bare(url.hostname)), signal)
      if (url.protocol === 'http:' && !allowed.lists(pinned.address))
        throw new Error(`requests to ${url.hostname} go by https only`)
      return postTo(url, pinned, { body, headers, signal })
    },
  }
}

function refusalOf(allowed: AllowList, text: string): Refusal | null {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !['https:', 'http:'].includes(url.protocol)) return refuse('outgoing.no-address')
  if (url.username !== '' || url.password !== '') return refuse('outgoing.password-in-address')
  const host = bare(url.hostname)
  if (!allowed.mayKnow(host)) return refuse('outgoing.not-listed', { host })
  // By plain http only an address goes that is listed as such; of a name that is known once it is looked up.
  const isPlain = url.protocol === 'http:' && isIP(host) !== 0 && !allowed.lists(host)
  return isPlain ? refuse('outgoing.not-https') : null
}

interface Sending {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

/** A connection of its own, to that very address: a name that now points elsewhere changes nothing. */
function postTo(
  url: URL,
  { address, family }: Pinned,
  { body, headers, signal }: Sending,
): Promise<Answered> {
  const request = url.protocol === 'https:' ? tlsRequest : plainRequest
  const bytes = Buffer.from(body)
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        method: 'POST',
        agent: false,
        signal,
        headers: { ...headers, 'content-length': bytes.length, 'user-agent': 'yixian' },
        lookup: (_host, { all }, tell) =>
          all ? tell(null, [{ address, family }]) : tell(null, address, family),
      },
      (answer) => resolve(textOf(answer).then((text) => ({ status: answer.statusCode ?? 0, text }))),
    )
    asked.on('error', (error) => reject(signal.aborted ? new Error('no answer in time') : error))
    asked.end(bytes)
  })
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    parts.push(part)
    length += part.length
    if (length >= mostRead) break
  }
  answer.destroy()
  return Buffer.concat(parts).toString('utf8', 0, mostRead)
}

function unlessLate<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return Promise.race([
    promise,
    new Promise<never>((_, failed) =>
      signal.addEventListener('abort', () => failed(new Error('no answer in time')), { once: true }),
    ),
  ])
}

async function resolved(host: string): Promise<string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address)
}

/** What may be shown of an address: robots carry their key in the rest of it. */
export function hostOf(text: string): string {
  return URL.canParse(text) ? new URL(text).host : ''
}

function bare(hostname: string): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname
}
