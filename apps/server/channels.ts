// What leaves this machine and how fast, as its settings say: telephone gateway, mail server, outlets, and where requests may go.
import { join } from 'node:path'
import { allowList, allowListWith } from '#foundation/notices/allow-list.ts'
import type { Channel } from '#foundation/notices/channel.ts'
import { fileChannel } from '#foundation/notices/file-channel.ts'
import { ratesOf, type Rates } from '#foundation/notices/gates.ts'
import { mailer, mailSettings } from '#foundation/notices/mail.ts'
import { outgoing, type Outgoing } from '#foundation/notices/outgoing.ts'
import { webhookChannel } from '#foundation/notices/webhook-channel.ts'

type Environment = Readonly<Record<string, string | undefined>>

interface Channels {
  /** Messages go to the configured gateway; without one they are written to files, so that nothing pretends to be sent. */
  readonly sms: Channel
  readonly mail: ReturnType<typeof mailer> | null
  readonly outgoing: Outgoing
  readonly rates: Rates
  readonly setUp: () => { readonly sms: boolean; readonly mail: boolean }
}

/** Throws a `Trouble` for a setting that cannot be read: nothing is sent by guess. */
export function channelsOf(env: Environment, dataDir: string): Channels {
  const { YIXIAN_NOTICE_URL: url, YIXIAN_NOTICE_SECRET: secret, YIXIAN_OUTGOING: listed } = env
  const smtp = mailSettings(env)
  return {
    sms: url && secret ? webhookChannel({ url, secret, listed }) : fileChannel(join(dataDir, 'outbox')),
    // The server that is named in its own setting counts as listed.
    mail: smtp && mailer(smtp, outgoing({ allowed: allowListWith(listed, smtp.host) })),
    outgoing: outgoing({ allowed: allowList(listed) }),
    rates: ratesOf(env['YIXIAN_RATES']),
    setUp: () => ({ sms: Boolean(url && secret), mail: smtp !== null }),
  }
}
