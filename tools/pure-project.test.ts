// The compiler's project of pure files holds every one of them, however deep it lies: none may lean on Node or a browser.
import { execFileSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const tsc = resolve(root, 'node_modules/typescript-7/bin/tsc')

test('every file of a capability outside its server and its screens is checked as pure', () => {
  const listed = execFileSync(process.execPath, [tsc, '-p', 'tsconfig.pure.json', '--listFilesOnly'], {
    cwd: root,
    encoding: 'utf8',
  })
  const checked = new Set(listed.split('\n').map((path) => relative(root, path)))
  const rooms = /\/(server|desk|pocket|asker)\//
  const pure = globSync('capabilities/**/*.ts', { cwd: root }).filter(
    (path) => !rooms.test(path) && !path.endsWith('.test.ts'),
  )
  expect(pure).toContain('capabilities/people/accounts/decide.ts')
  expect(pure.filter((path) => !checked.has(path))).toEqual([])
  expect([...checked].filter((path) => path.startsWith('capabilities/') && rooms.test(path))).toEqual([])
})
