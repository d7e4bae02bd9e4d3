// Applies an import chunk by chunk, each one command in the ledger: a crash loses none and repeats none.
import type { Actor } from '../core/actor.ts'
import { isoNow, type Clock } from '../core/clock.ts'
import { derivedId, type Id } from '../core/ids.ts'
import { isRefusal } from '../core/refusal.ts'
import type { Acting, Answer } from '../ledger/acting.ts'
import { requestHash } from '../ledger/append.ts'
import { runCommand } from '../ledger/run.ts'
import { reading, tenantSql, type Pool } from '../postgres/pool.ts'
import { beat, beatMs, finishChunk, letGo, readChunk, waitingChunks, type Applied } from './chunks.ts'
import type { AnyOpenImport } from './importable.ts'
import { knownNow, takeStock } from './known.ts'
import { makePlanner, type Verdict } from './plan.ts'
import { findImport, keepRefusals, markFailed, type ImportRecord, type RefusedRow } from './record.ts'
import { writing } from './transaction.ts'
import type { ImportParts } from './upload.ts'

// While the database writes one chunk the process decides the next; more would only wait for each other.
const abreast = 2

interface Job {
  readonly pool: Pool
  readonly clock: Clock
  readonly id: Id
  readonly kind: string
  readonly actor: Actor
  readonly opened: AnyOpenImport
  readonly tables: readonly string[]
  /** Chunks applied in this run. */
  done: number
  /** When it last said that it is alive. */
  beaten: number
}

interface CarryOutOptions {
  /** Told after each chunk. */
  readonly say?: (record: ImportRecord) => void
  /** Once true, no further chunk is begun. */
  readonly isStopped?: () => boolean
}

/**
 * Applies what waits of an import that was started and is not yet done. Gives the record as it stands at the end;
 * one that was cancelled meanwhile stops after the chunks under way.
 */
export async function carryOut(
  { pool, clock, importables }: ImportParts,
  tenant: Id,
  id: Id,
  { say, isStopped }: CarryOutOptions = {},
): Promise<ImportRecord | null> {
  const look = () => reading(pool, tenant, (reader) => findImport(reader, id))
  const record = await look()
  if (record?.state !== 'applying') return record
  const { kind, actor, programme } = record
  const importable = importables.find(({ name }) => name === kind)
  const opened = await reading(pool, tenant, async (reader) =>
    importable ? importable.open(reader, { actor, at: isoNow(clock), programme }) : null,
  )
  if (!opened || isRefusal(opened)) {
    await writing(pool, tenant, (reader) => markFailed(reader, id, opened?.refused ?? 'import.kind-unknown'))
    return look()
  }
  const tables = importable?.tables ?? []
  const job: Job = { pool, clock, id, kind, actor, opened, tables, done: 0, beaten: performance.now() }
  const chunks = await reading(pool, tenant, (reader) => waitingChunks(reader, id))
  const workers = Array.from({ length: abreast }, async () => {
    for (let chunk = chunks.shift(); chunk !== undefined && !isStopped?.(); chunk = chunks.shift()) {
      if (!(await applyChunk(job, chunk))) return void (chunks.length = 0)
      await sayAlive(job)
      // Once the first rows are there, the planner is told; it knows by itself how large the table has grown since.
      if (++job.done === 1 && chunks.length > 0)
        await writing(pool, tenant, (reader) => takeStock(reader, job.tables))
      const now = say && (await look())
      if (now) say(now)
    }
  })
  await allSettled(workers)
  await writing(pool, tenant, (reader) => letGo(reader, id, isoNow(clock)))
  return look()
}

async function sayAlive(job: Job): Promise<void> {
  if (performance.now() - job.beaten < beatMs) return
  job.beaten = performance.now()
  await writing(job.pool, job.actor.tenant, (reader) => beat(reader, job.id, isoNow(job.clock)))
}

/** Waits for all, so that none works on when the first error is thrown. */
async function allSettled(works: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find((settled) => settled.status === 'rejected')
  if (failed) throw failed.reason
}

/** False when there was nothing left to apply: cancelled, or done by another process. */
async function applyChunk(job: Job, chunk: number): Promise<boolean> {
  const { pool, clock, id, kind, actor } = job
  const name = `import ${kind}`
  const command = {
    id: derivedId(id, chunk),
    name,
    requestHash: requestHash(name, { import: id, chunk }),
    happenedAt: null,
    expected: null,
  }
  const begin = async (connection: Parameters<Parameters<Pool['connect']>[0]>[0]) => {
    await connection.script(`begin; ${tenantSql(actor.tenant)}`)
    return actor
  }
  const ran = await runCommand(pool, clock, begin, command, (acting) => decideChunk(acting, job, chunk))
  return ran.outcome === 'accepted'
}

// The cells were read when the file was taken in; only their verdict is asked again.
const noMapping = { columns: [], unmapped: [], missing: [] }

async function decideChunk(acting: Acting, { id, opened }: Job, chunk: number): Promise<Answer<Applied>> {
  const rows = await readChunk(acting, id, chunk)
  if (!rows) return { outcome: 'missing' }
  const known = await knownNow(
    acting,
    opened,
    rows.map(({ key }) => key),
  )
  const verdicts = makePlanner<object, unknown>(noMapping, opened.kind).judge(rows, known)
  const effective = verdicts.filter((one) => one.verdict === 'added' || one.verdict === 'changed')
  const back = await opened.apply(acting, effective, { known, idOf: (at) => derivedId(id, at) })
  const refused = new Map<number, RefusedRow>()
  for (const one of verdicts) if (one.verdict === 'refused') refused.set(one.at, one)
  for (const { at, ...refusal } of back)
    refused.set(at, { at, problems: [{ ...refusal, column: '', cell: '' }] })
  const count = (verdict: Verdict<object>['verdict']) =>
    verdicts.filter((one) => one.verdict === verdict && !refused.has(one.at)).length
  const applied = {
    added: count('added'),
    changed: count('changed'),
    same: count('same'),
    refused: refused.size,
  }
  await Promise.all([
    keepRefusals(acting, id, [...refused.values()]),
    finishChunk(acting, id, chunk, applied),
  ])
  return { outcome: 'accepted', reply: applied }
}
