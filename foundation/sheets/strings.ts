// The table of shared strings, kept as bytes outside the heap: a hundred thousand names are a buffer, not a tree.
import type { Archive } from './archive.ts'
import { XmlReader } from './xml.ts'

export interface Strings {
  /** The string of that number, null when there is none. */
  at(index: number): string | null
}

/** Reads the table; strings longer than `longest` are cut one past it, so that their use is noticed. */
export async function readStrings(archive: Archive, part: string | null, longest: number): Promise<Strings> {
  const table = stringTable()
  if (part === null) return table
  let text = ''
  let inText = false
  let inPhonetic = false
  const reader = new XmlReader({
    open(name) {
      if (name === 'si') text = ''
      else if (name === 't') inText = !inPhonetic
      else if (name === 'rPh') inPhonetic = true
    },
    close(name) {
      if (name === 'si') table.add(officeText(text).slice(0, longest + 1))
      else if (name === 't') inText = false
      else if (name === 'rPh') inPhonetic = false
    },
    text(piece) {
      if (inText && text.length <= longest * 7) text += piece
    },
  })
  const decoder = new TextDecoder('utf-8')
  for await (const chunk of archive.stream(part)) reader.push(decoder.decode(chunk, { stream: true }))
  reader.push(decoder.decode())
  reader.end()
  return table
}

/** Undoes the `_x000D_` by which office files write characters that XML cannot hold. */
export function officeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

function stringTable(): Strings & { add(text: string): void } {
  let bytes = Buffer.allocUnsafe(65_536)
  let ends = new Uint32Array(4_096)
  let count = 0
  const endOf = (index: number): number => (index < 0 ? 0 : ends[index]!)
  return {
    add(text) {
      const from = endOf(count - 1)
      if (from + text.length * 3 > bytes.length) {
        const wider = Buffer.allocUnsafe(Math.max(bytes.length * 2, from + text.length * 3))
        bytes.copy(wider, 0, 0, from)
        bytes = wider
      }
      if (count === ends.length) {
        const longer = new Uint32Array(count * 2)
        longer.set(ends)
        ends = longer
      }
      ends[count++] = from + bytes.write(text, from, 'utf8')
    },
    at: (index) =>
      index >= 0 && index < count ? bytes.toString('utf8', endOf(index - 1), endOf(index)) : null,
  }
}
