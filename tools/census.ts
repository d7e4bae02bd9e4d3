// Prints the census of the house: `node tools/census.ts`. It judges nothing; tools/check-walls.ts does.
import { fileURLToPath } from 'node:url'
import { floors } from '../capabilities/floors.ts'
import { areasOf, arrowsUp, ringCount, type Area } from './walls/census.ts'
import { isSource } from './walls/place.ts'
import { readSource } from './walls/source.ts'
import { readTree } from './walls/tree.ts'

const files = readTree(fileURLToPath(new URL('..', import.meta.url)))
const sources = [...files].filter(([path]) => isSource(path)).map(([path, text]) => readSource(path, text))

console.log(line('area', 'files', 'tests', 'median', 'p90', 'max'))
for (const area of areasOf(sources)) console.log(lineOf(area))
console.log(
  `rings ${ringCount(sources)}, arrows up ${arrowsUp(sources, floors)}; aim: median < 100, p90 < 200, 0, 0`,
)

function lineOf({ area, files, tests, median, p90, max }: Area): string {
  return line(area, files, tests, median, p90, max)
}

function line(area: string, ...figures: (string | number)[]): string {
  return area.padEnd(28) + figures.map((figure) => String(figure).padStart(8)).join('')
}
