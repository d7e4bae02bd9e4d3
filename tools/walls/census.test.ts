// Checks the sums of the census on a house small enough to count by hand.
import { expect, it } from 'vitest'
import { areasOf, arrowsUp, ringCount } from './census.ts'
import { readSource } from './source.ts'

const source = (path: string, lines: number, first = '// A room.') =>
  readSource(path, [first, ...Array(lines - 1).fill('')].join('\n') + '\n')

it('gives median, 90th percentile and longest file per area, and counts tests apart', () => {
  const house = [10, 20, 30, 40].map((lines) => source(`foundation/core/a${lines}.ts`, lines))
  const test = source('foundation/core/a.test.ts', 400)
  const generated = source('capabilities/people/server/tables.ts', 900)
  expect(areasOf([...house, test, generated])).toEqual([
    { area: 'foundation/core', files: 4, tests: 1, median: 20, p90: 40, max: 40 },
    { area: 'all', files: 4, tests: 1, median: 20, p90: 40, max: 40 },
  ])
})

it('counts rings and arrows up', () => {
  const up = source('capabilities/people/state.ts', 2, `import '#capabilities/matters/events.ts'`)
  const down = source('capabilities/matters/events.ts', 2, `import '#capabilities/people/state.ts'`)
  const outside = source('foundation/core/ids.ts', 2, `import '#apps/server/main.ts'`)
  expect(ringCount([up, down, outside])).toBe(1)
  expect(arrowsUp([up, down, outside], ['people', 'matters'])).toBe(2)
})
