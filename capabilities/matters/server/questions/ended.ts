// What re-checks ask of matters: those that ended in a month, and how the withdrawn ones came to be withdrawn.
import { sql } from 'kysely'
import { fold } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import { readStreams } from '#foundation/ledger/entries.ts'
import { pageOf, readKey } from '#foundation/postgres/page-key.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import type { MatterEntry } from '../../events.ts'
import { matterKind } from '../projection.ts'
import { inReach } from '../queries/reach.ts'

/** Half-open moments, ISO. */
interface Span {
  readonly from: string
  readonly to: string
}

export interface EndedMatter {
  readonly id: Id
  readonly number: string
  readonly title: string
  readonly subject: Id | null
  /** Who had it when it ended. */
  readonly unit: Id
  readonly because: string
  readonly grade: number | null
  readonly reopened: number
  readonly receivedAt: string
  /** Null once it is taken up again. */
  readonly closedAt: string | null
}

const columnsSql = `id, number, title, subject_id as subject, owner_unit as unit, closed_because as because, grade, reopened,
       received_at as "receivedAt", closed_at as "closedAt"`

const endedSql = `
select ${columnsSql} from matters
 where tenant_id = $1 and programme = $2 and status = 'closed' and closed_at >= $3 and closed_at < $4 and closed_because <> 'merged'`

/** Matters of a programme that ended in the span, merged ones left out: their asker is called for the one that remained. */
export function endedIn(reader: Reader, programme: string, { from, to }: Span): Promise<EndedMatter[]> {
  return reader.query<EndedMatter>(endedSql, [reader.tenant, programme, from, to])
}

const byIdsSql = `select ${columnsSql} from matters where tenant_id = $1 and id = any($2)`

export function endedByIds(reader: Reader, ids: readonly Id[]): Promise<EndedMatter[]> {
  return ids.length === 0 ? Promise.resolve([]) : reader.query<EndedMatter>(byIdsSql, [reader.tenant, ids])
}

interface WithdrawnPage {
  readonly programme: string
  readonly span: Span
  /** null: all of the programme's. */
  readonly within: readonly Share[] | null
  /** Withdrawn in the span as well, and taken up again since. */
  readonly reopened: readonly Id[]
  readonly after: string | undefined
  readonly limit: number
}

export interface WithdrawnMatter extends EndedMatter {
  readonly withdrawnAt: string
  readonly reason: string
  /** Until when its holder had to act, as it stood when she withdrew. */
  readonly dueAt: string
  /** How often the unit was in touch with her in the three days before. */
  readonly touched: number
}

/** Matters withdrawn in the span, the latest first. */
export async function withdrawnIn(
  reader: Reader,
  { programme, span, within, reopened, after, limit }: WithdrawnPage,
): Promise<{ items: WithdrawnMatter[]; next: string | null }> {
  const key = readKey(after, 2)
  const at = sql`coalesce(closed_at, ${span.to}::timestamptz)`
  const { rows } = await sql<EndedMatter & { readonly placed: string }>`
    select ${sql.raw(columnsSql)}, ${at} as placed from matters
     where tenant_id = ${reader.tenant} and programme = ${programme}
       and ((closed_because = 'withdrawn' and closed_at >= ${span.from}::timestamptz and closed_at < ${span.to}::timestamptz)
         or id = any(${[...reopened]}))
       and ${within === null ? sql`true` : inReach(reader, within)}
       and ${key ? sql`(${at}, id) < (${key[0]}::timestamptz, ${key[1]}::uuid)` : sql`true`}
     order by ${at} desc, id desc limit ${limit + 1}`.execute(rowsOf(reader))
  const { items, next } = pageOf(rows, limit, (row) => [row.placed, row.id])
  const names = items.map(({ id }) => `${matterKind.name}/${id}`)
  const { streams } = await readStreams(reader, matterKind, names, null)
  const entriesOf = (id: Id) =>
    (streams.get(`${matterKind.name}/${id}`)?.entries ?? []) as readonly MatterEntry[]
  return {
    items: items.map(({ placed: _placed, ...row }) => ({ ...row, ...howWithdrawn(entriesOf(row.id)) })),
    next,
  }
}

const threeDays = 3 * 86_400_000

function howWithdrawn(
  entries: readonly MatterEntry[],
): Pick<WithdrawnMatter, 'withdrawnAt' | 'reason' | 'dueAt' | 'touched'> {
  const last = entries.findLastIndex(({ type }) => type === 'MatterWithdrawn')
  const withdrawn = entries[last] as Extract<MatterEntry, { type: 'MatterWithdrawn' }>
  const since = Date.parse(withdrawn.at) - threeDays
  const touches = entries.filter((entry) => touchesHer(entry) && Date.parse(entry.at) >= since)
  const { holding } = fold(matterKind, entries.slice(0, last))
  return {
    withdrawnAt: withdrawn.at,
    reason: withdrawn.data.reason,
    dueAt: holding.due,
    touched: touches.length,
  }
}

function touchesHer(entry: MatterEntry): boolean {
  return entry.type === 'AskerContacted' || (entry.type === 'MatterNoted' && entry.data.answers)
}
