// What higher floors ask of matters: the open ones of a subject, one as the asker may see it.
import { fold } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import { readStreams } from '#foundation/ledger/entries.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { MatterEntry } from '../events.ts'
import type { Matter } from '../state.ts'
import { matterKind } from './projection.ts'

export interface OpenMatter {
  readonly id: Id
  readonly number: string
  readonly title: string
  readonly status: string
  readonly rung: string
  readonly ownerUnit: Id
  readonly dueAt: string
  readonly receivedAt: string
}

const openSql = `
select id, number, title, status, rung, owner_unit as "ownerUnit", due_at as "dueAt", received_at as "receivedAt"
  from matters where tenant_id = $1 and subject_id = $2 and open order by due_at, id limit 50`

/** Open matters of a subject, due first, at most 50. */
export function openMattersOf(reader: Reader, subject: Id): Promise<OpenMatter[]> {
  return reader.query<OpenMatter>(openSql, [reader.tenant, subject])
}

/** One matter with its entries; null when there is none. */
export async function findMatter(reader: Reader, id: Id): Promise<{ matter: Matter; entries: readonly MatterEntry[] } | null> {
  const read = await readStreams(reader, matterKind, [`matter/${id}`], null)
  const entries = (read.streams.get(`matter/${id}`)?.entries ?? []) as readonly MatterEntry[]
  return entries.length === 0 ? null : { matter: fold(matterKind, entries), entries }
}
