// Reads .xlsx and .csv files that strangers made: in a worker with limits of memory and time, into plain text cells.
import type { Refusal } from '#foundation/core/refusal.ts'
import { isRefusal, refuse } from '#foundation/core/refusal.ts'
import { Worker } from 'node:worker_threads'
import type { SheetLimits } from './limits.ts'
import { megabytes, sheetLimits } from './limits.ts'
import type { ReadReply, ReadTask } from './read-worker.ts'
import type { ReadOptions, Sheet, SheetHead, SheetRow, SheetSummary } from './sheet.ts'
import { makeSlots } from './slots.ts'

const readers = makeSlots(2)
const waitForReaderMs = 60_000

/** Takes the rows as they come; what it gives back stops the reading when it is a refusal. */
type TakeRows = (rows: readonly SheetRow[], head: SheetHead) => Promise<Refusal | void> | Refusal | void

/**
 * Reads a whole sheet. For what may be large, `readSheetInChunks` keeps memory flat.
 * Refuses with `sheet.…` (see messages.ts); never throws for what is in the file.
 */
export async function readSheet(
  bytes: Buffer,
  name: string,
  options: ReadOptions = {},
): Promise<Sheet | Refusal> {
  const rows: SheetRow[] = []
  const summary = await readSheetInChunks(bytes, name, (chunk) => void rows.push(...chunk), options)
  return isRefusal(summary) ? summary : { ...summary, rows }
}

/**
 * Reads a sheet and hands its rows to `take`, some hundreds at a time and the next only when it is done.
 * `take` is called at least once, with no rows when there are none. What it throws is thrown on.
 */
export async function readSheetInChunks(
  bytes: Buffer,
  name: string,
  take: TakeRows,
  options: ReadOptions = {},
): Promise<SheetSummary | Refusal> {
  const limits = { ...sheetLimits, ...options.limits }
  if (bytes.length > limits.bytes) return refuse('sheet.too-large', { limit: megabytes(limits.bytes) })
  const leave = await readers.enter(waitForReaderMs)
  if (!leave) return refuse('sheet.busy')
  const reading = startReading(bytes, name, options, limits)
  try {
    return await takeAll(reading.next, take)
  } finally {
    await reading.stop()
    leave()
  }
}

async function takeAll(next: () => Promise<ReadReply>, take: TakeRows): Promise<SheetSummary | Refusal> {
  const first = await next()
  if (first.part === 'refused') return first.refusal
  if (first.part !== 'head') return refuse('sheet.damaged')
  const { head } = first
  let stopped = await take([], head)
  for (;;) {
    if (isRefusal(stopped)) return stopped
    const reply = await next()
    if (reply.part === 'refused') return reply.refusal
    if (reply.part === 'end') return { ...head, notes: [...head.notes, ...reply.notes], total: reply.total }
    if (reply.part === 'rows') stopped = await take(reply.rows, head)
  }
}

interface Reading {
  next(): Promise<ReadReply>
  stop(): Promise<void>
}

/** Starts the worker; it stays one reply ahead, and only the time it is waited for counts against its limit. */
function startReading(bytes: Buffer, name: string, options: ReadOptions, limits: SheetLimits): Reading {
  const copy = new Uint8Array(bytes)
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    workerData: { bytes: copy, name, options, limits } satisfies ReadTask,
    transferList: [copy.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.workerMemoryMb, maxYoungGenerationSizeMb: 32 },
    env: {},
  })
  const replies: ReadReply[] = []
  let left = limits.workerMs
  let wake: (() => void) | null = null
  const hear = (reply: ReadReply): void => {
    replies.push(reply)
    wake?.()
  }
  const fail = (code: string, details?: Record<string, unknown>): void =>
    hear({ part: 'refused', refusal: refuse(code, details) })
  worker.on('message', hear)
  worker.on('error', (error: NodeJS.ErrnoException) =>
    fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'sheet.too-heavy' : 'sheet.damaged'),
  )
  worker.on('exit', () => fail('sheet.damaged'))
  worker.postMessage('more')
  return {
    async next() {
      const since = performance.now()
      if (replies.length === 0) await heardWithin(left, (resolve) => (wake = resolve))
      left -= performance.now() - since
      if (replies.length === 0)
        return { part: 'refused', refusal: refuse('sheet.too-slow', { seconds: limits.workerMs / 1000 }) }
      worker.postMessage('more')
      return replies.shift()!
    },
    async stop() {
      await worker.terminate()
    },
  }
}

function heardWithin(ms: number, listen: (resolve: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.max(0, ms))
    listen(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
