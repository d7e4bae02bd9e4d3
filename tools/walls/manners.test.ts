// Plants bad manners: length, names, first lines, default exports, `any`, silenced errors, machine paths, dead exports.
import { describe, expect, it } from 'vitest'
import { withoutDeadExports } from './dead-exports.ts'
import { file, rulesBroken, sayings } from './planted.ts'

const lines = (count: number, line = 'void 0') => Array.from({ length: count }, () => line)
const plant = (text: string, path = 'programmes/sample/fault.ts') => rulesBroken({ [path]: text })

describe('length', () => {
  it('stops a file at 301 lines, a test at 501 and a style sheet at 301', () => {
    expect(plant(file(...lines(299)))).toEqual([])
    expect(plant(file(...lines(300)))).toEqual(['file-length'])
    expect(plant(file(...lines(499)), 'programmes/sample/fault.test.ts')).toEqual([])
    expect(plant(file(...lines(500)), 'programmes/sample/fault.test.ts')).toEqual(['file-length'])
    expect(
      plant(`/* A sheet that is too long. */\n${lines(300, 'a {}').join('\n')}\n`, 'foundation/ui/sheet.css'),
    ).toEqual(['file-length'])
  })

  it('stops a function at 61 lines, whatever its form, and names it', () => {
    expect(plant(file('function f() {', ...lines(58), '}'))).toEqual([])
    const forms = [
      'function long() {',
      'const long = () => {',
      'class A { long() {',
      'const o = { long: function () {',
    ]
    for (const form of forms) {
      const close = form.startsWith('class') || form.startsWith('const o') ? '}}' : '}'
      const [saying] = sayings({ 'programmes/sample/fault.ts': file(form, ...lines(59), close) })
      expect(saying).toContain('function-length long has 61 lines')
    }
  })

  it('measures the tests of a describe, not the describe', () => {
    const suite = (inner: string[]) =>
      plant(file('describe("x", () => {', ...inner, '})'), 'tools/fault.test.ts')
    expect(suite(lines(80))).toEqual([])
    expect(suite(['it("y", () => {', ...lines(60), '})'])).toEqual(['function-length'])
  })
})

describe('first lines', () => {
  it('asks for a comment that holds a sentence', () => {
    expect(plant('export {}\n')).toEqual(['first-line'])
    expect(plant('// SPDX-License-Identifier: Apache-2.0\n')).toEqual(['first-line'])
    expect(plant('// Keeps the list of units\n')).toEqual(['first-line'])
    expect(plant('\n// Keeps the list of units.\n')).toEqual(['first-line'])
    expect(plant('a {}\n', 'foundation/ui/sheet.css')).toEqual(['first-line'])
  })

  it('takes a line, a block, two lines and a line after the one for the shell', () => {
    expect(plant('// Keeps the list of units.\n')).toEqual([])
    expect(plant('/** Keeps the list of units. */\n')).toEqual([])
    expect(plant('// Keeps the list\n// of all units.\n')).toEqual([])
    expect(plant('#!/usr/bin/env node\n// Keeps the list of units.\n')).toEqual([])
  })
})

describe('names', () => {
  it('refuses cellars by file, by folder and by ending', () => {
    const bad = [
      'index.ts',
      'utils.ts',
      'helpers/dates.ts',
      'common.ts',
      'matterService.ts',
      'date-utils.ts',
      'base.test.ts',
      'manager.tsx',
    ]
    for (const name of bad)
      expect(plant(file('void 0'), `programmes/sample/${name}`)).toEqual(['no-cellar-names'])
  })

  it('does not mistake a telling name for a cellar', () => {
    for (const name of ['service-worker.ts', 'database.ts', 'indexing.ts', 'commonwealth.ts'])
      expect(plant(file('void 0'), `programmes/sample/${name}`)).toEqual([])
  })

  it('refuses default exports except in configurations', () => {
    expect(plant(file('export default 1'))).toEqual(['no-default-export'])
    expect(plant(file('const a = 1', 'export { a as default }'))).toEqual(['no-default-export'])
    expect(plant(file('export default 1'), 'vite.config.ts')).toEqual([])
  })
})

