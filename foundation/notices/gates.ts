// How fast each channel may be called, over all processes: a gate opens again when its last calls have had their time.
import type { Reader } from '../postgres/pool.ts'
import { troubleOf } from '../postgres/trouble.ts'

/** Messages a second, and how many may go at once after a pause. */
interface Rate {
  readonly perSecond: number
  readonly burst: number
}

/** By the gate's name up to ':'; robots take 20 messages a minute and shut out whoever sends more. */
export type Rates = Readonly<Record<string, Rate>>

const usualRates: Rates = {
  sms: { perSecond: 10, burst: 20 },
  mail: { perSecond: 5, burst: 20 },
  webhook: { perSecond: 20, burst: 40 },
  wecom: { perSecond: 20 / 60, burst: 10 },
  dingtalk: { perSecond: 20 / 60, burst: 10 },
}

/** The usual rates with those of YIXIAN_RATES in their place, such as `sms=50,mail=2.5`. Throws 'rates.unreadable'. */
export function ratesOf(text: string | undefined): Rates {
  const named = (text ?? '').split(',').map((each) => each.trim())
  const rates: Record<string, Rate> = { ...usualRates }
  for (const each of named.filter((one) => one !== '')) {
    const [, channel, number] = /^([a-z]+)=(\d+(?:\.\d+)?)$/.exec(each) ?? []
    const perSecond = Number(number)
    if (!channel || !usualRates[channel] || !(perSecond > 0))
      throw troubleOf('rates.unreadable', { wrong: each })
    rates[channel] = { perSecond, burst: Math.max(1, Math.ceil(perSecond * 2)) }
  }
  return rates
}

export function rateOf(rates: Rates, gate: string): Rate {
  return rates[gate.split(':')[0]!] ?? { perSecond: 1, burst: 1 }
}

const openSql = `
insert into notice_gates as g (tenant_id, gate, free_at) values ($1, $2, $3)
on conflict (tenant_id, gate) do update set free_at = greatest(g.free_at, excluded.free_at)
returning free_at as "freeAt"`

const closeSql = `update notice_gates set free_at = $3 where tenant_id = $1 and gate = $2`

/**
 * Takes up to `wanted` places of a gate for `take`, which gives how many it used. Whoever else wants some waits until
 * this transaction is over.
 */
export async function passGate<T>(
  writer: Reader,
  { gate, rate, at, wanted }: { gate: string; rate: Rate; at: string; wanted: number },
  take: (places: number) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const interval = 1000 / rate.perSecond
  const from = new Date(Date.parse(at) - rate.burst * interval).toISOString()
  const [row] = await writer.query<{ freeAt: string }>(openSql, [writer.tenant, gate, from])
  const freeAt = Date.parse(row!.freeAt)
  const places = Math.min(wanted, Math.floor((Date.parse(at) - freeAt) / interval + 1e-6))
  if (places <= 0) return []
  const taken = await take(places)
  const next = new Date(freeAt + taken.length * interval).toISOString()
  if (taken.length > 0) await writer.query(closeSql, [writer.tenant, gate, next])
  return taken
}
