// Reads docs/policy.md: who may open which door on whose objects.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { actorNames, placeNames, type ActorName, type PlaceName } from './people.ts'

/** For each door and actor: 'y' at a door that names no object, the places of the objects allowed, or none. */
type Policy = ReadonlyMap<string, Readonly<Record<ActorName, readonly (PlaceName | 'y')[]>>>

const file = resolve(import.meta.dirname, '../../../docs/policy.md')
const placeOfLetter = new Map<string, PlaceName>(placeNames.map((place) => [place[0]!, place]))

/** Throws at a row that is not what it should be: a cell misread is a permission misread. */
export function readPolicy(text = readFileSync(file, 'utf8')): Policy {
  const policy = new Map<string, Record<ActorName, readonly (PlaceName | 'y')[]>>()
  let heading: readonly string[] = []
  for (const line of text.split('\n').filter((row) => row.startsWith('|'))) {
    const [door, ...cells] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
    if (door === 'door') heading = cells
    else if (!/^-+$/.test(door!)) policy.set(fresh(policy, door!), rowOf(door!, heading, cells))
  }
  return policy
}

function fresh(policy: Policy, door: string): string {
  if (policy.has(door)) throw new Error(`docs/policy.md has two rows for ${door}`)
  return door
}

function rowOf(door: string, heading: readonly string[], cells: readonly string[]) {
  if (heading.join() !== actorNames.join() || cells.length !== heading.length)
    throw new Error(
      `the row of ${door} in docs/policy.md does not have one cell for each of ${actorNames.join(', ')}`,
    )
  const row = cells.map((cell, n) => [heading[n], lettersOf(door, cell)])
  return Object.fromEntries(row) as Record<ActorName, readonly (PlaceName | 'y')[]>
}

function lettersOf(door: string, cell: string): readonly (PlaceName | 'y')[] {
  if (cell === '-') return []
  if (cell === 'y') return ['y']
  return [...cell].map((letter) => {
    const place = placeOfLetter.get(letter)
    if (!place || place === 'elsewhere') throw new Error(`${door} in docs/policy.md has the cell '${cell}'`)
    return place
  })
}
