// Follows the ledger: whoever has a matter in hand now is told, and so are the outlets that asked for an event.
import { dayOf } from '#foundation/core/days.ts'
import type { Clock } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { fill } from '#foundation/core/words.ts'
import { addDeliveries, type Delivery } from '#foundation/notices/delivery.ts'
import { followLedger, type Followed } from '#foundation/notices/following.ts'
import { sendNotice } from '#foundation/notices/notice.ts'
import type { Compose } from '#foundation/notices/sender.ts'
import type { Pool, Reader } from '#foundation/postgres/pool.ts'
import { findMatter, numberOfMatter } from '#capabilities/matters/server/questions.ts'
import { unitNames, unitPaths } from '#capabilities/people/server/questions.ts'
import { roleHolders } from '#capabilities/people/server/questions/roles.ts'
import { eventWords, messages } from '../notice-messages.ts'
import { eventOf, wants } from '../outlet-events.ts'
import { liveOutlets, type LiveOutlet } from './queries/outlets.ts'

const handedNotice = 'matter-handed'
const handedSeconds = 3 * 86_400
/** An outlet that is out of order for a weekend still gets everything. */
export const outletSeconds = 3 * 86_400

interface TellingParts {
  readonly pool: Pool
  readonly clock: Clock
  readonly origin: string
}

/** Tells of everything that was committed since the last time. Several processes may; each entry is told of once. */
export async function tellDue(
  parts: TellingParts,
  tenant: Id,
  isStopped: () => boolean = () => false,
): Promise<void> {
  const take = (writer: Reader, entries: readonly Followed[]) => tellOf(writer, entries, parts.origin)
  while (!isStopped() && (await followLedger(parts.pool, tenant, 'notices', take)) > 0);
}

async function tellOf(writer: Reader, entries: readonly Followed[], origin: string): Promise<void> {
  const outlets = await liveOutlets(writer)
  const moved = entries.filter(({ kind, type, data }) => kind === 'matter' && !stays(type, data))
  await tellHolders(writer, moved)
  if (outlets.length > 0) await tellOutlets(writer, entries, outlets, origin)
}

/** With these it stays in the same hands, or comes to an office whose list it is. */
const staying = new Set(['MatterRaised', 'ExtensionGranted', 'HoldGranted', 'HoldEnded', 'DeadlinesRevised'])

/** A dispute that was not upheld: whoever keeps it is told of the ruling, not of a hand-over. */
function stays(type: string, data: Followed['data']): boolean {
  return staying.has(type) || (type === 'MatterRuled' && data['upheld'] === false)
}

async function tellHolders(writer: Reader, moved: readonly Followed[]): Promise<void> {
  const handed = moved.flatMap(({ id, data, actor, at }) => {
    const holding = data['holding'] as { unit?: Id; person?: Id | null } | undefined
    return holding?.unit ? [{ id, unit: holding.unit, person: holding.person ?? null, actor, at }] : []
  })
  if (handed.length === 0) return
  const responsible = await responsibleFor(
    writer,
    handed.flatMap(({ unit, person }) => (person === null ? [unit] : [])),
  )
  for (const { id, unit, person, actor, at } of handed) {
    const told = person === null ? [...(responsible.get(unit) ?? [])] : [person]
    for (const each of told.filter((one) => one !== actor)) {
      const data = { person: each, matter: id, unit: person === null ? unit : null }
      await sendNotice(writer, { id: newId(), kind: handedNotice, data }, at, handedSeconds)
    }
  }
}

/** Those who run a unit, or the nearest one above it. */
async function responsibleFor(reader: Reader, units: readonly Id[]): Promise<Map<Id, ReadonlySet<Id>>> {
  if (units.length === 0) return new Map()
  const [paths, holders] = await Promise.all([
    unitPaths(reader, [...new Set(units)]),
    roleHolders(reader, ['handler', 'coordinator']),
  ])
  const nearest = (path: string) => {
    const over = holders.filter(({ unitPath }) => unitPath === null || path.startsWith(unitPath))
    const longest = Math.max(0, ...over.map(({ unitPath }) => unitPath?.length ?? 0))
    return new Set(
      over.filter(({ unitPath }) => (unitPath?.length ?? 0) === longest).map(({ person }) => person),
    )
  }
  return new Map(units.map((unit) => [unit, nearest(paths.get(unit) ?? '')]))
}

/** As it stands when it is told: who has given it on meanwhile hears nothing. */
const composeHanded: Compose = async (writer, { data }, { origin }) => {
  const [id, person, unit] = [data['matter']!, data['person']!, data['unit'] ?? null]
  const found = await findMatter(writer, id)
  if (!found || ['closed', 'replied'].includes(found.matter.status)) return null
  const { holding } = found.matter
  if (unit === null ? holding.person !== person : holding.unit !== unit) return null
  const params = { number: numberOfMatter(id, found.matter), due: dayOf(holding.due) }
  const what = fill(messages[unit === null ? 'handed' : 'handed.unit'].zh, params)
  const url = `/matters?open=/matters/${id}`
  const text = fill(messages['handed.long'].zh, { what, url: origin + url })
  return { to: { person }, text, title: what, url }
}

export const composers: Readonly<Record<string, Compose>> = { [handedNotice]: composeHanded }

async function tellOutlets(
  writer: Reader,
  entries: readonly Followed[],
  outlets: readonly LiveOutlet[],
  origin: string,
): Promise<void> {
  for (const entry of entries) {
    const event = eventOf(entry.kind, entry.type)
    const asked = event === null ? [] : outlets.filter(({ events }) => wants(events, event))
    if (event === null || asked.length === 0) continue
    const robots = asked.some(({ kind }) => kind !== 'webhook')
    const words = robots ? await wordsFor(writer, entry, event, origin) : null
    const deliveries = asked.flatMap((outlet): Delivery[] => {
      if (outlet.unit !== null && words && outlet.unit !== words.unit) return []
      const body = outlet.kind === 'webhook' ? payloadOf(entry, event) : words!.text
      return [deliveryTo(outlet, event, body)]
    })
    await addDeliveries(writer, deliveries, { at: entry.at, seconds: outletSeconds })
  }
}

export function deliveryTo({ id, kind }: LiveOutlet, event: string, body: string): Delivery {
  return { id: newId(), gate: `${kind}:${id}`, lane: id, kind: event, title: null, body }
}

/** Ids and nothing else: what stands behind them, the receiver asks with a token of its own, as far as that may. */
function payloadOf({ id, kind, version, at }: Followed, event: string): string {
  return JSON.stringify({ type: event, timestamp: at, data: { kind, id, version } })
}

interface RobotWords {
  readonly text: string
  /** Who has it: robots of one unit are told of its own. */
  readonly unit: Id | null
}

/** For a group in somebody else's chat: number, unit and a link that asks who is there; never what it is about. */
async function wordsFor(
  writer: Reader,
  { kind, id }: Followed,
  event: string,
  origin: string,
): Promise<RobotWords> {
  const name = eventWords[event]?.zh ?? event
  const found = kind === 'matter' ? await findMatter(writer, id) : null
  if (!found) return { text: fill(messages['robot.other'].zh, { event: name, url: origin }), unit: null }
  const { unit } = found.matter.holding
  const url = `${origin}/matters?open=/matters/${id}`
  const number = numberOfMatter(id, found.matter)
  const params = { event: name, number, unit: (await unitNames(writer, [unit])).get(unit) ?? '', url }
  return { text: fill(messages.robot.zh, params), unit }
}
