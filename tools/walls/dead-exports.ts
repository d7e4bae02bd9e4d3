// Finds exported names that nobody takes: either the export or the thing itself can go.
import type { Finding } from './finding.ts'
import { isGenerated } from './place.ts'
import type { Source } from './source.ts'

/** Files that something other than an import begins from: Node, Vite, vitest, the browser. */
export const entries: readonly string[] = [
  'apps/server/main.ts',
  'apps/cli/main.ts',
  'apps/desk/main.tsx',
  'apps/pocket/main.tsx',
  'apps/pocket/service-worker.ts',
  'apps/asker/main.tsx',
  'foundation/ui/react-for-phones.ts',
  'foundation/testing/database.ts',
]

const houses = ['foundation', 'capability', 'app', 'floors']

/** Findings for names exported by foundation, capabilities or apps that no other file imports, tests included. */
export function deadExportFindings(sources: readonly Source[]): Finding[] {
  const taken = takenNames(sources)
  return sources
    .filter(
      (source) =>
        houses.includes(source.place.house) &&
        !entries.includes(source.path) &&
        !isGenerated(source.path) &&
        // A tool finds its configuration by the name of the file.
        !source.path.endsWith('.config.ts'),
    )
    .flatMap((source) =>
      source.exports
        .filter(({ name }) => !isTaken(taken.get(source.path), name))
        .map((each) => dead(source, each)),
    )
}

/** The text without the word `export` on the lines of `findings`, where the line begins with it. */
export function withoutDeadExports(text: string, findings: readonly Finding[]): string {
  const lines = new Set(findings.map((finding) => finding.line))
  const kept = (line: string, at: number) =>
    lines.has(at + 1) ? line.replace(/^export (?!default|\{|\*)/, '') : line
  return text.split('\n').map(kept).join('\n')
}

function dead(source: Source, { name, line }: { name: string; line: number }): Finding {
  const say = `nobody imports ${name}; drop \`export\`, or drop ${name} if this file does not use it either`
  return { file: source.path, line, rule: 'dead-export', say }
}

function takenNames(sources: readonly Source[]): Map<string, Set<string>> {
  const taken = new Map<string, Set<string>>()
  for (const source of sources) {
    for (const { target, names } of source.imports) {
      if (!('file' in target) || target.file === source.path) continue
      const set = taken.get(target.file) ?? new Set()
      for (const name of names) set.add(name)
      taken.set(target.file, set)
    }
  }
  return taken
}

function isTaken(taken: ReadonlySet<string> | undefined, name: string): boolean {
  return taken !== undefined && (taken.has('*') || taken.has(name))
}
