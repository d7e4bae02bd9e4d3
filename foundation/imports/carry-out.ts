// Applies an import chunk by chunk, each one command in the ledger: a crash loses none and repeats none.
import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../core/actor.ts'
import { isoNow, type Clock } from '../core/clock.ts'
import { derivedId, type Id } from '../core/ids.ts'
import { isRefusal, refuse, type Refusal } from '../core/refusal.ts'
import type { Acting, Answer } from '../ledger/acting.ts'
import { requestHash } from '../ledger/append.ts'
import { runCommand } from '../ledger/run.ts'
import { reading, begin, type Pool } from '../postgres/pool.ts'
import { beat, beatMs, finishChunk, letGo, readChunk, waitingChunks, type Applied } from './chunks.ts'
import type { AnyImportable, AnyOpenImport } from './importable.ts'
import { knownNow, takeStock } from './known.ts'
import { makePlanner, type Verdict } from './plan.ts'
import { findImport, keepRefusals, markFailed, type ImportRecord, type RefusedRow } from './record.ts'
import { standingOf, type ActorNow } from './standing.ts'
import { writing } from '../postgres/writing.ts'
import type { ImportParts } from './upload.ts'

// While the database writes one chunk the process decides the next; more would only wait for each other.
const abreast = 2

interface Job {
  readonly pool: Pool
  readonly clock: Clock
  readonly id: Id
  readonly importable: AnyImportable
  readonly programme: string | null
  /** As it was when it had the import applied. */
  readonly actor: Actor
  readonly actorNow: ActorNow | undefined
  /** What the kind looked up, and for whom. */
  open: { readonly import: AnyOpenImport; readonly by: Actor }
  /** Why no further chunk may be applied. */
  stopped: Refusal | null
  /** Chunks applied in this run. */
  done: number
  /** When it last said that it is alive. */
  beaten: number
}

interface CarryOutParts extends ImportParts {
  /** Left out only where nobody's rights can end meanwhile. */
  readonly actorNow?: ActorNow
}

interface CarryOutOptions {
  /** Told after each chunk. */
  readonly say?: (record: ImportRecord) => void
  /** Once true, no further chunk is begun. */
  readonly isStopped?: () => boolean
}

/**
 * Applies what waits of an import that was started and is not yet done. Gives the record as it stands at the end;
 * one that was cancelled meanwhile, or whose bringer may no longer apply it, stops after the chunks under way.
 */
export async function carryOut(
  parts: CarryOutParts,
  tenant: Id,
  id: Id,
  { say, isStopped }: CarryOutOptions = {},
): Promise<ImportRecord | null> {
  const { pool, clock } = parts
  const look = () => reading(pool, tenant, (reader) => findImport(reader, id))
  const record = await look()
  if (record?.state !== 'applying') return record
  const job = await begun(parts, tenant, record)
  if (isRefusal(job)) {
    await writing(pool, tenant, (reader) => markFailed(reader, id, job.refused))
    return look()
  }
  const chunks = await reading(pool, tenant, (reader) => waitingChunks(reader, id))
  const workers = Array.from({ length: abreast }, async () => {
    for (let chunk = chunks.shift(); chunk !== undefined && !isStopped?.(); chunk = chunks.shift()) {
      if (!(await applyChunk(job, chunk))) return void (chunks.length = 0)
      await sayAlive(job)
      // Once the first rows are there, the planner is told; it knows by itself how large the table has grown since.
      if (++job.done === 1 && chunks.length > 0)
        await writing(pool, tenant, (reader) => takeStock(reader, job.importable.tables ?? []))
      const now = say && (await look())
      if (now) say(now)
    }
  })
  await allSettled(workers)
  const { stopped } = job
  if (stopped) await writing(pool, tenant, (reader) => markFailed(reader, id, stopped.refused))
  await writing(pool, tenant, (reader) => letGo(reader, id, isoNow(clock)))
  return look()
}

async function begun(
  { pool, clock, importables, actorNow }: CarryOutParts,
  tenant: Id,
  { id, kind, actor, programme }: ImportRecord & { readonly actor: Actor },
): Promise<Job | Refusal> {
  const importable = importables.find(({ name }) => name === kind)
  if (!importable) return refuse('import.kind-unknown', { kind })
  return reading(pool, tenant, async (reader) => {
    const by = await standingOf(reader, actor, importable.allow, actorNow)
    if (isRefusal(by)) return by
    const opened = await importable.open(reader, { actor: by, at: isoNow(clock), programme })
    if (isRefusal(opened)) return opened
    const open = { import: opened as AnyOpenImport, by }
    const now = { stopped: null, done: 0, beaten: performance.now() }
    return { pool, clock, id, importable, programme, actor, actorNow, open, ...now }
  })
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

/** False when there was nothing left to apply: cancelled, done by another process, or no longer allowed. */
async function applyChunk(job: Job, chunk: number): Promise<boolean> {
  const { pool, clock, id, importable, actor, actorNow } = job
  const name = `import ${importable.name}`
  const command = {
    id: derivedId(id, chunk),
    name,
    requestHash: requestHash(name, { import: id, chunk }),
    happenedAt: null,
    expected: null,
  }
  const open = async (connection: Parameters<Parameters<Pool['connect']>[0]>[0]) => {
    await begin(connection, actor.tenant)
    const reader = { tenant: actor.tenant, query: connection.query }
    const by = await standingOf(reader, actor, importable.allow, actorNow)
    if (!isRefusal(by)) return by
    job.stopped = by
    return null
  }
  const ran = await runCommand(pool, clock, open, command, (acting) => decideChunk(acting, job, chunk))
  return ran.outcome === 'accepted'
}

/** What the kind looked up, looked up anew when the actor's rights have become fewer; null when it may not go on with them. */
async function openedFor(acting: Acting, job: Job): Promise<AnyOpenImport | null> {
  if (isDeepStrictEqual(job.open.by, acting.actor)) return job.open.import
  const { importable, programme } = job
  const opened = await importable.open(acting, { actor: acting.actor, at: acting.at, programme })
  if (isRefusal(opened)) {
    job.stopped = opened
    return null
  }
  job.open = { import: opened, by: acting.actor }
  return opened
}

// The cells were read when the file was taken in; only their verdict is asked again.
const noMapping = { columns: [], unmapped: [], missing: [] }

async function decideChunk(acting: Acting, job: Job, chunk: number): Promise<Answer<Applied>> {
  const { id } = job
  const opened = await openedFor(acting, job)
  // Not a refusal: that would be remembered as this chunk's answer, and nobody could go on with it.
  if (!opened) return { outcome: 'forbidden' }
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
