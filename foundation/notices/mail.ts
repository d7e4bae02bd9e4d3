// E-mail by SMTP: plain text, one recipient, from the one address that is configured; the server is reached as all requests are.
import type { Transporter } from 'nodemailer'
import { troubleOf } from '../postgres/trouble.ts'
import type { Outgoing } from './outgoing.ts'

interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same at every try: a mail program shows it once. */
  readonly id: string
}

interface MailSettings {
  readonly host: string
  readonly port: number
  /** TLS from the first byte; otherwise it is begun by STARTTLS, which a password insists on. */
  readonly secure: boolean
  readonly auth: { readonly user: string; readonly pass: string } | null
  readonly from: string
}

// Stricter than the standard allows: no comments, quotes or routes, by which one address is read as another.
const addressPattern = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?$/i
// oxlint-disable-next-line no-control-regex -- exactly these end a header
const breaking = /[\u0000-\u001f\u007f\u2028\u2029]/

/** Whether it is one plain address and nothing else. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && addressPattern.test(text)
}

/** The settings of YIXIAN_SMTP_URL (`smtp://user:password@host:587`, `smtps://…`) and YIXIAN_MAIL_FROM; null without. */
export function mailSettings(env: Readonly<Record<string, string | undefined>>): MailSettings | null {
  const { YIXIAN_SMTP_URL: text, YIXIAN_MAIL_FROM: from } = env
  if (!text && !from) return null
  const url = text && URL.canParse(text) ? new URL(text) : null
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '')
    throw troubleOf('mail.unreadable', { name: 'YIXIAN_SMTP_URL' })
  if (!from || !isMailAddress(from)) throw troubleOf('mail.unreadable', { name: 'YIXIAN_MAIL_FROM' })
  const secure = url.protocol === 'smtps:'
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    auth:
      url.username === ''
        ? null
        : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    from,
  }
}

/** Sends one mail; throws when the server has not taken it, and at once for what would be no plain address or subject. */
export function mailer(
  settings: MailSettings,
  outgoing: Outgoing,
  timeoutMs = 10_000,
): (mail: Mail) => Promise<void> {
  return async ({ to, subject, text, id }) => {
    if (!isMailAddress(to)) throw new Error('this is no mail address')
    if (breaking.test(subject)) throw new Error('a subject is one line')
    const transport = await transportTo(settings, outgoing, timeoutMs)
    try {
      await transport.sendMail({
        from: { name: '', address: settings.from },
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@${settings.from.split('@')[1]}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    } finally {
      transport.close()
    }
  }
}

async function transportTo(
  { host, port, secure, auth }: MailSettings,
  outgoing: Outgoing,
  timeoutMs: number,
): Promise<Transporter> {
  // Fetched by the first mail: most houses send none.
  const [{ createTransport }, { address }] = await Promise.all([import('nodemailer'), outgoing.pin(host)])
  return createTransport({
    host: address,
    port,
    secure,
    // A password goes nowhere in the clear.
    requireTLS: !secure && auth !== null,
    ...(auth ? { auth } : {}),
    tls: { servername: host },
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  })
}
