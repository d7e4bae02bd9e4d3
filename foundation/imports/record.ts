// Where an import stands: its row in the database and the steps it takes there.
import type { Actor } from '../core/actor.ts'
import type { Id } from '../core/ids.ts'
import type { Reader } from '../postgres/pool.ts'
import type { Problem } from './plan.ts'
import type { VerdictCounts } from './tally.ts'

export const importStates = ['reading', 'ready', 'applying', 'done', 'cancelled', 'failed'] as const
type ImportState = (typeof importStates)[number]

export interface ImportRecord {
  readonly id: Id
  readonly kind: string
  readonly fileName: string
  readonly programme: string | null
  readonly state: ImportState
  /** Rows of the sheet, and those of them that have an effect. */
  readonly total: number
  readonly waiting: number
  readonly done: number
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly refused: number
  readonly failure: string | null
  readonly madeAt: string
  readonly startedAt: string | null
  readonly endedAt: string | null
}

const sum = (column: string, of = column) => `(i.${column} + coalesce(c.${of}, 0))::int as ${column}`
const columns = `i.id, i.kind, i.file_name as "fileName", i.programme, i.state, i.total, i.waiting, ${sum('done', 'amount')},
  ${sum('added')}, ${sum('changed')}, ${sum('same')}, ${sum('refused')}, i.failure,
  i.made_at as "madeAt", i.started_at as "startedAt", i.ended_at as "endedAt"`
// What is applied of an import under way stands with its chunks.
const records = `imports i left join lateral (
  select sum(amount) as amount, sum(added) as added, sum(changed) as changed, sum(same) as same, sum(refused) as refused
    from import_chunks where tenant_id = i.tenant_id and import_id = i.id and rows is null) c on true`

const beginSql = `
insert into imports (tenant_id, id, kind, file_name, programme, actor, made_at, state)
values ($1, $2, $3, $4, $5, $6, $7, 'reading')`

export async function beginRecord(
  reader: Reader,
  record: { id: Id; kind: string; fileName: string; programme: string | null; actor: Actor; at: string },
): Promise<void> {
  const { id, kind, fileName, programme, actor, at } = record
  await reader.query(beginSql, [reader.tenant, id, kind, fileName, programme, JSON.stringify(actor), at])
}

const readySql = `
update imports set state = 'ready', preview = $3, total = $4, waiting = $5, added = $6, changed = $7, same = $8, refused = $9
 where tenant_id = $1 and id = $2`

export async function markReady(
  reader: Reader,
  id: Id,
  preview: object,
  counts: VerdictCounts,
): Promise<void> {
  const { added, changed, same, refused } = counts
  const total = added + changed + same + refused
  const values = [
    reader.tenant,
    id,
    JSON.stringify(preview),
    total,
    added + changed,
    added,
    changed,
    same,
    refused,
  ]
  await reader.query(readySql, values)
}

const findSql = `select ${columns}, i.preview, i.actor from ${records} where i.tenant_id = $1 and i.id = $2`

export async function findImport(
  reader: Reader,
  id: Id,
): Promise<(ImportRecord & { readonly preview: unknown; readonly actor: Actor }) | null> {
  const [row] = await reader.query<ImportRecord & { preview: unknown; actor: Actor }>(findSql, [
    reader.tenant,
    id,
  ])
  return row ?? null
}

const listSql = `
select ${columns} from ${records}
 where i.tenant_id = $1 and (i.kind = any($2) or i.kind = any($6) and i.actor ->> 'account' = $7)
   and ($3::timestamptz is null or (i.made_at, i.id) < ($3, $4::uuid))
 order by i.made_at desc, i.id desc limit $5`

/** Of which kinds one may see every import, and of which only those one has brought. */
export interface ImportsSeen {
  readonly all: readonly string[]
  readonly own: readonly string[]
  readonly account: Id | null
}

/** The latest first, after the one named. */
export function listImports(
  reader: Reader,
  { all, own, account }: ImportsSeen,
  after: { at: string; id: Id } | null,
  limit: number,
): Promise<ImportRecord[]> {
  return reader.query<ImportRecord>(listSql, [
    reader.tenant,
    all,
    after?.at ?? null,
    after?.id ?? null,
    limit,
    own,
    account,
  ])
}

const startSql = `
update imports set state = 'applying', actor = $3, started_at = coalesce(started_at, $4), beat_at = $5, failure = null,
       added = case when state = 'ready' then 0 else added end, changed = case when state = 'ready' then 0 else changed end
 where tenant_id = $1 and id = $2 and state in ('ready', 'failed') returning id`

/**
 * Lets an import be applied; false when it is in no state for that. One that failed goes on where it stopped.
 * `taken` keeps it from the runners, for a process that carries it out itself.
 */
export async function startApplying(
  reader: Reader,
  id: Id,
  actor: Actor,
  at: string,
  taken = false,
): Promise<boolean> {
  return (
    (await reader.query(startSql, [reader.tenant, id, JSON.stringify(actor), at, taken ? at : null])).length >
    0
  )
}

const cancelSql = `
update imports set state = 'cancelled', ended_at = $3, preview = null
 where tenant_id = $1 and id = $2 and state in ('reading', 'ready', 'applying', 'failed') returning id`
const dropSql = `delete from import_chunks where tenant_id = $1 and import_id = $2 and rows is not null`

/** What was applied stays; what waits is dropped. */
export async function cancelImport(reader: Reader, id: Id, at: string): Promise<boolean> {
  const [cancelled] = await Promise.all([
    reader.query(cancelSql, [reader.tenant, id, at]),
    reader.query(dropSql, [reader.tenant, id]),
  ])
  return cancelled.length > 0
}

const failSql = `update imports set state = 'failed', failure = $3 where tenant_id = $1 and id = $2 and state in ('reading', 'applying')`

export async function markFailed(reader: Reader, id: Id, failure: string): Promise<void> {
  await reader.query(failSql, [reader.tenant, id, failure])
}

const refusalsSql = `
insert into import_refusals (tenant_id, import_id, row_at, problems)
select $1, $2, at, problems::json from unnest($3::int[], $4::text[]) as r(at, problems)
on conflict (tenant_id, import_id, row_at) do nothing`

export interface RefusedRow {
  readonly at: number
  readonly problems: readonly Problem[]
}

export async function keepRefusals(reader: Reader, id: Id, refused: readonly RefusedRow[]): Promise<void> {
  if (refused.length === 0) return
  const problems = refused.map((row) => JSON.stringify(row.problems))
  await reader.query(refusalsSql, [reader.tenant, id, refused.map((row) => row.at), problems])
}

const listRefusalsSql = `
select row_at as at, problems from import_refusals
 where tenant_id = $1 and import_id = $2 and row_at > $3 order by row_at limit $4`

export function listRefusals(reader: Reader, id: Id, after: number, limit: number): Promise<RefusedRow[]> {
  return reader.query<RefusedRow>(listRefusalsSql, [reader.tenant, id, after, limit])
}

const forgetSql = `
with old as (select id from imports where tenant_id = $1 and made_at < $2::timestamptz - interval '30 days' and state <> 'applying'),
 chunks as (delete from import_chunks c using old where c.tenant_id = $1 and c.import_id = old.id),
 previews as (update imports i set preview = null from old where i.tenant_id = $1 and i.id = old.id and i.preview is not null)
delete from import_refusals r using old where r.tenant_id = $1 and r.import_id = old.id`

/** Rows of sheets may speak of persons: what is older than thirty days goes, applied or not. */
export async function forgetOld(reader: Reader, at: string): Promise<void> {
  await reader.query(forgetSql, [reader.tenant, at])
}
