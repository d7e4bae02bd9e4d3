// Verifying a ledger: an exported file, or the tables themselves.
import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import type { Id } from '../core/ids.ts'
import type { Pool } from '../postgres/pool.ts'
import { openChecker, type Checker, type CheckOptions, type Verdict } from './checker.ts'
import { headerOf, inSnapshot } from './export.ts'
import { recordOf, type LedgerRecord } from './records.ts'
import { walkLedger } from './walk.ts'

/** Reads an export once from end to end and tells everything that is wrong with it. Throws only if it cannot be opened. */
export async function verifyExport(file: string, options: CheckOptions = {}): Promise<Verdict> {
  return verifyLines(linesOf(createReadStream(file)), options)
}

/** As verifyExport, on lines already at hand. */
export async function verifyLines(
  lines: AsyncIterable<Buffer> | Iterable<Buffer>,
  options: CheckOptions,
): Promise<Verdict> {
  let checker: Checker | null = null
  let number = 0
  for await (const line of lines) {
    number++
    const record = parsed(line)
    if (!checker) {
      if (record?.kind !== 'ledger' || !['sha256', 'sm3'].includes(record.algorithm)) return noLedger(options)
      checker = openChecker(record, options)
    } else if (record) checker.take(record)
    else checker.unreadable(number)
  }
  return checker ? checker.finish() : noLedger(options)
}

/** Checks the tables of a tenant in one snapshot. Entries still waiting for a checkpoint are checked in their chains. */
export function verifyDatabase(pool: Pool, tenant: Id, options: CheckOptions = {}): Promise<Verdict> {
  return inSnapshot(pool, tenant, async (reader) => {
    const header = await headerOf(reader, options.publicKey ?? null)
    const checker = openChecker(header, options)
    const counts = { entries: 0, leaves: 0, checkpoints: 0 }
    const names = { entry: 'entries', leaf: 'leaves', checkpoint: 'checkpoints' } as const
    for await (const step of walkLedger(reader)) {
      if ('number' in step && step.number === 'waiting') checker.takeWaiting(step.record)
      else {
        counts[names[step.record.kind]]++
        checker.take(step.record)
      }
    }
    checker.take({ kind: 'end', ...counts, waiting: 0 })
    return checker.finish()
  })
}

function noLedger({ onFinding }: CheckOptions): Verdict {
  const finding = { code: 'file.header' } as const
  onFinding?.(finding)
  const none = { entries: 0, streams: 0, leaves: 0, checkpoints: 0, waiting: 0 }
  return { ok: false, ...none, findings: [finding], found: 1, note: null }
}

function parsed(line: Buffer): LedgerRecord | null {
  if (!isUtf8(line)) return null
  try {
    return recordOf(JSON.parse(line.toString()))
  } catch {
    return null
  }
}

/** Cut at line feeds only: node:readline would also cut at U+2028, which may stand unescaped inside JSON. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = []
  for await (const chunk of chunks) {
    let from = 0
    for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, to)])
      rest = []
      from = to + 1
    }
    rest.push(chunk.subarray(from))
  }
  const last = Buffer.concat(rest)
  if (last.length > 0) yield last
}
