// Finds files that import each other in a loop, types included: such files are one file in disguise.
import type { Finding } from './finding.ts'
import type { Source } from './source.ts'

type Graph = ReadonlyMap<string, readonly string[]>

/** One shortest ring for each knot of files that reach each other; the first file is not repeated at the end. */
export function ringsOf(sources: readonly Source[]): string[][] {
  const next = graphOf(sources)
  return knots(next).flatMap((knot) => {
    const ring = shortestRing(knot.toSorted(), next)
    return ring ? [ring] : []
  })
}

/** One finding for each ring, at its first file. */
export function ringFindings(sources: readonly Source[]): Finding[] {
  return ringsOf(sources).map((ring) => {
    const [file = ''] = ring
    const say = `${[...ring, file].join(' → ')}; move what they share to a third file below them`
    return { file, line: 1, rule: 'no-ring', say }
  })
}

function graphOf(sources: readonly Source[]): Graph {
  const known = new Set(sources.map((source) => source.path))
  return new Map(sources.map((source) => [source.path, targets(source).filter((to) => known.has(to))]))
}

function targets(source: Source): string[] {
  return source.imports.flatMap((each) => ('file' in each.target ? [each.target.file] : []))
}

/** Breadth first from the knot's first file back to itself; null for a file that stands alone. */
function shortestRing(knot: readonly string[], next: Graph): string[] | null {
  const [start = ''] = knot
  const inKnot = new Set(knot)
  const queue = [[start]]
  const seen = new Set<string>()
  for (const path of queue) {
    for (const to of next.get(path.at(-1) ?? '') ?? []) {
      if (to === start) return path
      if (!inKnot.has(to) || seen.has(to)) continue
      seen.add(to)
      queue.push([...path, to])
    }
  }
  return null
}

/** Tarjan's strongly connected parts; recursion is as deep as the longest chain of imports. */
function knots(next: Graph): string[][] {
  const marks = new Map<string, { order: number; low: number }>()
  const open: string[] = []
  const parts: string[][] = []
  const visit = (path: string): { low: number } => {
    const mark = { order: marks.size, low: marks.size }
    marks.set(path, mark)
    open.push(path)
    for (const to of next.get(path) ?? []) {
      const seen = marks.get(to)
      if (!seen) mark.low = Math.min(mark.low, visit(to).low)
      else if (open.includes(to)) mark.low = Math.min(mark.low, seen.order)
    }
    if (mark.low === mark.order) parts.push(open.splice(open.indexOf(path)))
    return mark
  }
  for (const path of next.keys()) if (!marks.has(path)) visit(path)
  return parts
}
