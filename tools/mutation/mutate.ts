// `npm run mutate [file…]`: changes foundation/time in every small way and sees whether a test notices. Takes an hour; what is done stays done.
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { explainedIn, scoreOf, slowOf, survivorsOf, tallyOf, type Report } from './survivors.ts'

const root = resolve(import.meta.dirname, '../..')
const stryker = join(import.meta.dirname, 'node_modules/@stryker-mutator/core/bin/stryker.js')
const least = 95

setPriority(15)
const named = process.argv.slice(2)
const files = globSync('foundation/time/*.ts', { cwd: root }).filter(
  // Words are judged by readers; messages are nothing else.
  (path) => !/\.test\.ts$|messages\.ts$/.test(path) && (named.length === 0 || named.includes(basename(path))),
)
// File by file: the results of each are kept before the next begins, and are taken up again as long as nothing has changed.
for (const path of files.toSorted()) mutate(path)
process.exitCode = judge() ? 0 : 1

function mutate(path: string): void {
  const begun = performance.now()
  const args = [stryker, 'run', 'tools/mutation/stryker.config.ts', '--mutate', path, '--concurrency', '2']
  // A test that is new is not run against what lived before where code runs as it is imported: whoever names a file wants that.
  if (named.length > 0) args.push('--force')
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`Stryker ended with ${status} on ${path}\n${ending(stdout + stderr)}`)
  const done = reported().files[path]
  const tally = tallyOf({ files: done ? { [path]: done } : {} })
  console.log(
    `${basename(path).padEnd(22)} ${told(tally)}  ${((performance.now() - begun) / 1000).toFixed(0)} s`,
  )
}

function ending(text: string): string {
  return text.split('\n').slice(-30).join('\n')
}

/** The score of all files together, or of those named, and whether the document explains those that live, and no others. */
function judge(): boolean {
  const all = Object.entries(reported().files)
  const report = { files: Object.fromEntries(all.filter(([path]) => files.includes(path))) }
  const tally = tallyOf(report)
  console.log(`${'together'.padEnd(22)} ${told(tally)}`)
  const [alive, explained] = [
    survivorsOf(report),
    explainedIn(readFileSync(join(root, 'docs/mutation.md'), 'utf8')),
  ]
  const unexplained = alive.filter((each) => !explained.includes(each))
  const perhaps = [...alive, ...slowOf(report)]
  const dead = named.length > 0 ? [] : explained.filter((each) => !perhaps.includes(each))
  for (const each of unexplained) console.log(`not explained in docs/mutation.md: ${each}`)
  for (const each of dead) console.log(`explained in docs/mutation.md, but noticed by a test: ${each}`)
  return scoreOf(tally) >= least && unexplained.length + dead.length === 0
}

function told(tally: ReturnType<typeof tallyOf>): string {
  const { noticed, survived, broken } = tally
  const score = noticed + survived === 0 ? 'nothing to change' : `${scoreOf(tally).toFixed(2)} %`
  return `${score.padStart(9)}  ${noticed} noticed, ${survived} not, ${broken} break the tests`
}

function reported(): Report {
  return JSON.parse(readFileSync(join(root, 'data/mutation/report.json'), 'utf8')) as Report
}
