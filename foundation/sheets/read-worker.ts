// The room in which strangers' files are read: a worker that may die of memory or time without anybody else noticing.
import type { Refusal } from '#foundation/core/refusal.ts'
import { refuse } from '#foundation/core/refusal.ts'
import { parentPort, workerData } from 'node:worker_threads'
import { openArchive } from './archive.ts'
import { kindOf } from './kind.ts'
import type { SheetLimits } from './limits.ts'
import { GivenUp } from './limits.ts'
import { csvRows } from './rows-csv.ts'
import { xlsxRows } from './rows-xlsx.ts'
import type { ReadOptions } from './sheet.ts'
import type { SheetPart } from './take-in.ts'
import { takeIn } from './take-in.ts'
import { decodeText } from './text.ts'
import { readWorkbook } from './workbook.ts'

export interface ReadTask {
  readonly bytes: Uint8Array
  readonly name: string
  readonly options: ReadOptions
  readonly limits: SheetLimits
}

/** What the worker says; after each, it waits until it has been asked for more. */
export type ReadReply = SheetPart | { part: 'refused'; refusal: Refusal }

async function* read({ bytes, name, options, limits }: ReadTask): AsyncGenerator<SheetPart> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (kindOf(buffer) === 'text') {
    const { encoding, pieces } = decodeText(buffer)
    const file = { name, format: 'csv', sheet: null, sheets: [], encoding } as const
    yield* takeIn(csvRows(pieces, limits), file, options, limits)
    return
  }
  const archive = await openArchive(buffer, limits)
  const workbook = await readWorkbook(archive, options.sheet)
  const file = {
    name,
    format: 'xlsx',
    sheet: workbook.sheet,
    sheets: workbook.sheets,
    encoding: null,
  } as const
  yield* takeIn(xlsxRows(archive, workbook, limits), file, options, limits)
}

const port = parentPort
if (port) {
  let asked = 0
  let wake: (() => void) | null = null
  port.on('message', () => {
    asked++
    wake?.()
  })
  const say = async (reply: ReadReply): Promise<void> => {
    while (asked === 0) await new Promise<void>((resolve) => (wake = resolve))
    asked--
    port.postMessage(reply)
  }
  try {
    for await (const part of read(workerData as ReadTask)) await say(part)
  } catch (error) {
    // What nobody foresaw is most likely the file's doing; the tests look for `cause` to find what is ours.
    const cause = error instanceof Error ? error.name : 'unknown'
    const refusal = error instanceof GivenUp ? error.refusal : refuse('sheet.damaged', { cause })
    await say({ part: 'refused', refusal })
  }
  port.close()
}
