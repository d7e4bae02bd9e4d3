// Stops the build when a wall is broken: one line for each finding, a count at the end. `--fix` drops dead exports first.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withoutDeadExports } from './walls/dead-exports.ts'
import { printFinding, type Finding } from './walls/finding.ts'
import { findings } from './walls/findings.ts'
import { readTree } from './walls/tree.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
if (process.argv.includes('--fix')) dropDeadExports()

const files = readTree(root)
const found = findings(files)
for (const each of found) console.log(printFinding(each))
console.log(`walls: ${found.length} findings in ${files.size} files`)
process.exitCode = found.length > 0 ? 1 : 0

function dropDeadExports(): void {
  const before = readTree(root)
  const dead = findings(before).filter(({ rule }) => rule === 'dead-export')
  for (const [file, its] of Map.groupBy(dead, (each: Finding) => each.file))
    writeFileSync(join(root, file), withoutDeadExports(before.get(file) ?? '', its))
}
