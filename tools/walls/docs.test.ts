// Plants pages that name what is not there.
import { expect, it } from 'vitest'
import { rulesBroken, sayings } from './planted.ts'

it('finds a file, a folder and a link that do not exist', () => {
  expect(sayings({ 'docs/a.md': 'See `foundation/core/gone.ts`.\n' })).toEqual([
    'docs/a.md doc-paths foundation/core/gone.ts is not there; say what is, or leave it out',
  ])
  expect(rulesBroken({ 'docs/a.md': 'See `capabilities/parades/`.\n' })).toEqual(['doc-paths'])
  expect(rulesBroken({ 'docs/a.md': 'See [b](b.md) and [c](../README.md#top).\n' })).toEqual([
    'doc-paths',
    'doc-paths',
  ])
})

it('is content with what exists, with patterns and with the outside', () => {
  const page =
    'See `foundation/core/ids.ts`, `foundation/core/`, [it](../foundation/core/ids.ts), `desk/…Panel.tsx`, [x](https://x.org/a.md).\n'
  expect(rulesBroken({ 'docs/a.md': page })).toEqual([])
})
