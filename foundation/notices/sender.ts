// Sends what is queued: takes a notice, puts it into words, hands it over, writes down its fate. Any process may run it.
import { isoNow, type Clock } from '../core/clock.ts'
import type { Id } from '../core/ids.ts'
import type { Pool, Reader } from '../postgres/pool.ts'
import { tenantIds } from '../postgres/tenants.ts'
import { writing } from '../postgres/writing.ts'
import { masked, type Channel } from './channel.ts'
import type { Rates } from './gates.ts'
import type { Notice } from './notice.ts'
import { noteTrouble, settle, takeNext, waitAtGate, type Taken } from './queue.ts'

export interface Composed {
  /** A person of the register, whose number is looked up now; or the number itself. */
  readonly to: { readonly person: Id } | { readonly phone: string }
  readonly text: string
  /** What stands over it in a list, a page of ours that it leads to ('/matters?open=…'), and whether it may wake people. */
  readonly title?: string
  readonly url?: string
  readonly urgent?: boolean
}

interface Composing {
  readonly at: string
  /** Where links begin: https://…, as configured; never what a visitor's request said. */
  readonly origin: string
}

/**
 * Puts a notice of one kind into words, in a transaction that commits before anything is sent: a secret made here
 * (a code, a link) is known to the database before it is known outside. null: not wanted any more.
 */
export type Compose = (writer: Reader, notice: Notice, composing: Composing) => Promise<Composed | null>

/** A notice in words, to a person of the register. */
export interface ToPerson extends Composed {
  readonly id: Id
  readonly kind: string
  readonly person: Id
}

export interface SenderParts {
  readonly pool: Pool
  readonly clock: Clock
  readonly channel: Channel
  readonly composers: Readonly<Record<string, Compose>>
  /** Number of an officer or contact; null when there is none. */
  readonly phoneOf: (reader: Reader, person: Id) => Promise<string | null>
  /**
   * Takes in what is for a person who reads it here, in the transaction that settles the notice. False for anybody else:
   * they are told by telephone. Left out, all are.
   */
  readonly takeIn?: (writer: Reader, told: ToPerson, at: string) => Promise<boolean>
  /** How fast the telephone channel may be called; left out, as fast as it goes. */
  readonly rates?: Rates
  readonly origin: string
  /** One line a notice, numbers masked, no text. */
  readonly log: (line: string) => void
}

const mostTries = 8
const atOnce = 20

type Made = { readonly phone: string; readonly text: string } | 'late' | 'unwanted' | 'taken-in'

/** Sends everything that is due now, in all jurisdictions unless some are named. Gives the number sent. */
export async function sendDue(parts: SenderParts, tenants?: readonly Id[]): Promise<number> {
  const wanted = tenants ?? (await tenantIds(parts.pool))
  let sent = 0
  for (const tenant of wanted) {
    for (;;) {
      const at = isoNow(parts.clock)
      const taken = await writing(parts.pool, tenant, (writer) =>
        takeNext(writer, at, atOnce, parts.rates ?? null),
      )
      if (taken.length === 0) break
      // Of different lanes each: one person's next is not among them.
      const done = await inTurns(taken, 4, (notice) => sendOne(parts, tenant, notice))
      sent += done.filter(Boolean).length
    }
  }
  return sent
}

/** Sends what is due every `everyMs` until stopped; `stop` waits for the round under way. */
export function startSender(parts: SenderParts, everyMs = 1_000): { stop(): Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let round: Promise<unknown> = Promise.resolve()
  const again = (): void => {
    round = sendDue(parts)
      .catch((error: unknown) => parts.log(`notices: ${reasonOf(error)}`))
      .then(() => {
        if (!stopped) timer = setTimeout(again, everyMs)
      })
  }
  again()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await round
    },
  }
}

/** `workers` of them under way at any time. */
export async function inTurns<T, R>(
  items: readonly T[],
  workers: number,
  act: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const work = async () => {
    while (next < items.length) {
      const at = next++
      results[at] = await act(items[at]!)
    }
  }
  await Promise.all(Array.from({ length: Math.min(workers, items.length) }, work))
  return results
}

/** Undoes what a composer wrote for a notice that has to wait for its channel first. */
class AtGate extends Error {}

/** Whether it went out. A notice that troubles us is put off, and stands in the way of nobody but its own addressee. */
async function sendOne(parts: SenderParts, tenant: Id, notice: Taken): Promise<boolean> {
  const at = isoNow(parts.clock)
  try {
    const made = await writing(parts.pool, tenant, (writer) => make(parts, writer, notice, at))
    if (typeof made !== 'string') {
      const { id, kind } = notice
      await parts.channel.deliver({ id, tenant, kind, at, ...made })
      await writing(parts.pool, tenant, (writer) =>
        settle(writer, notice.id, isoNow(parts.clock), 'sent', null),
      )
    }
    note(parts, notice, typeof made === 'string' ? made : `sent to ${masked(made.phone)}`)
    return typeof made !== 'string' || made === 'taken-in'
  } catch (error) {
    if (error instanceof AtGate)
      await writing(parts.pool, tenant, (writer) => waitAtGate(writer, notice.id, at))
    else await putOff(parts, tenant, notice, reasonOf(error))
    return false
  }
}

/** In one transaction: what reaches nobody outside is settled with it. */
async function make(parts: SenderParts, writer: Reader, notice: Taken, at: string): Promise<Made> {
  const made = await compose(parts, writer, notice, at)
  if (typeof made === 'string') {
    const outcome = made === 'taken-in' ? 'sent' : made
    await settle(writer, notice.id, at, outcome, null)
  }
  return made
}

async function compose(parts: SenderParts, writer: Reader, notice: Taken, at: string): Promise<Made> {
  if (notice.endsAt <= at) return 'late'
  const composed = await parts.composers[notice.kind]?.(writer, notice, { at, origin: parts.origin })
  if (!composed) return 'unwanted'
  const { to, text } = composed
  if ('person' in to && parts.takeIn) {
    const { id, kind } = notice
    if (await parts.takeIn(writer, { ...composed, id, kind, person: to.person }, at)) return 'taken-in'
  }
  const phone = 'phone' in to ? to.phone : await parts.phoneOf(writer, to.person)
  if (phone === null) return 'unwanted'
  if (parts.rates && notice.gate === null) throw new AtGate()
  return { phone, text }
}

async function putOff(parts: SenderParts, tenant: Id, notice: Taken, trouble: string): Promise<void> {
  const last = notice.tries >= mostTries
  const now = isoNow(parts.clock)
  await writing(parts.pool, tenant, (writer) =>
    last
      ? settle(writer, notice.id, now, 'failed', trouble)
      : noteTrouble(writer, notice.id, trouble, laterBy(now, pauseAfter(notice.tries, 600))),
  )
  note(parts, notice, `${last ? 'failed' : 'will be tried again'}, ${trouble}`)
}

function note(parts: SenderParts, { id, kind }: Notice, fate: string): void {
  parts.log(`notice ${id} ${kind}: ${fate}`)
}

/** Seconds until the next try: 5, 10, 20 … at most `most`. */
export function pauseAfter(tries: number, most: number): number {
  return Math.min(most, 5 * 2 ** (tries - 1))
}

export function laterBy(at: string, seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1000).toISOString()
}

export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 200)
}
