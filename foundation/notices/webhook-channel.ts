// Notices by a signed call to a gateway (text messages, government messaging): HTTPS, one event id. A redirect could carry a number and a code elsewhere, and is not followed.
import { createHmac } from 'node:crypto'
import { allowListWith } from './allow-list.ts'
import type { Channel, Message } from './channel.ts'
import { outgoing } from './outgoing.ts'

interface WebhookOptions {
  /** https://…; plain http only to this machine itself, where a relay may listen. */
  readonly url: string
  readonly secret: string
  /** What YIXIAN_OUTGOING lists: the gateway's host counts as listed, a private address behind its name does not. */
  readonly listed?: string | undefined
  readonly timeoutMs?: number
}

/**
 * Posts `{id, tenant, kind, phone, text, at}` as JSON. Headers: `x-yixian-event` (the notice's id, the same at every
 * try), `x-yixian-timestamp` (seconds), `x-yixian-signature` (`sha256=` and the hex HMAC-SHA-256 of
 * `timestamp.body`). Anything but 2xx throws. Throws at once for a URL that is not allowed.
 */
export function webhookChannel({ url, secret, listed, timeoutMs = 10_000 }: WebhookOptions): Channel {
  const target = allowed(url)
  const out = outgoing({ allowed: allowListWith(listed, bare(target.hostname)), timeoutMs })
  if (secret.length < 32) throw new TypeError('a webhook secret has at least 32 characters')
  return {
    deliver: async (message) => {
      const { body, headers } = signed(message, secret)
      const { status } = await out.post(target.href, body, headers)
      if (status < 200 || status > 299) throw new Error(`the gateway answered ${status}`)
    },
  }
}

/** What a receiver checks: the signature over the very bytes of the body and their time. */
export function signatureOf(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`
}

function signed(message: Message, secret: string): { body: string; headers: Record<string, string> } {
  const { id, tenant, kind, phone, text, at } = message
  const body = JSON.stringify({ id, tenant, kind, phone, text, at })
  const timestamp = String(Math.floor(Date.now() / 1000))
  const headers = {
    'content-type': 'application/json',
    'x-yixian-event': id,
    'x-yixian-timestamp': timestamp,
    'x-yixian-signature': signatureOf(secret, timestamp, body),
  }
  return { body, headers }
}

function bare(hostname: string): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname
}

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost'])

function allowed(url: string): URL {
  const target = new URL(url)
  const safe = target.protocol === 'https:' || (target.protocol === 'http:' && loopback.has(target.hostname))
  if (!safe) throw new TypeError('a webhook is called by https')
  return target
}
