// A programme: a named campaign with its own rules, as typed data made of the parts that capabilities read.
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

/** Declares a part; `T` must be plain JSON data, since versions are kept in the database. */
export function part<T>(name: string): Part<T> {
  return {
    part: name,
    with: (value) => ({ name, value }),
    of: (programme) => {
      const value = programme.parts[name]
      if (value === undefined)
        throw new Error(`programme ${programme.key} ${programme.version} has no part ${name}`)
      return value as T
    },
  }
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