describe('blind spots', () => {
  it('refuses any wherever a type may stand', () => {
    for (const text of [
      'const a: any = 1',
      'type A = Record<string, any>',
      'const b = 1 as any',
      'function f(a: any[]) { return a }',
    ])
      expect(plant(file(text))).toEqual(['no-any'])
    expect(plant(file('const any = "any"', 'void any'))).toEqual([])
  })

  it('takes a reason for any on the line above, and not a bare excuse', () => {
    const excuse = '// oxlint-disable-next-line no-explicit-any'
    expect(plant(file(`${excuse} -- variance: kinds of all states`, 'type A = any'))).toEqual([])
    expect(plant(file(excuse, 'type A = any'))).toEqual(['no-any'])
    expect(plant(file(`${excuse} -- variance: kinds of all states`, '', 'type A = any'))).toEqual(['no-any'])
  })

  it('refuses to silence the compiler, except where a test expects the error', () => {
    expect(plant(file('// @ts-ignore because', 'void 0'))).toEqual(['no-ts-ignore'])
    expect(plant(file('/* @ts-nocheck */'))).toEqual(['no-ts-ignore'])
    expect(plant(file('// @ts-expect-error wrong on purpose'))).toEqual(['no-ts-ignore'])
    expect(plant(file('// @ts-expect-error wrong on purpose'), 'programmes/sample/fault.test.ts')).toEqual([])
  })

  it('refuses to print outside the command line and the workshop', () => {
    const printing = file('console.log(1)')
    expect(plant(printing)).toEqual(['no-printing'])
    expect(plant(printing, 'apps/cli/figures.ts')).toEqual([])
    expect(plant(printing, 'tools/figures.ts')).toEqual([])
  })

  it('says which file the parser could not read', () => {
    expect(plant(file('const = 1'))).toEqual(['syntax'])
  })
})

describe('machine paths', () => {
  const home = (name: string) => ['', name, 'rest'].join('/')

  it('finds them in code, words and settings', () => {
    for (const name of ['work', 'farm', 'root']) {
      expect(plant(file(`const at = '${home(name)}'`))).toEqual(['no-machine-paths'])
      expect(plant(`See ${home(name)} for more.\n`, 'docs/guide.md')).toEqual(['no-machine-paths'])
    }
  })

  it('leaves doors and trees alone', () => {
    expect(plant(file(`const at = '/api${home('work')}'`))).toEqual([])
    expect(plant(file(`const tree = '${['', 'root', '…'].join('/')}'`))).toEqual([])
  })
})

describe('dead exports', () => {
  const dead = (planted: Record<string, string>) => rulesBroken(planted)

  it('finds a value, a type and a renamed export that nobody takes', () => {
    for (const text of [
      'export const lost = 1',
      'export interface Lost {}',
      'const a = 1',
      'export { a as lost }',
    ].slice(0, 2))
      expect(dead({ 'foundation/core/lost.ts': file(text) })).toEqual(['dead-export'])
    expect(dead({ 'foundation/core/lost.ts': file('const a = 1', 'export { a as lost }') })).toEqual([
      'dead-export',
    ])
  })

  it('is content with one taker, be it a test, a namespace or a lazy import', () => {
    const kept = { 'foundation/core/kept.ts': file('export const kept = 1') }
    const takers = [
      `import { kept } from './kept.ts'`,
      `import * as all from './kept.ts'`,
      `void import('./kept.ts')`,
    ]
    for (const taker of takers)
      expect(dead({ ...kept, 'foundation/core/kept.test.ts': file(taker) })).toEqual([])
    expect(
      dead({ ...kept, 'foundation/core/kept.test.ts': file(`import { other } from './kept.ts'`) }),
    ).toEqual(['dead-export'])
  })

  it('drops the word where nobody takes the name, and nothing else', () => {
    const finding = { file: 'a.ts', line: 2, rule: 'dead-export', say: '' }
    const text = (second: string) => `export const taken = 1\n${second}\n`
    expect(withoutDeadExports(text('export interface Lost {}'), [finding])).toBe(text('interface Lost {}'))
    expect(withoutDeadExports(text('export { lost }'), [finding])).toBe(text('export { lost }'))
  })

  it('does not ask who takes the names of an entry file or of a programme', () => {
    expect(dead({ 'apps/server/main.ts': file('export const started = 1') })).toEqual([])
    expect(dead({ 'programmes/sample/programme.ts': file('export const sample = 1') })).toEqual([])
  })
})
