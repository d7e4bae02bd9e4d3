// The job of a revision: open deadlines computed anew, page by page; each moved one is an entry of its own stream.
import { createHash } from 'node:crypto'
import { isoNow, type Clock } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import type { Words } from '#foundation/core/words.ts'
import { isConnectionError } from '#foundation/postgres/errors.ts'
import { runAsSystem } from '#foundation/ledger/as-system.ts'
import { reading, type Pool } from '#foundation/postgres/pool.ts'
import { writing } from '#foundation/postgres/writing.ts'
import type { WorkingCalendar } from '#foundation/time/compile.ts'
import { combined } from '../change-words.ts'
import { movesOf } from './moves.ts'
import { tellMoved } from './notices.ts'
import {
  finish,
  keepMoves,
  letGo,
  reasonsFor,
  seeRevisions,
  setTotal,
  stepOn,
  takeRevision,
  type Job,
} from './queries/revisions.ts'
import { calendarAt, type Clocked, type Clocking } from './questions.ts'

interface RevisionParts {
  readonly pool: Pool
  readonly clock: Clock
  readonly clocked: readonly Clocked[]
  /** Told of a thing whose clocks could not be computed; the job leaves it out and says how many. */
  readonly onError: (error: unknown) => void
  /** Things a page; between two the job can be stopped, and is taken over. */
  readonly pageSize?: number
}

interface Work extends RevisionParts {
  readonly tenant: Id
  readonly holder: Id
  readonly job: Job
  readonly calendar: WorkingCalendar
  readonly reason: Words
}

/** Carries out the newest revision that waits, unless another process does. Cheap when there is none. */
export async function reviseDue(
  parts: RevisionParts,
  tenant: Id,
  isStopped: () => boolean = () => false,
): Promise<void> {
  const { pool, clock, clocked } = parts
  const holder = newId()
  await writing(pool, tenant, seeRevisions)
  const job = await writing(pool, tenant, (reader) => takeRevision(reader, holder, isoNow(clock)))
  if (!job) return
  const work = await reading(pool, tenant, async (reader): Promise<Work> => {
    const calendar = await calendarAt(reader, String(job.version))
    const reason = combined(await reasonsFor(reader, job.version))
    return { ...parts, tenant, holder, job, calendar, reason }
  })
  try {
    if (job.kind === null) await measure(work)
    if (await goThrough(work, remaining(clocked, job), isStopped)) await conclude(work)
  } catch (error) {
    if (!isConnectionError(error)) await giveBack(work)
    throw error
  }
}

async function measure({ pool, tenant, clocked, job, holder }: Work): Promise<void> {
  const counts = await reading(pool, tenant, (reader) =>
    Promise.all(clocked.map((each) => each.count(reader))),
  )
  const total = counts.reduce((sum, count) => sum + count, 0)
  await writing(pool, tenant, (reader) => setTotal(reader, job.version, holder, total))
}

interface Leg {
  readonly of: Clocked
  readonly after: Id | null
}

/** What was not looked at before the last process fell silent. */
function remaining(clocked: readonly Clocked[], { kind, after }: Job): Leg[] {
  const at = Math.max(
    0,
    clocked.findIndex((each) => each.kind === kind),
  )
  return clocked.slice(at).map((of) => ({ of, after: of.kind === kind ? after : null }))
}

/** True when everything was looked at; false when it was stopped, or somebody else has it now. */
async function goThrough(work: Work, legs: readonly Leg[], isStopped: () => boolean): Promise<boolean> {
  const { pool, tenant, clock, holder, job, pageSize = 500 } = work
  for (const { of, after: begin } of legs) {
    for (let after: Id | null = begin, more = true; more;) {
      if (isStopped()) return giveBack(work).then(() => false)
      const page = await reading(pool, tenant, (reader) => of.page(reader, after, pageSize))
      const leftOut = await revisePage(work, of, page)
      more = page.length === pageSize
      after = page.at(-1)?.id ?? after
      const step = { kind: of.kind, after, lookedAt: page.length, leftOut, at: isoNow(clock) }
      if (!(await writing(pool, tenant, (reader) => stepOn(reader, job.version, holder, step)))) return false
    }
  }
  return true
}

// As many as wait for the database while one computes; more would only wait for each other.
const abreast = 4

/** How many could not be computed. */
async function revisePage(work: Work, of: Clocked, page: readonly Clocking[]): Promise<number> {
  const waiting = [...page]
  let leftOut = 0
  const workers = Array.from({ length: abreast }, async () => {
    for (let thing = waiting.shift(); thing; thing = waiting.shift()) {
      try {
        if (movesOf(work.calendar, thing).length > 0) await reviseOne(work, of, thing)
      } catch (error) {
        if (isConnectionError(error)) throw error
        leftOut++
        work.onError(error)
      }
    }
  })
  const failed = (await Promise.allSettled(workers)).find((settled) => settled.status === 'rejected')
  if (failed) throw failed.reason
  return leftOut
}

async function reviseOne(work: Work, of: Clocked, thing: Clocking): Promise<void> {
  const { tenant, job, reason } = work
  const { id, number, unit, person } = thing
  const revision = { version: String(job.version), reason }
  const command = { id: commandId(job, of.kind, id), name: `revise ${of.kind}`, input: { id, ...revision } }
  const ran = await runAsSystem(work, tenant, command, async (acting) => {
    const answer = await of.revise(acting, id, revision)
    if (answer.outcome !== 'accepted') return answer
    const moved = answer.reply.map(({ unit: other, ...due }) => {
      const told = other === undefined ? { unit, person } : { unit: other, person: null }
      return { ...due, kind: of.kind, id, number, ...told }
    })
    if (moved.length > 0) acting.alongside.push(() => keepMoves(acting, job.version, moved))
    return { outcome: 'accepted', reply: { moved: moved.length } }
  })
  // Missing: it was closed meanwhile, or taken away.
  if (ran.outcome !== 'accepted' && ran.outcome !== 'missing')
    throw new Error(`${of.kind} ${number} keeps its dates under ${job.version}: ${JSON.stringify(ran)}`)
}

/** Two processes that come upon the same thing write one entry: the id follows from the job and the thing. */
function commandId(job: Job, kind: string, id: Id): Id {
  const hash = createHash('sha256').update(`${job.id} ${kind} ${id}`).digest()
  hash[6] = (hash[6]! & 0x0f) | 0x80
  hash[8] = (hash[8]! & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )
}

/** Done, and those concerned told: in one transaction, so that it happens once. */
async function conclude({ pool, tenant, clock, holder, job }: Work): Promise<void> {
  const at = isoNow(clock)
  await writing(pool, tenant, async (reader) => {
    if (await finish(reader, job.version, holder, at)) await tellMoved(reader, job.version, at)
  })
}

function giveBack({ pool, tenant, job, holder }: Work): Promise<void> {
  return writing(pool, tenant, (reader) => letGo(reader, job.version, holder))
}
