// A programme: a named campaign with its own rules, as typed data made of the parts that capabilities read.
import type { Refusal } from '../core/refusal.ts'
import type { Words } from '../core/words.ts'

export interface Programme {
  readonly key: string
  /** What began under a version keeps it; a changed definition is a new version. */
  readonly version: string
  readonly words: Words
  readonly parts: Readonly<Record<string, unknown>>
}

/** One capability's part of a programme: how it is put into a definition and read out of it again. */
interface Part<T> {
  readonly part: string
  with(value: T): NamedPart
  of(programme: Programme): T
}

interface NamedPart {
  readonly name: string
  readonly value: unknown
}

interface PartRules<T> {
  /** What is wrong with a value before it comes into force; null when nothing is. */
  readonly check?: (value: T) => Refusal | null
  /** Today's shape of a value that may be of an older one: what was adopted is never rewritten. */
  readonly upcast?: (value: unknown) => T
}

interface AnyRules {
  readonly check?: (value: never) => Refusal | null
  readonly upcast?: (value: unknown) => unknown
}

/** The rules of every part declared so far: whoever adopts a definition knows no part by name. */
const rules = new Map<string, AnyRules>()

/** Declares a part; `T` must be plain JSON data, since versions are kept in the database. */
export function part<T>(name: string, told: PartRules<T> = {}): Part<T> {
  rules.set(name, told)
  return {
    part: name,
    with: (value) => ({ name, value }),
    of: (programme) => {
      const value = programme.parts[name]
      if (value === undefined)
        throw new Error(`programme ${programme.key} ${programme.version} has no part ${name}`)
      return today(name, value) as T
    },
  }
}

// A version's content never changes, so its older parts are taken for today's once.
const upcasts = new WeakMap<object, unknown>()

function today(name: string, value: unknown): unknown {
  const upcast = rules.get(name)?.upcast
  if (!upcast || typeof value !== 'object' || value === null) return value
  const known = upcasts.get(value)
  if (known !== undefined) return known
  const made: unknown = upcast(value)
  upcasts.set(value, made)
  return made
}

/** Every part in today's shape. */
export function partsOf({ parts }: Programme): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, today(name, value)]))
}

/** What the rules of its own parts find wrong with a definition; null when nothing. */
export function checkParts({ parts }: Programme): Refusal | null {
  for (const [name, value] of Object.entries(parts)) {
    const wrong = rules.get(name)?.check?.(value as never)
    if (wrong) return wrong
  }
  return null
}

export function defineProgramme(declared: {
  key: string
  version: string
  words: Words
  parts: readonly NamedPart[]
}): Programme {
  const parts = Object.fromEntries(declared.parts.map(({ name, value }) => [name, value]))
  return { key: declared.key, version: declared.version, words: declared.words, parts }
}
