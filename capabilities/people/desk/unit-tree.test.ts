// Checks the order and depth of the tree of units, and what a search leaves of it.
import { expect, it } from 'vitest'
import type { Unit } from './DirectoryPanel.tsx'
import { treeOf } from './unit-tree.ts'

const unit = (id: string, path: string, code: string | null = null): Unit => ({
  id,
  name: `单位${id}`,
  path,
  kind: 'department',
  code,
  closed: false,
})
const units = [
  unit('c', '/a/c/', 'C2'),
  unit('a', '/a/', 'A'),
  unit('d', '/a/b/d/'),
  unit('b', '/a/b/', 'C1'),
  unit('x', '/x/'),
]
const drawn = (sought: string) => treeOf(units, sought).map(({ id, depth }) => `${id}${depth}`)

it('puts each unit under its parent, by code, those without a code last', () => {
  expect(drawn('')).toEqual(['a0', 'b1', 'd2', 'c1', 'x0'])
})

it('keeps of a search what was found and the way down to it', () => {
  expect(drawn('单位d')).toEqual(['a0', 'b1', 'd2'])
  expect(drawn('c2')).toEqual(['a0', 'c1'])
})

it('gives a unit whose parent is out of sight a place of its own', () => {
  expect(treeOf([unit('d', '/a/b/d/')], '')).toMatchObject([{ id: 'd', depth: 0 }])
})
