// Limits that keep a file readable in one sitting and a function on one screen.
import type { Finding } from './finding.ts'
import { isGenerated } from './place.ts'
import { countLines, type Source } from './source.ts'

export const limits = { file: 300, test: 500, function: 60 } as const

/** Findings for TypeScript files and functions that are too long. */
export function sizeFindings(sources: readonly Source[]): Finding[] {
  return sources
    .filter((source) => !isGenerated(source.path))
    .flatMap((source) => [...tooLong(source), ...longFunctions(source)])
}

/** Findings for style sheets, which have the same limit as code. */
export function sheetSizeFindings(path: string, text: string): Finding[] {
  const lines = countLines(text)
  if (lines <= limits.file) return []
  return [{ file: path, line: limits.file + 1, rule: 'file-length', say: cut(lines, limits.file) }]
}

function tooLong({ path, lines, test }: Source): Finding[] {
  const most = test ? limits.test : limits.file
  return lines > most ? [{ file: path, line: most + 1, rule: 'file-length', say: cut(lines, most) }] : []
}

function cut(lines: number, most: number): string {
  return `${lines} lines, at most ${most}; move one of its jobs to a file named after that job`
}

/** The callback of a `describe` holds tests, not steps, so only its tests are measured. */
function longFunctions({ path, syntax, lineAt }: Source): Finding[] {
  return syntax.functions.flatMap(({ name, start, end, suite }) => {
    const lines = lineAt(end) - lineAt(start) + 1
    if (suite || lines <= limits.function) return []
    const say = `${name} has ${lines} lines, at most ${limits.function}; give its parts names of their own`
    return [{ file: path, line: lineAt(start), rule: 'function-length', say }]
  })
}
