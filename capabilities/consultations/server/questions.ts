// One consultation as it stands, from its entries.
import { fold } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import { readStreams } from '#foundation/ledger/entries.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { ConsultationEntry } from '../events.ts'
import type { Consultation } from '../state.ts'
import { consultationKind } from './projection.ts'

interface Found {
  readonly consultation: Consultation
  readonly version: number
}

/** Null when there is none. */
export async function findConsultation(reader: Reader, id: Id): Promise<Found | null> {
  const name = `${consultationKind.name}/${id}`
  const { streams } = await readStreams(reader, consultationKind, [name], null)
  const entries = (streams.get(name)?.entries ?? []) as readonly ConsultationEntry[]
  const last = entries.at(-1)
  return last ? { consultation: fold(consultationKind, entries), version: last.version } : null
}
