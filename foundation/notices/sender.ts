// Sends what is queued: takes a notice, puts it into words, hands it over, writes down its fate. Any process may run it.
import { isoNow, type Clock } from '../core/clock.ts'
import type { Id } from '../core/ids.ts'
import type { Pool, Reader } from '../postgres/pool.ts'
import { tenantIds } from '../postgres/tenants.ts'
import { writing } from '../postgres/writing.ts'
import { masked, type Channel } from './channel.ts'
import type { Notice } from './notice.ts'
import { noteTrouble, settle, takeNext, type Taken } from './queue.ts'

export interface Composed {
  /** A person of the register, whose number is looked up now; or the number itself. */
  readonly to: { readonly person: Id } | { readonly phone: string }
  readonly text: string
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

export interface SenderParts {
  readonly pool: Pool
  readonly clock: Clock
  readonly channel: Channel
  readonly composers: Readonly<Record<string, Compose>>
  /** Number of an officer or contact; null when there is none. */
  readonly phoneOf: (reader: Reader, person: Id) => Promise<string | null>
  readonly origin: string
  /** One line a notice, numbers masked, no text. */
  readonly log: (line: string) => void
}

const mostTries = 8

type Made = { readonly phone: string; readonly text: string } | 'late' | 'unwanted'

/** Sends everything that is due now, in all jurisdictions unless some are named. Gives the number sent. */
export async function sendDue(parts: SenderParts, tenants?: readonly Id[]): Promise<number> {
  const wanted = tenants ?? (await tenantIds(parts.pool))
  let sent = 0
  for (const tenant of wanted) {
    for (;;) {
      const notice = await writing(parts.pool, tenant, (writer) => takeNext(writer, isoNow(parts.clock)))
      if (!notice) break
      if (await sendOne(parts, tenant, notice)) sent++
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

/** Whether it went out. A notice that troubles us is put off, and never stands in the way of the next one. */
async function sendOne(parts: SenderParts, tenant: Id, notice: Taken): Promise<boolean> {
  const at = isoNow(parts.clock)
  try {
    const made = await writing(parts.pool, tenant, (writer) => compose(parts, writer, notice, at))
    if (typeof made !== 'string') {
      const { id, kind } = notice
      await parts.channel.deliver({ id, tenant, kind, at, ...made })
    }
    await conclude(parts, tenant, notice, made)
    return typeof made !== 'string'
  } catch (error) {
    await putOff(parts, tenant, notice, reasonOf(error))
    return false
  }
}

async function compose(parts: SenderParts, writer: Reader, notice: Taken, at: string): Promise<Made> {
  if (notice.endsAt <= at) return 'late'
  const composed = await parts.composers[notice.kind]?.(writer, notice, { at, origin: parts.origin })
  if (!composed) return 'unwanted'
  const phone = 'phone' in composed.to ? composed.to.phone : await parts.phoneOf(writer, composed.to.person)
  return phone === null ? 'unwanted' : { phone, text: composed.text }
}

async function conclude(parts: SenderParts, tenant: Id, notice: Taken, made: Made): Promise<void> {
  const outcome = typeof made === 'string' ? made : 'sent'
  await writing(parts.pool, tenant, (writer) => settle(writer, notice.id, isoNow(parts.clock), outcome, null))
  parts.log(
    `notice ${notice.id} ${notice.kind}: ${outcome}${typeof made === 'string' ? '' : ` to ${masked(made.phone)}`}`,
  )
}

async function putOff(parts: SenderParts, tenant: Id, notice: Taken, trouble: string): Promise<void> {
  const last = notice.tries >= mostTries
  await writing(parts.pool, tenant, (writer) =>
    last
      ? settle(writer, notice.id, isoNow(parts.clock), 'failed', trouble)
      : noteTrouble(writer, notice.id, trouble),
  )
  parts.log(`notice ${notice.id} ${notice.kind}: ${last ? 'failed' : 'will be tried again'}, ${trouble}`)
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 200)
}
