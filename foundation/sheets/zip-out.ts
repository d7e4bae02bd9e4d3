// Writes a zip archive as a stream: parts one after another, none of them held in memory.
import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

export interface ZipPart {
  readonly name: string
  readonly data: AsyncIterable<Buffer> | Iterable<Buffer>
}

interface Written {
  name: Buffer
  at: number
  sum: number
  packed: number
  size: number
}

/** Sizes follow the data (a data descriptor) and names are UTF-8. */
const flags = 0x0808
const deflated = 8
/** 1 January 1980: the same rows give the same bytes. */
const dosDate = 0x0021

/** The bytes of an archive of `parts`; an archive or part may not reach 4 GB. */
export async function* zipped(parts: Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const written: Written[] = []
  let at = 0
  for (const part of parts) {
    const entry: Written = { name: Buffer.from(part.name), at, sum: 0, packed: 0, size: 0 }
    const header = localHeader(entry.name)
    yield header
    for await (const chunk of deflate(part.data, entry)) {
      entry.packed += chunk.length
      yield chunk
    }
    const tail = descriptor(entry)
    yield tail
    at += header.length + entry.packed + tail.length
    written.push(entry)
  }
  const directory = Buffer.concat(written.map(directoryEntry))
  yield directory
  yield endOfDirectory(written.length, directory.length, at)
}

async function* deflate(data: ZipPart['data'], entry: Written): AsyncGenerator<Buffer> {
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of data) {
      entry.sum = crc32(chunk, entry.sum)
      entry.size += chunk.length
      yield chunk
    }
  }
  const source = Readable.from(counted())
  const out = createDeflateRaw({ level: 6 })
  source.once('error', (error) => out.destroy(error))
  try {
    for await (const chunk of source.pipe(out)) yield chunk as Buffer
  } finally {
    source.destroy()
    out.destroy()
  }
}

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(flags, 6)
  header.writeUInt16LE(deflated, 8)
  header.writeUInt16LE(dosDate, 12)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name])
}

function descriptor({ sum, packed, size }: Written): Buffer {
  const tail = Buffer.alloc(16)
  tail.writeUInt32LE(0x08074b50, 0)
  tail.writeUInt32LE(sum, 4)
  tail.writeUInt32LE(packed, 8)
  tail.writeUInt32LE(size, 12)
  return tail
}

function directoryEntry({ name, at, sum, packed, size }: Written): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(20, 4)
  entry.writeUInt16LE(20, 6)
  entry.writeUInt16LE(flags, 8)
  entry.writeUInt16LE(deflated, 10)
  entry.writeUInt16LE(dosDate, 14)
  entry.writeUInt32LE(sum, 16)
  entry.writeUInt32LE(packed, 20)
  entry.writeUInt32LE(size, 24)
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt32LE(at, 42)
  return Buffer.concat([entry, name])
}

function endOfDirectory(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return end
}
