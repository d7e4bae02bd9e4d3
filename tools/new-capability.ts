// Lays the files of a capability or of a command, with a failing test, so that the first thing one writes is a rule.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { withCommand } from './new/command.ts'
import { withFloor } from './new/floor.ts'
import { namesOf } from './new/names.ts'
import { pureFiles } from './new/pure-files.ts'
import { serverFiles } from './new/server-files.ts'

const usage = `node tools/new-capability.ts <name> <floor-after> [--noun <one of them>]
node tools/new-capability.ts command <capability> <Name> [--noun <one of them>]`

const root = fileURLToPath(new URL('..', import.meta.url))
const { positionals, values } = parseArgs({ allowPositionals: true, options: { noun: { type: 'string' } } })

try {
  const [first, second, third] = positionals
  if (first === 'command' && second && third) newCommand(second, third)
  else if (first && second && !third) newCapability(first, second)
  else throw new Error(usage)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}

function newCapability(plural: string, after: string): void {
  const names = namesOf(plural, values.noun)
  const home = join(root, 'capabilities', plural)
  if (existsSync(home)) throw new Error(`capabilities/${plural} is there already`)
  const floors = join(root, 'capabilities/floors.ts')
  const raised = withFloor(readFileSync(floors, 'utf8'), plural, after)
  const stamp = new Date().toISOString().replace(/[-:]/g, '').slice(0, 13)
  const files = { ...pureFiles(names), ...serverFiles(names, stamp) }
  for (const [path, text] of Object.entries(files)) write(join(home, path), text)
  writeFileSync(floors, raised)
  format(home)
  console.log(`capabilities/${plural} stands above ${after}. Now:
  1. write its README and its first rule: vitest run capabilities/${plural}
  2. let the server mount it: ${names.many} in apps/server/capabilities.ts
  3. its words go to docs/glossary.md, its Chinese to contract.ts and messages.ts`)
}

function newCommand(plural: string, name: string): void {
  const home = join(root, 'capabilities', plural)
  const path = (file: string) => join(home, file)
  const read = (file: string) => readFileSync(path(file), 'utf8')
  const files = { commands: read('commands.ts'), decide: read('decide.ts'), test: read('decide.test.ts') }
  const made = withCommand(files, namesOf(plural, values.noun), name)
  write(path('commands.ts'), made.commands)
  write(path('decide.ts'), made.decide)
  write(path('decide.test.ts'), made.test)
  format(home)
  console.log(`${name} is refused until its rule is written. The way, all in capabilities/${plural}:
  commands.ts → events.ts → decide.test.ts → decide.ts → state.ts → contract.ts → server/routes.ts → server/projection.ts → screen`)
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function format(folder: string): void {
  spawnSync(join(root, 'node_modules/.bin/oxfmt'), [folder], { cwd: root, stdio: 'inherit' })
}
