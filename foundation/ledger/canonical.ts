// Canonical JSON (RFC 8785): one value has one text, so that a hash over the text is a hash over the value.

const deepest = 200

/**
 * The canonical JSON text of a plain value: null, booleans, finite numbers, well-formed strings, arrays and plain
 * objects of them. Keys are sorted by UTF-16 units, numbers and strings are written as ECMAScript does.
 * Throws TypeError, naming the place, for anything whose text could be read in two ways or not at all: undefined,
 * NaN, bigint, Date, functions, lone surrogates, rings. -0 becomes 0, as the RFC says.
 */
export function canonical(value: unknown): string {
  return textOf(value, '$', 0)
}

function textOf(value: unknown, place: string, depth: number): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return quoted(value, place)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (typeof value !== 'object') throw refusal(value, place)
  if (depth === deepest) throw new TypeError(`canonical: nested deeper than ${deepest} or a ring at ${place}`)
  return Array.isArray(value) ? listText(value, place, depth) : objectText(value, place, depth)
}

function listText(list: readonly unknown[], place: string, depth: number): string {
  let text = ''
  for (let i = 0; i < list.length; i++) text += (i ? ',' : '') + textOf(list[i], `${place}[${i}]`, depth + 1)
  return `[${text}]`
}

function objectText(object: object, place: string, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(object)
  if (prototype !== Object.prototype && prototype !== null) throw refusal(object, place)
  let text = ''
  for (const key of Object.keys(object).sort()) {
    const member: unknown = (object as Record<string, unknown>)[key]
    text += `${text && ','}${quoted(key, place)}:${textOf(member, `${place}.${key}`, depth + 1)}`
  }
  return `{${text}}`
}

function quoted(text: string, place: string): string {
  // PostgreSQL stores UTF-8, where half a character has no form: it would come back as another one.
  if (!text.isWellFormed()) throw new TypeError(`canonical: half a character (lone surrogate) at ${place}`)
  return JSON.stringify(text)
}

function refusal(value: unknown, place: string): TypeError {
  const what =
    typeof value === 'object' ? (value?.constructor?.name ?? 'object') : String(value?.toString() ?? value)
  return new TypeError(`canonical: ${what} has no JSON form at ${place}`)
}
