// What a server does about notices while a journey looks on: tells of entries, words notices, hands deliveries over, one tenant only.
import { systemClock } from '../foundation/core/clock.ts'
import type { Id } from '../foundation/core/ids.ts'
import { allowList } from '../foundation/notices/allow-list.ts'
import type { Channel } from '../foundation/notices/channel.ts'
import { deliverDue } from '../foundation/notices/deliverer.ts'
import { ratesOf } from '../foundation/notices/gates.ts'
import { outgoing } from '../foundation/notices/outgoing.ts'
import { sendDue } from '../foundation/notices/sender.ts'
import { hear } from '../foundation/postgres/listening.ts'
import { keepRounds, type Round } from '../foundation/postgres/rounds.ts'
import { testPool, testUrls } from '../foundation/testing/tenant.ts'
import { senderParts } from '../apps/server/notices.ts'
import {
  noticeRounds,
  noticesChannel,
  waysOf,
  type NoticesOptions,
} from '../capabilities/notices/server/capability.ts'
import { mailOf, phoneOf } from '../capabilities/people/server/capability.ts'

const rates = ratesOf(undefined)
const channel: Channel = { deliver: async () => {} }

/** Only this machine may be called, where the journey's own receiver stands. */
const toThisMachine = outgoing({ allowed: allowList('127.0.0.1'), timeoutMs: 2_000 })

export interface LiveNotices {
  /** For the house, as it is built. */
  readonly options: Partial<NoticesOptions>
  start(tenant: Id, origin: string): void
  stop(): Promise<void>
}

export function liveNotices(onError: (error: unknown) => void): LiveNotices {
  const pool = testPool()
  const hearing = hear({ url: testUrls().appUrl, channel: noticesChannel, onError })
  let running: { stop(): Promise<void> } | null = null
  return {
    options: { hearing, refusalOf: toThisMachine.refusalOf },
    start(tenant, origin) {
      const ground = { pool, clock: systemClock }
      const ways = waysOf({ pool, outgoing: toThisMachine, sms: channel, mail: null, phoneOf, mailOf })
      const sender = { ...senderParts({ ...ground, origin }), channel }
      const rounds: Round[] = [
        ...noticeRounds({ ...ground, origin }),
        { name: 'sending', everyMs: 300, run: () => sendDue(sender, [tenant]) },
        {
          name: 'delivering',
          everyMs: 300,
          run: () => deliverDue({ ...ground, ways, rates, log: () => {} }, [tenant]),
        },
      ]
      running = keepRounds({ pool, rounds, tenants: async () => [tenant], onError })
    },
    stop: async () => {
      await running?.stop()
      await hearing.stop()
    },
  }
}
