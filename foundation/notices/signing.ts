// Signatures on what leaves: Standard Webhooks for other systems, and the one that a DingTalk robot asks for.
import { createHmac, randomBytes } from 'node:crypto'

const prefix = 'whsec_'

/** A new secret as Standard Webhooks writes it: 32 random bytes. */
export function newSecret(): string {
  return prefix + randomBytes(32).toString('base64')
}

interface Signed {
  /** The same at every try and replay, by which a receiver knows what it has. */
  readonly id: string
  /** Milliseconds. */
  readonly at: number
  readonly body: string
}

/** The three headers of Standard Webhooks; several secrets while one takes the place of another. */
export function webhookHeaders(
  secrets: readonly string[],
  { id, at, body }: Signed,
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(at / 1000))
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  })
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}

/** The address of a DingTalk robot that signs (加签): HMAC-SHA-256 of `timestamp\nsecret` under the secret, in the query. */
export function dingtalkAddress(address: string, secret: string, at: number): string {
  const url = new URL(address)
  url.searchParams.set('timestamp', String(at))
  url.searchParams.set('sign', createHmac('sha256', secret).update(`${at}\n${secret}`).digest('base64'))
  return url.href
}
