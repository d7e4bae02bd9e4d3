// Serves the doors of outlets and deliveries. A secret is in the reply once, and nothing of it in what is kept of the command.
import { newId, type Id } from '#foundation/core/ids.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { BodyOf } from '#foundation/contract/door.ts'
import { runSecretly } from '#foundation/http/secret-command.ts'
import {
  missing,
  serveBare,
  serveCommand,
  serveQuestion,
  type BareContext,
  type Served,
} from '#foundation/http/served.ts'
import type { Acting, Answer } from '#foundation/ledger/acting.ts'
import { addDeliveries, dropLane, replayDelivery, replayLane } from '#foundation/notices/delivery.ts'
import { rateOf } from '#foundation/notices/gates.ts'
import { hostOf } from '#foundation/notices/outgoing.ts'
import { newSecret } from '#foundation/notices/signing.ts'
import { pageOf, readKey } from '#foundation/postgres/page-key.ts'
import { doors } from '../contract.ts'
import { messages } from '../notice-messages.ts'
import { outletKinds } from '../outlet-events.ts'
import type { NoticesOptions } from './options.ts'
import { countOf, isKnown, listDeliveries, type ListedDelivery } from './queries/deliveries.ts'
import {
  addOutlet,
  endOutlet,
  findLive,
  listOutlets,
  renewSecret,
  type LiveOutlet,
} from './queries/outlets.ts'
import { deliveryTo, outletSeconds } from './telling.ts'
import { whoseOf } from './whose.ts'

const mostOutlets = 50
const formerMs = 86_400_000

const deliveryRoutes: readonly Served[] = [
  serveQuestion(doors.listDeliveries, async (asking, { query }) => {
    const { outlet = null, channel = null, state = null, after, limit = 50 } = query
    const [below] = readKey(after, 1) ?? []
    const wanted = {
      outlet,
      channel,
      state,
      below: below === undefined ? null : String(below),
      limit: limit + 1,
    }
    if (wanted.below !== null && !/^\d{1,18}$/.test(wanted.below)) return missing
    const { items, next } = pageOf(await listDeliveries(asking, wanted), limit, ({ place }) => [place])
    return { items: items.map(shown), next }
  }),

  serveCommand(doors.replayDelivery, async (acting, { params: { id } }) => {
    const again = { at: acting.at, seconds: outletSeconds }
    if (await replayDelivery(acting, id, again)) return { outcome: 'accepted', reply: { id } }
    const known = await isKnown(acting, id)
    return known ? { outcome: 'refused', refusal: refuse('delivery.under-way') } : { outcome: 'missing' }
  }),
]

export function outletRoutes(options: NoticesOptions): readonly Served[] {
  return [
    serveQuestion(doors.listOutlets, async (asking) => {
      const channels = ['sms', 'mail'] as const
      const [outlets, counts] = await Promise.all([listOutlets(asking), countOf(asking, channels)])
      const setUp = options.setUp()
      return {
        channels: channels.map((channel, n) => ({
          ...{ channel, isSetUp: setUp[channel], perSecond: rateOf(options.rates, channel).perSecond },
          ...{ waiting: counts[n]!.waiting, failed: counts[n]!.failed },
        })),
        items: outlets.map((outlet) => ({ ...outlet, events: [...outlet.events] })),
      }
    }),

    serveBare(doors.addOutlet, (context, { body }) => register(context, body, options)),

    serveBare(doors.renewOutletSecret, (context, { params }) => renew(context, params.id)),

    serveCommand(doors.endOutlet, async (acting, { params: { id } }) => {
      if (!(await endOutlet(acting, id, acting.at, whoseOf(acting.actor)))) return { outcome: 'missing' }
      await dropLane(acting, id, acting.at)
      return { outcome: 'accepted', reply: { id } }
    }),

    serveCommand(doors.tryOutlet, async (acting, { params: { id } }) => {
      const outlet = await findLive(acting, id)
      if (!outlet) return { outcome: 'missing' }
      await addDeliveries(acting, [trialOf(outlet, acting.at)], { at: acting.at, seconds: outletSeconds })
      return { outcome: 'accepted', reply: { id } }
    }),

    serveCommand(doors.replayOutlet, async (acting, { params: { id } }) => {
      if (!(await findLive(acting, id))) return { outcome: 'missing' }
      const replayed = await replayLane(acting, id, { at: acting.at, seconds: outletSeconds })
      return { outcome: 'accepted', reply: { replayed } }
    }),

    ...deliveryRoutes,
  ]
}

function shown({ gate, lane, place: _place, ...delivery }: ListedDelivery) {
  const [channel, outlet] = gate.split(':') as [string, string?]
  return { ...delivery, channel, outlet: outlet === undefined ? null : lane }
}

function trialOf(outlet: LiveOutlet, at: string) {
  const event = 'yixian.test'
  const body =
    outlet.kind === 'webhook'
      ? JSON.stringify({ type: event, timestamp: at, data: {} })
      : messages['robot.try'].zh
  return deliveryTo(outlet, event, body)
}

type Registering = BodyOf<typeof doors.addOutlet>

function register(context: BareContext, body: Registering, { refusalOf }: NoticesOptions) {
  const { kind, name, address, events, unit = null } = body
  const secret = kind === 'webhook' ? newSecret() : kind === 'dingtalk' ? (body.secret ?? null) : null
  // A robot's address holds its key: what is kept of the command is the host alone.
  const input = { kind, name, host: hostOf(address), events, unit }
  return runSecretly(
    { context, door: doors.addOutlet, input },
    async (acting): Promise<Answer<{ id: Id }>> => {
      const refusal = refusalOf(address) ?? wrongIn(body)
      if (refusal) return { outcome: 'refused', refusal }
      const { at, actor } = acting
      const outlet = {
        ...{
          id: newId(),
          kind,
          name: name.trim(),
          host: hostOf(address),
          events: [...new Set(events)],
          unit,
        },
        ...{ address, secret, by: whoseOf(actor), at },
      }
      if (!(await addOutlet(acting, outlet, mostOutlets)))
        return { outcome: 'refused', refusal: refuse('outlet.too-many', { most: mostOutlets }) }
      return { outcome: 'accepted', reply: { id: outlet.id } }
    },
    ({ id }) => ({ id, secret: kind === 'webhook' ? secret : null }),
  )
}

function wrongIn({ kind, address, events }: Registering): Refusal | null {
  const event = events.find((each) => !(outletKinds as readonly string[]).includes(each.split('.')[0]!))
  if (event !== undefined) return refuse('outlet.unknown-event', { event })
  const { searchParams } = new URL(address)
  const key = { webhook: null, wecom: 'key', dingtalk: 'access_token' }[kind]
  return key !== null && !searchParams.has(key) ? refuse('outlet.no-robot-address') : null
}

function renew(context: BareContext, id: Id) {
  const secret = newSecret()
  return runSecretly(
    { context, door: doors.renewOutletSecret, input: { id } },
    async (acting: Acting): Promise<Answer<{ id: Id }>> => {
      const until = new Date(Date.parse(acting.at) + formerMs).toISOString()
      if (await renewSecret(acting, id, secret, until)) return { outcome: 'accepted', reply: { id } }
      const isRobot = (await findLive(acting, id)) !== null
      return isRobot ? { outcome: 'refused', refusal: refuse('outlet.no-secret') } : { outcome: 'missing' }
    },
    () => ({ id, secret }),
  )
}
