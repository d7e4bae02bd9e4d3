// Counts what a house looks like: lengths per area, rings, arrows up. Pure, so that its sums can be tested.
import { mayImport } from '../../capabilities/floors.ts'
import { isGenerated, placeOf } from './place.ts'
import { ringsOf } from './rings.ts'
import type { Source } from './source.ts'

/** Lengths of the files of one area, in lines. Tests are counted, and not measured. */
export interface Area {
  area: string
  files: number
  tests: number
  median: number
  p90: number
  max: number
}

/** One row per area and one for all, in the order of the alphabet. Generated files are left out. */
export function areasOf(sources: readonly Source[]): Area[] {
  const own = sources.filter((source) => !isGenerated(source.path))
  const groups = Map.groupBy(own, (source) => areaOf(source.path))
  const rows = [...groups]
    .map(([area, members]) => row(area, members))
    .toSorted((a, b) => a.area.localeCompare(b.area, 'en'))
  return [...rows, row('all', own)]
}

/** Knots of files that import each other; the goal is 0. */
export function ringCount(sources: readonly Source[]): number {
  return ringsOf(sources).length
}

/** Imports from a lower floor to a higher one, or from the foundation to what stands on it; the goal is 0. */
export function arrowsUp(sources: readonly Source[], ranks: readonly string[]): number {
  const steps = sources.flatMap(({ place, imports, test }) =>
    imports.flatMap(({ target }) =>
      'file' in target && !test ? [{ from: place, to: placeOf(target.file) }] : [],
    ),
  )
  return steps.filter(({ from, to }) => {
    if (from.house === 'capability' && to.house === 'capability') return !mayImport(from.name, to.name, ranks)
    if (from.house === 'foundation' && from.name !== 'testing')
      return ['capability', 'app', 'programme'].includes(to.house)
    return false
  }).length
}

function areaOf(path: string): string {
  const [top = '', second = ''] = path.split('/')
  if (second === '') return 'root'
  const house = ['foundation', 'capabilities', 'programmes', 'apps'].includes(top)
  return house && !second.includes('.') ? `${top}/${second}` : top
}

function row(area: string, members: readonly Source[]): Area {
  const lengths = members.flatMap((source) => (source.test ? [] : [source.lines])).toSorted((a, b) => a - b)
  return {
    area,
    files: lengths.length,
    tests: members.length - lengths.length,
    median: at(lengths, 0.5),
    p90: at(lengths, 0.9),
    max: lengths.at(-1) ?? 0,
  }
}

/** The smallest length that at least `share` of the files do not exceed. */
function at(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}
