// What the registers and the brief say at one moment, and every figure held against the very rows it opens to.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { sources } from '../capabilities/briefs/sources.ts'

type Cells = Readonly<Record<string, string | number | null>>

export interface Row {
  readonly id: string
  readonly cells: Cells
}

const registers = ['intake', 'handover', 'follow-up'] as const
type Register = (typeof registers)[number]

export interface Counts {
  /** All that a brief can count, also what this programme's brief leaves out. */
  readonly figures: Readonly<Record<string, number>>
  readonly registers: Readonly<Record<Register, readonly Row[]>>
}

/** Asks as the one who is signed in on `page`, and finds as many rows behind each figure of the brief as it says. */
export async function countsOf(page: Page): Promise<Counts> {
  const ask = async (path: string) => {
    const answer = await page.request.get(new URL(path, page.url()).href)
    expect(answer.status(), path).toBe(200)
    return answer.json()
  }
  const rowsOf = async (path: string): Promise<Row[]> => (await ask(`${path}&limit=100`)).items
  const figures: Record<string, number> = {}
  for (const source of sources)
    figures[source] = (await rowsOf(`/api/briefs/sample/rows?source=${source}`)).length
  for (const { title, numerator, rows } of (await ask('/api/briefs/sample')).figures)
    expect(await rowsOf(rows), title).toHaveLength(numerator)
  const listed: Partial<Record<Register, Row[]>> = {}
  for (const name of registers) listed[name] = await rowsOf(`/api/registers/${name}?programme=sample`)
  return { figures, registers: listed as Counts['registers'] }
}

/** By how much each figure has moved; those that have not are left out. */
export function movedBetween(before: Counts, after: Counts): Record<string, number> {
  const moved = Object.keys(after.figures).map(
    (source) => [source, (after.figures[source] ?? 0) - (before.figures[source] ?? 0)] as const,
  )
  return Object.fromEntries(moved.filter(([, by]) => by !== 0))
}

/** The rows of a register that were not there before, the earliest first; those that were have not changed. */
export function newRows(before: Counts, after: Counts, name: Register): Row[] {
  const known = new Set(before.registers[name].map(({ id }) => id))
  const [old, fresh] = [true, false].map((was) =>
    after.registers[name].filter(({ id }) => known.has(id) === was),
  )
  expect(old, `what stood in ${name} before`).toEqual(before.registers[name])
  return fresh!
}
