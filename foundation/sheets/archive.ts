// Opens a zip archive with suspicion: everything the directory claims is checked, and what is unpacked is counted.
import { createInflateRaw, crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { fromBufferPromise } from 'yauzl'
import type { SheetLimits } from './limits.ts'
import { GivenUp, megabytes } from './limits.ts'

const smallPart = 16 * 1024 * 1024

export interface Archive {
  /** Names compare without regard to case, as OPC wants. */
  has(name: string): boolean
  /** Chunks of the unpacked part; gives up at a wrong size, a wrong checksum or too many bytes. */
  stream(name: string): AsyncIterable<Buffer>
  /** A small part as text, empty when absent. */
  text(name: string): Promise<string>
}

/** Opens `bytes` as a zip archive, or throws GivenUp. */
export async function openArchive(bytes: Buffer, limits: SheetLimits): Promise<Archive> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true }).catch(damaged)
  if (zip.entryCount > limits.parts) throw new GivenUp('sheet.too-many-parts', { limit: limits.parts })
  const entries = await readEntries(zip, limits)
  const allowed = allowedBytes(bytes.length, limits)
  const declared = [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (declared > allowed) throw tooMuch(allowed)
  let unpacked = 0
  const count = (size: number): void => {
    unpacked += size
    if (unpacked > allowed) throw tooMuch(allowed)
  }
  const entryOf = (name: string): Entry | undefined => entries.get(name.toLowerCase())
  const stream = (name: string): AsyncIterable<Buffer> => {
    const entry = entryOf(name)
    if (!entry) throw new GivenUp('sheet.damaged', { part: name })
    return inflate(zip, entry, count)
  }
  return {
    has: (name) => entryOf(name) !== undefined,
    stream,
    text: async (name) => {
      if (!entryOf(name)) return ''
      if (entryOf(name)!.uncompressedSize > smallPart) throw tooMuch(smallPart)
      const chunks: Buffer[] = []
      for await (const chunk of stream(name)) chunks.push(chunk)
      return Buffer.concat(chunks).toString('utf8')
    },
  }
}

function allowedBytes(size: number, limits: SheetLimits): number {
  return Math.max(limits.unpacked, Math.min(limits.unpackedWhenPaid, size * limits.paidRatio))
}

function tooMuch(limit: number): GivenUp {
  return new GivenUp('sheet.unpacks-too-large', { limit: megabytes(limit) })
}

async function readEntries(zip: ZipFile, limits: SheetLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase()
      if (entries.has(name)) throw new GivenUp('sheet.part-twice', { part: entry.fileName.slice(0, 100) })
      if (entry.isEncrypted()) throw new GivenUp('sheet.encrypted')
      checkRatio(entry, limits)
      entries.set(name, entry)
    }
  } catch (error) {
    damaged(error)
  }
  return entries
}

function checkRatio(entry: Entry, limits: SheetLimits): void {
  const { uncompressedSize, compressedSize } = entry
  if (uncompressedSize > limits.ratioFrom && uncompressedSize > compressedSize * limits.ratio)
    throw new GivenUp('sheet.swollen', { part: entry.fileName.slice(0, 100), limit: limits.ratio })
}

/** Turns whatever yauzl says into a refusal: its own words are English and may quote the file. */
function damaged(error: unknown): never {
  if (error instanceof GivenUp) throw error
  const unsafe = /absolute path|invalid relative path|invalid characters in fileName/.test(String(error))
  throw new GivenUp(unsafe ? 'sheet.unsafe-part' : 'sheet.damaged')
}

async function* inflate(zip: ZipFile, entry: Entry, count: (size: number) => void): AsyncGenerator<Buffer> {
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    throw new GivenUp('sheet.damaged', { part: entry.fileName })
  const raw = await zip.openReadStreamPromise(entry, { decodeFileData: false }).catch(damaged)
  const out = entry.compressionMethod === 0 ? raw : raw.pipe(createInflateRaw({ chunkSize: 65_536 }))
  raw.once('error', (error) => out.destroy(error))
  let size = 0
  let sum = 0
  try {
    for await (const chunk of out as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > entry.uncompressedSize) throw new GivenUp('sheet.damaged', { part: entry.fileName })
      count(chunk.length)
      sum = crc32(chunk, sum)
      yield chunk
    }
  } catch (error) {
    damaged(error)
  } finally {
    raw.destroy()
    out.destroy()
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32)
    throw new GivenUp('sheet.damaged', { part: entry.fileName })
}
