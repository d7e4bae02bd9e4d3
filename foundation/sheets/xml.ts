// Reads XML piece by piece without ever holding it: no DTD, no entity of its own, no tag longer than a page.
import { GivenUp } from './limits.ts'

const longestTag = 65_536
const deepest = 100

interface XmlEvents {
  /** `name` without prefix; `attributes` raw, to be read with `attributesOf` where they matter. */
  open(name: string, attributes: string): void
  close(name: string): void
  /** May come in several pieces. */
  text(text: string): void
}

/** Tells `events` what it meets in the text pushed into it; throws GivenUp when that is not well formed. */
export class XmlReader {
  private readonly events: XmlEvents
  private readonly open: string[] = []
  private rest = ''
  /** The end of the comment, instruction or CDATA that is being passed over, else ''. */
  private skipTo = ''
  private seen = false

  constructor(events: XmlEvents) {
    this.events = events
  }

  push(chunk: string): void {
    // NOTE: join gives one flat string. A sum is a rope, which V8 was seen to flatten anew for every token: 30 times slower.
    const text = this.rest === '' ? chunk : [this.rest, chunk].join('')
    this.rest = ''
    let at = 0
    while (at < text.length) {
      const next = this.step(text, at)
      if (next < 0) return this.keep(text, -1 - next)
      at = next
    }
  }

  /** To be called once, after the last push. */
  end(): void {
    if (!this.seen || this.open.length > 0 || this.skipTo !== '' || this.rest.trim() !== '') throw damaged()
  }

  /** Reads what stands at `at`; gives where to go on, or -1 - n when the text from n on needs more to be read. */
  private step(text: string, at: number): number {
    if (this.skipTo !== '') return this.skip(text, at)
    if (text.charCodeAt(at) === 60) return this.markup(text, at)
    const end = text.indexOf('<', at)
    const stop = end < 0 ? endOfText(text, at) : end
    if (stop > at) this.events.text(unescaped(text.slice(at, stop)))
    return end < 0 ? -1 - stop : end
  }

  private markup(text: string, at: number): number {
    const next = text.charCodeAt(at + 1)
    if (next === 33 || next === 63) return this.special(text, at)
    const end = Number.isNaN(next) ? -1 : endOfTag(text, at + 1)
    if (end < 0) return -1 - at
    this.tag(text.slice(at + 1, end))
    return end + 1
  }

  private tag(raw: string): void {
    if (raw.charCodeAt(0) === 47) {
      const name = localName(raw.slice(1).trimEnd())
      if (this.open.pop() !== name) throw damaged()
      this.events.close(name)
      return
    }
    const empty = raw.charCodeAt(raw.length - 1) === 47
    const nameEnd = endOfName(raw)
    const name = localName(raw.slice(0, nameEnd))
    if (name === '' || this.open.length >= deepest) throw damaged()
    this.seen = true
    this.events.open(name, raw.slice(nameEnd, empty ? -1 : undefined))
    if (empty) this.events.close(name)
    else this.open.push(name)
  }

  /** Begins to pass over what starts with '<!' or '<?'. */
  private special(text: string, at: number): number {
    if (text.startsWith('<?', at)) return this.skipFrom(at + 2, '?>')
    if (text.startsWith('<!--', at)) return this.skipFrom(at + 4, '-->')
    if (text.startsWith('<![CDATA[', at)) return this.skipFrom(at + 9, ']]>')
    if (text.length - at < 9) return -1 - at
    throw new GivenUp(text.startsWith('<!DOCTYPE', at) ? 'sheet.doctype' : 'sheet.damaged')
  }

  private skipFrom(at: number, end: string): number {
    this.skipTo = end
    return at
  }

  /** Passes over, keeping only as much as the end could be cut across. */
  private skip(text: string, at: number): number {
    const end = text.indexOf(this.skipTo, at)
    const stop = end < 0 ? Math.max(at, text.length - 2) : end
    if (this.skipTo === ']]>' && stop > at) this.events.text(text.slice(at, stop))
    if (end < 0) return -1 - stop
    const next = end + this.skipTo.length
    this.skipTo = ''
    return next
  }

  private keep(text: string, from: number): void {
    this.rest = text.slice(from)
    if (this.rest.length > longestTag) throw damaged()
  }
}

/** The attributes of a tag, entities replaced; a null-prototype record, since the names are a stranger's. */
export function attributesOf(raw: string): Record<string, string> {
  const found: Record<string, string> = Object.create(null)
  let at = 0
  for (;;) {
    const equals = raw.indexOf('=', at)
    if (equals < 0) return found
    let from = equals + 1
    while (raw.charCodeAt(from) <= 32) from++
    const quote = raw[from]
    if (quote !== '"' && quote !== "'") throw damaged()
    const end = raw.indexOf(quote, from + 1)
    if (end < 0) throw damaged()
    found[raw.slice(at, equals).trim()] = unescaped(raw.slice(from + 1, end))
    at = end + 1
  }
}

function endOfTag(text: string, from: number): number {
  let quote = 0
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 34 || code === 39) quote = code
    else if (code === 62) return at
    else if (code === 60) throw damaged()
  }
  return -1
}

function endOfName(raw: string): number {
  let at = 0
  while (at < raw.length && raw.charCodeAt(at) > 32 && raw.charCodeAt(at) !== 47) at++
  return at
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** Where text can be cut without cutting an entity in two. */
function endOfText(text: string, from: number): number {
  const amp = text.lastIndexOf('&')
  return amp >= from && text.length - amp < 12 && text.indexOf(';', amp) < 0 ? amp : text.length
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&]{0,10})(;?)/g, (_whole, ref: string, end: string) => {
    if (end === '') throw damaged()
    const known = named.get(ref)
    if (known !== undefined) return known
    const code = /^#x[0-9a-fA-F]+$/.test(ref)
      ? parseInt(ref.slice(2), 16)
      : /^#\d+$/.test(ref)
        ? Number(ref.slice(1))
        : -1
    if (code < 0) throw damaged()
    return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code)
  })
}

function damaged(): GivenUp {
  return new GivenUp('sheet.damaged')
}
