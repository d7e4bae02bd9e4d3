// A QR code as a PNG: the one picture a document carries, drawn without any library of pictures.
import { Buffer } from 'node:buffer'
import { crc32, deflateSync } from 'node:zlib'
import { encode } from 'uqr'

/** Black on white, with the quiet margin of four modules that cameras want. */
export function qrPng(text: string): Buffer {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const scale = 8
  const width = size * scale
  const row = (at: number) => {
    const bits = Buffer.alloc(1 + Math.ceil(width / 8), 0)
    for (let x = 0; x < width; x++)
      if (!data[at]![Math.floor(x / scale)]!) bits[1 + (x >> 3)]! |= 0x80 >> (x & 7)
    return bits
  }
  const rows = data.flatMap((_, at) => Array.from({ length: scale }, () => row(at)))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(width, 4)
  // One bit of grey, no interlace.
  header.set([1, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
