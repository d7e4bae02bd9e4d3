// What is asked of slips by their own doors and by higher floors: one as it stands, with its entries.
import { fold } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import { readStreams } from '#foundation/ledger/entries.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { SlipEntry } from '../events.ts'
import type { Slip } from '../state.ts'
import type { Watch } from '../watch/decide.ts'
import { slipKind } from './projection/slips.ts'
import { watchKind } from './projection/watches.ts'

interface FoundSlip {
  readonly slip: Slip
  readonly version: number
  readonly entries: readonly SlipEntry[]
}

/** One slip with its entries; null when there is none. */
export async function findSlip(reader: Reader, id: Id): Promise<FoundSlip | null> {
  const name = `${slipKind.name}/${id}`
  const read = await readStreams(reader, slipKind, [name], null)
  const entries = (read.streams.get(name)?.entries ?? []) as readonly SlipEntry[]
  const last = entries.at(-1)
  return last ? { slip: fold(slipKind, entries), version: last.version, entries } : null
}

/** What was said of the colour of a thing; null when nothing was. */
export async function findWatch(reader: Reader, thing: Id): Promise<Watch | null> {
  const name = `${watchKind.name}/${thing}`
  const read = await readStreams(reader, watchKind, [name], null)
  const entries = read.streams.get(name)?.entries ?? []
  return entries.length === 0 ? null : fold(watchKind, entries as never)
}
