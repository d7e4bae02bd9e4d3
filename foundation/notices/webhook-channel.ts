// Notices by a signed call to a gateway (text messages, government messaging): HTTPS, no redirect, one event id.
import { createHmac } from 'node:crypto'
import type { Channel, Message } from './channel.ts'

interface WebhookOptions {
  /** https://…; plain http only to this machine itself, where a relay may listen. */
  readonly url: string
  readonly secret: string
  readonly timeoutMs?: number
}

/**
 * Posts `{id, tenant, kind, phone, text, at}` as JSON. Headers: `x-yixian-event` (the notice's id, the same at every
 * try), `x-yixian-timestamp` (seconds), `x-yixian-signature` (`sha256=` and the hex HMAC-SHA-256 of
 * `timestamp.body`). Anything but 2xx throws. Throws at once for a URL that is not allowed.
 */
export function webhookChannel({ url, secret, timeoutMs = 10_000 }: WebhookOptions): Channel {
  const target = allowed(url)
  if (secret.length < 32) throw new TypeError('a webhook secret has at least 32 characters')
  return {
    deliver: async (message) => {
      const response = await fetch(target, {
        ...signed(message, secret),
        signal: AbortSignal.timeout(timeoutMs),
      })
      await response.body?.cancel()
      if (!response.ok) throw new Error(`the gateway answered ${response.status}`)
    },
  }
}

/** What a receiver checks: the signature over the very bytes of the body and their time. */
export function signatureOf(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`
}

function signed(message: Message, secret: string): RequestInit {
  const { id, tenant, kind, phone, text, at } = message
  const body = JSON.stringify({ id, tenant, kind, phone, text, at })
  const timestamp = String(Math.floor(Date.now() / 1000))
  const headers = {
    'content-type': 'application/json',
    'x-yixian-event': id,
    'x-yixian-timestamp': timestamp,
    'x-yixian-signature': signatureOf(secret, timestamp, body),
  }
  // A redirect could carry a number and a code to somewhere nobody configured.
  return { method: 'POST', body, headers, redirect: 'error' }
}

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost'])

function allowed(url: string): URL {
  const target = new URL(url)
  const safe = target.protocol === 'https:' || (target.protocol === 'http:' && loopback.has(target.hostname))
  if (!safe) throw new TypeError('a webhook is called by https')
  return target
}
