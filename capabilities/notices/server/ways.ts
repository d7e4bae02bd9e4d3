// How each channel hands a delivery over: number, mail address or an outlet's secret are looked up now, and kept nowhere.
import type { Id } from '#foundation/core/ids.ts'
import type { Channel } from '#foundation/notices/channel.ts'
import { NotTaken, type DelivererParts } from '#foundation/notices/deliverer.ts'
import type { Delivery } from '#foundation/notices/delivery.ts'
import type { Outgoing } from '#foundation/notices/outgoing.ts'
import { dingtalkAddress, webhookHeaders } from '#foundation/notices/signing.ts'
import { reading, type Pool, type Reader } from '#foundation/postgres/pool.ts'
import { openOutlet, type Opened } from './queries/outlets.ts'

interface WaysParts {
  readonly pool: Pool
  /** Requests to outlets. */
  readonly outgoing: Outgoing
  /** The telephone channel; a file where no gateway is set up. */
  readonly sms: Channel
  readonly mail: ((mail: { to: string; subject: string; text: string; id: string }) => Promise<void>) | null
  readonly phoneOf: (reader: Reader, person: Id) => Promise<string | null>
  readonly mailOf: (reader: Reader, person: Id) => Promise<string | null>
}

type Ways = DelivererParts['ways']
const json = { 'content-type': 'application/json; charset=utf-8' }

export function waysOf(parts: WaysParts): Ways {
  const { pool, outgoing } = parts
  const toOutlet =
    (send: (opened: Opened, delivery: Delivery, at: string) => ReturnType<Outgoing['post']>): Ways[string] =>
    async (tenant, delivery, at) => {
      const opened = await reading(pool, tenant, (reader) => openOutlet(reader, delivery.lane, at))
      if (!opened) return { unwanted: true }
      const { status } = await send(opened, delivery, at)
      if (status < 200 || status > 299) throw new NotTaken(status)
      return { status }
    }
  return {
    webhook: toOutlet(({ address, secrets }, { id, body }, at) =>
      outgoing.post(address, body, { ...json, ...webhookHeaders(secrets, { id, at: Date.parse(at), body }) }),
    ),
    wecom: toOutlet(({ address }, { body }) => toRobot(outgoing, address, body)),
    dingtalk: toOutlet(({ address, secrets: [secret] }, { body }, at) =>
      toRobot(outgoing, secret ? dingtalkAddress(address, secret, Date.parse(at)) : address, body),
    ),
    sms: async (tenant, { id, lane, kind, body }, at) => {
      const phone = await reading(pool, tenant, (reader) => parts.phoneOf(reader, lane))
      if (phone === null) return { unwanted: true }
      await parts.sms.deliver({ id, tenant, kind, phone, text: body, at })
      return {}
    },
    mail: async (tenant, { id, lane, title, body }) => {
      const to = await reading(pool, tenant, (reader) => parts.mailOf(reader, lane))
      if (to === null || !parts.mail) return { unwanted: true }
      await parts.mail({ to, subject: title ?? '', text: body, id })
      return {}
    },
  }
}

/** Robots answer 200 to everything, and say in the answer whether they took it. */
async function toRobot(outgoing: Outgoing, address: string, content: string) {
  const answered = await outgoing.post(address, JSON.stringify({ msgtype: 'text', text: { content } }), json)
  if (answered.status !== 200) return answered
  const { errcode, errmsg = '' } = readAnswer(answered.text)
  // Of too many calls they say so here, not by 429: then a try later is right, and so it is for a key that was mended.
  if (errcode !== 0) throw new NotTaken(429, `${errcode} ${errmsg}`)
  return answered
}

function readAnswer(text: string): { errcode?: number; errmsg?: string } {
  try {
    return JSON.parse(text) as { errcode?: number; errmsg?: string }
  } catch {
    return {}
  }
}
