// Stops the build when a wall is broken: `node tools/check-walls.ts`, one line for each finding, a count at the end.
import { fileURLToPath } from 'node:url'
import { printFinding } from './walls/finding.ts'
import { findings } from './walls/findings.ts'
import { readTree } from './walls/tree.ts'

const files = readTree(fileURLToPath(new URL('..', import.meta.url)))
const found = findings(files)
for (const each of found) console.log(printFinding(each))
console.log(`walls: ${found.length} findings in ${files.size} files`)
process.exitCode = found.length > 0 ? 1 : 0
