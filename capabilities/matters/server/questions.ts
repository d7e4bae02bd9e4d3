// What higher floors ask of matters: the open ones of a subject, some by their ids, one as the asker may see it.
import { fold } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import { readStreams } from '#foundation/ledger/entries.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { holdingClock } from '../decide/clocks.ts'
import type { MatterEntry } from '../events.ts'
import { matterNumber } from '../number.ts'
import type { Matter } from '../state.ts'
import { matterKind, standingOf } from './projection.ts'

interface OpenMatter {
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

interface Holding {
  readonly programme: string
  readonly unit: Id
  readonly person: Id | null
  readonly raisedBy: Id | null
}

const holdingsSql = `
select distinct programme, owner_unit as unit, owner_person as person, raised_by as "raisedBy"
  from matters where tenant_id = $1 and subject_id = $2 and open limit 200`

/** Who has the open matters of a subject in hand. */
export function openHoldings(reader: Reader, subject: Id): Promise<Holding[]> {
  return reader.query<Holding>(holdingsSql, [reader.tenant, subject])
}

/** What people call a matter by; it follows from the matter itself, so a reply that tells of it reads nothing again. */
export function numberOfMatter(id: Id, { receivedAt }: Pick<Matter, 'receivedAt'>): string {
  return matterNumber(id, receivedAt)
}

/** How far its due date can be relied upon, and what moved or stops it. */
export function dueStanding(matter: Matter) {
  const { hold } = matter
  return {
    standing: standingOf(matter),
    extended: holdingClock(matter)?.extended ?? null,
    hold: hold && { until: hold.until, reason: hold.reason },
  }
}

/** One matter with its entries; null when there is none. */
export async function findMatter(
  reader: Reader,
  id: Id,
): Promise<{ matter: Matter; entries: readonly MatterEntry[] } | null> {
  const read = await readStreams(reader, matterKind, [`matter/${id}`], null)
  const entries = (read.streams.get(`matter/${id}`)?.entries ?? []) as readonly MatterEntry[]
  return entries.length === 0 ? null : { matter: fold(matterKind, entries), entries }
}

interface MatterBrief {
  readonly id: Id
  readonly number: string
  readonly title: string
  readonly status: string
  readonly rung: string
  readonly subject: Id | null
  readonly ownerUnit: Id
  readonly dueAt: string
  readonly receivedAt: string
}

const byIdsSql = `
select id, number, title, status, rung, subject_id as subject, owner_unit as "ownerUnit", due_at as "dueAt",
       received_at as "receivedAt"
  from matters where tenant_id = $1 and id = any($2)`

/** Those of the ids that are matters, with the numbers people call them by, in no particular order. */
export function mattersByIds(reader: Reader, ids: readonly Id[]): Promise<MatterBrief[]> {
  return ids.length === 0 ? Promise.resolve([]) : reader.query<MatterBrief>(byIdsSql, [reader.tenant, ids])
}
