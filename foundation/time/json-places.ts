// Reads JSON and remembers where each object stood, so that a refusal can name the line; engines do not tell.

interface Placed {
  readonly value: unknown
  /** Where the object or list begins in the text; 0 for one that is not from it. */
  placeOf(object: unknown): number
}

/** The value with its places, or the place at which the text stops being JSON. */
export function readJson(text: string): Placed | { readonly brokenAt: number } {
  const places = new WeakMap<object, number>()
  const reader = readerOf(text, places)
  try {
    const value = reader.value()
    reader.end()
    return { value, placeOf: (object) => places.get(object as object) ?? 0 }
  } catch (fault) {
    if (fault instanceof Broken) return { brokenAt: fault.at }
    throw fault
  }
}

/** The line of a place, from 1. */
export function lineAt(text: string, place: number): number {
  return text.slice(0, place).split('\n').length
}

class Broken extends Error {
  readonly at: number
  constructor(at: number) {
    super(`no JSON at ${at}`)
    this.at = at
  }
}

/** Notices are three deep; what is deeper than this is meant to exhaust the reader. */
const deepest = 100

const blank = /[ \t\r\n]*/y
const scalar =
  /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

const asParsed = { enumerable: true, configurable: true, writable: true } as const

function readerOf(text: string, places: WeakMap<object, number>) {
  let at = 0
  let depth = 0
  function match(pattern: RegExp): string {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? ''
    at += found.length
    return found
  }
  function peek(): string {
    match(blank)
    return text.charAt(at)
  }
  function taken(sign: string): boolean {
    const there = peek() === sign
    if (there) at++
    return there
  }
  function expect(sign: string): void {
    if (!taken(sign)) throw new Broken(at)
  }
  function plain(): unknown {
    const found = match(scalar)
    if (found === '') throw new Broken(at)
    return JSON.parse(found)
  }
  function members(close: string, member: () => void): void {
    if (taken(close)) return
    do member()
    while (taken(','))
    expect(close)
  }
  function value(): unknown {
    const [sign, place] = [peek(), at]
    if (sign !== '{' && sign !== '[') return plain()
    if (++depth > deepest) throw new Broken(at)
    at++
    const made: unknown[] | Record<string, unknown> = sign === '[' ? [] : {}
    places.set(made, place)
    if (Array.isArray(made)) members(']', () => made.push(value()))
    else
      members('}', () => {
        if (peek() !== '"') throw new Broken(at)
        const name = plain() as string
        expect(':')
        // Not by assignment: a member may be called __proto__.
        Object.defineProperty(made, name, { value: value(), ...asParsed })
      })
    depth--
    return made
  }
  function end(): void {
    if (peek() !== '') throw new Broken(at)
  }
  return { value, end }
}
