// All walls together, as one pure function from the texts of the tree to what is wrong with them.
import { floors } from '../../capabilities/floors.ts'
import { deadExportFindings } from './dead-exports.ts'
import { docFindings } from './docs.ts'
import type { Finding } from './finding.ts'
import { importFindings } from './imports.ts'
import { firstLineFindings, machinePathFindings, mannerFindings, nameFindings } from './manners.ts'
import { migrationFindings } from './migrations.ts'
import { isSource } from './place.ts'
import { ringFindings } from './rings.ts'
import { schemaFindings } from './schemas.ts'
import { sheetSizeFindings, sizeFindings } from './sizes.ts'
import { readSource } from './source.ts'
import { sqlFindings } from './sql-text.ts'

/**
 * Every finding in `files` (repository path to text), sorted by file and line; empty when all walls hold.
 * `ranks` are the floors, from the ground up.
 */
export function findings(files: ReadonlyMap<string, string>, ranks: readonly string[] = floors): Finding[] {
  const sources = [...files].filter(([path]) => isSource(path)).map(([path, text]) => readSource(path, text))
  const all = [
    ...ringFindings(sources),
    ...importFindings(sources, ranks),
    ...schemaFindings(sources),
    ...sqlFindings(sources),
    ...sizeFindings(sources),
    ...mannerFindings(sources),
    ...deadExportFindings(sources),
    ...migrationFindings(files),
    ...docFindings(files),
    ...[...files].flatMap(([path, text]) => [
      ...sheetFindings(path, text),
      ...machinePathFindings(path, text),
    ]),
  ]
  const once = new Map(all.map((each) => [`${each.file}:${each.line} ${each.rule} ${each.say}`, each]))
  return [...once.values()].toSorted((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line)
}

function sheetFindings(path: string, text: string): Finding[] {
  if (!path.endsWith('.css')) return []
  return [...firstLineFindings(path, text), ...nameFindings(path), ...sheetSizeFindings(path, text)]
}
