// Reads a text file in the encoding it is really in: UTF-8, UTF-16 with its mark, or GB18030 (of which GBK is a part).
import { isUtf8 } from 'node:buffer'
import { isUtf16 } from './kind.ts'
import { GivenUp } from './limits.ts'

const pieceBytes = 65_536

interface DecodedText {
  readonly encoding: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'
  readonly pieces: Iterable<string>
}

/** Finds the encoding and decodes piece by piece; throws GivenUp when the bytes are no text in any of them. */
export function decodeText(bytes: Buffer): DecodedText {
  const encoding = encodingOf(bytes)
  return { encoding, pieces: pieces(bytes, encoding) }
}

function encodingOf(bytes: Buffer): DecodedText['encoding'] {
  if (isUtf16(bytes)) return bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'
  if (isUtf8(bytes)) return 'utf-8'
  refuseBrokenUtf8(bytes)
  return 'gb18030'
}

function* pieces(bytes: Buffer, encoding: DecodedText['encoding']): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += pieceBytes)
      yield decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true })
    yield decoder.decode()
  } catch (error) {
    throw error instanceof TypeError ? new GivenUp('sheet.encoding') : error
  }
}

/** UTF-8 with a few broken bytes would decode as GB18030 without complaint, into nonsense. */
function refuseBrokenUtf8(bytes: Buffer): void {
  let broken = 0
  let sound = 0
  let row = 1
  let brokenRow = 0
  for (const code of codesOf(bytes)) {
    if (code === 10) row++
    else if (code === 0xfffd) {
      broken++
      brokenRow ||= row
    } else if (code > 127) sound++
  }
  if (broken * 20 < sound) throw new GivenUp('sheet.encoding', { row: brokenRow })
}

function* codesOf(bytes: Buffer): Generator<number> {
  const decoder = new TextDecoder('utf-8')
  for (let at = 0; at < Math.min(bytes.length, pieceBytes * 16); at += pieceBytes) {
    const text = decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true })
    for (let index = 0; index < text.length; index++) yield text.charCodeAt(index)
  }
}
