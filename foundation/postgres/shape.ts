// The columns that a statement gives, and how its rows become objects: a function is compiled for each set of columns.
import { customTypes } from './parsers.ts'

type Fields = readonly (string | null)[]

export interface Shape {
  rowOf(fields: Fields): object
}

export interface Column {
  readonly name: string
  readonly dataTypeID: number
}

/** Of a statement that tells no columns. */
export const noColumns: Shape = { rowOf: () => ({}) }

/** Types whose text is their value. */
const asTheyAre = new Set([19, 25, 1042, 1043, 2950])

/** Good for a statement that may come but once: nothing is compiled for it. */
export function shapeOf(columns: readonly Column[]): Shape {
  const parsers = columns.map(({ dataTypeID }) => customTypes.getTypeParser(dataTypeID, 'text'))
  return {
    rowOf(fields) {
      const row: Record<string, unknown> = {}
      for (let n = 0; n < columns.length; n++) {
        const text = fields[n]!
        row[columns[n]!.name] = text === null ? null : parsers[n]!(text)
      }
      return row
    },
  }
}

const compiled = new Map<string, Shape>()
const mostCompiled = 1_000

/**
 * The same, several times as fast: an object written out with all its keys has its form from the start. One function for
 * all clients that give the same columns.
 */
export function compiledShapeOf(columns: readonly Column[]): Shape {
  // Written out, this one name would be no key of the object.
  if (columns.some(({ name }) => name === '__proto__')) return shapeOf(columns)
  const key = JSON.stringify(columns.map(({ name, dataTypeID }) => [name, dataTypeID]))
  const shape = compiled.get(key) ?? compile(columns)
  if (compiled.size >= mostCompiled) compiled.clear()
  compiled.set(key, shape)
  return shape
}

function compile(columns: readonly Column[]): Shape {
  const parsers = columns.map(({ dataTypeID }) => customTypes.getTypeParser(dataTypeID, 'text'))
  const members = columns.map(({ name, dataTypeID }, n) => {
    const value = asTheyAre.has(dataTypeID) ? `f[${n}]` : `f[${n}] === null ? null : p${n}(f[${n}])`
    return `${JSON.stringify(name)}: ${value}`
  })
  const given = parsers.map((_, n) => `p${n}`)
  // Column names are quoted, and nothing else of them stands in the text.
  const make = new Function(...given, `return (f) => ({ ${members.join(', ')} })`) as (
    ...parsers: readonly unknown[]
  ) => Shape['rowOf']
  return { rowOf: make(...parsers) }
}
