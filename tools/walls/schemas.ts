// Keeps schemas off the phone: a screen takes the types of doors and commands, never the code that checks them.
import type { Finding } from './finding.ts'
import type { Source } from './source.ts'
import { isScreen } from './place.ts'

const checker = 'typebox'

/** Findings where a screen's value imports lead, over however many files, to the schema library. */
export function schemaFindings(sources: readonly Source[]): Finding[] {
  const heavy = heavyFiles(sources)
  return sources
    .filter((source) => isScreen(source.place) && !source.test)
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ target, typeOnly }) => !typeOnly && isHeavy(target, heavy))
        .map(({ line, specifier }) => ({
          file: path,
          line,
          rule: 'no-schemas-on-screens',
          say: `${specifier} brings ${checker} to the browser; use \`import type\`, or move the value to a file without schemas`,
        })),
    )
}

function isHeavy(target: Source['imports'][number]['target'], heavy: ReadonlySet<string>): boolean {
  return 'npm' in target ? target.npm === checker : 'file' in target && heavy.has(target.file)
}

/** Files outside the screens whose running code needs the schema library, directly or through another file. */
function heavyFiles(sources: readonly Source[]): Set<string> {
  const heavy = new Set<string>()
  const rest = sources.filter(({ place }) => !isScreen(place))
  for (let grown = true; grown;) {
    grown = false
    for (const { path, imports } of rest) {
      if (heavy.has(path) || !imports.some(({ target, typeOnly }) => !typeOnly && isHeavy(target, heavy)))
        continue
      heavy.add(path)
      grown = true
    }
  }
  return heavy
}
