// A capability made by the tool passes the walls and the compiler, and fails only the test that asks for a rule.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { floors } from '../../capabilities/floors.ts'
import { printFinding } from '../walls/finding.ts'
import { findings } from '../walls/findings.ts'
import { readTree } from '../walls/tree.ts'
import { withFloor } from './floor.ts'
import { namesOf } from './names.ts'

const root = resolve(import.meta.dirname, '../..')
const copied = [
  'capabilities',
  'foundation',
  'tools',
  'package.json',
  'tsconfig.base.json',
  'tsconfig.server.json',
  '.oxfmtrc.json',
]
let house = ''

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'yixian-house-'))
  for (const path of copied) cpSync(join(root, path), join(house, path), { recursive: true })
  writeFileSync(join(house, 'vitest.config.mjs'), 'export default {}\n')
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
})

afterAll(() => {
  rmSync(house, { recursive: true, force: true })
})

function run(...args: string[]) {
  return spawnSync(process.execPath, args, {
    cwd: house,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
}

function foundIn(folder: string): string[] {
  const ranks = [...floors, 'parades']
  return findings(readTree(house), ranks)
    .filter((finding) => finding.file.startsWith(folder))
    .map(printFinding)
}

function compilerSays(folder: string): string[] {
  const project = { extends: './tsconfig.server.json', include: [`${folder}**/*.ts`], exclude: [] }
  writeFileSync(join(house, 'tsconfig.one.json'), JSON.stringify(project))
  const compiled = run(join(root, 'node_modules/typescript-7/bin/tsc'), '-p', 'tsconfig.one.json')
  return compiled.stdout.split('\n').filter((line) => line.startsWith(folder))
}

describe('a new capability', () => {
  it('is laid above the floor named, and passes the walls and the compiler', { timeout: 60_000 }, () => {
    const made = run('tools/new-capability.ts', 'parades', 'matters')
    expect(made.stderr).toBe('')
    expect(readFileSync(join(house, 'capabilities/floors.ts'), 'utf8')).toContain(`'matters',\n  'parades',`)
    // Until apps/server mounts it, nobody takes its front door; nothing else is amiss.
    expect(foundIn('capabilities/parades/')).toEqual([
      expect.stringContaining('server/capability.ts:7 dead-export'),
    ])
    expect(compilerSays('capabilities/parades/')).toEqual([])
  })

  it('fails one test, which asks for a rule', { timeout: 60_000 }, () => {
    const tested = run(join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'capabilities/parades')
    expect(tested.stdout).toContain('1 failed')
    expect(tested.stdout).toContain('2 passed')
    expect(tested.stderr).toContain('write the first real rule of a parade here')
  })

  it('takes a second command, which still compiles', { timeout: 60_000 }, () => {
    const made = run('tools/new-capability.ts', 'command', 'parades', 'CallOff')
    expect(made.stderr).toBe('')
    expect(readFileSync(join(house, 'capabilities/parades/decide.ts'), 'utf8')).toContain(
      `refuse('parade.call-off-unruled')`,
    )
    expect(compilerSays('capabilities/parades/')).toEqual([])
  })

  it('says in one sentence why it will not', () => {
    expect(run('tools/new-capability.ts', 'parades', 'matters').stderr).toBe(
      'capabilities/parades is there already\n',
    )
    expect(run('tools/new-capability.ts', 'marches', 'cellar').stderr).toBe(
      'there is no floor cellar; see capabilities/floors.ts\n',
    )
    expect(run('tools/new-capability.ts', 'command', 'parades', 'callOff').stderr).toContain(
      'should be an imperative',
    )
    expect(run('tools/new-capability.ts', 'command', 'parades', 'CallOff').stderr).toBe(
      'CallOff is a command already\n',
    )
  })
})

describe('names', () => {
  it('finds every spelling, and asks when it cannot', () => {
    expect(namesOf('site-visits')).toMatchObject({
      noun: 'site-visit',
      one: 'siteVisit',
      One: 'SiteVisit',
      many: 'siteVisits',
      table: 'site_visits',
    })
    expect(namesOf('policies').noun).toBe('policy')
    expect(namesOf('people', 'person').one).toBe('person')
    expect(() => namesOf('staff')).toThrow('--noun')
    expect(() => namesOf('Parades')).toThrow('lower-case')
  })

  it('puts a floor only where there is one', () => {
    expect(withFloor(`[\n  'a',\n  'b',\n]`, 'c', 'a')).toBe(`[\n  'a',\n  'c',\n  'b',\n]`)
    expect(() => withFloor(`[\n  'a',\n]`, 'a', 'a')).toThrow('already')
  })
})
