// The tree against the roots and proofs published with RFC 6962's reference implementation, and against its definition.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Algorithm } from './chain.ts'
import { grow, leafHash, nodeHash, noLeaves, peaksOf, rootOf } from './merkle.ts'
import { consistencyProof, inclusionProof, provesConsistency, provesInclusion } from './proofs.ts'

const inputs = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const published = {
  leaf1of8: [
    '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  ],
  leaf6of8: [
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ],
  leaf3of3: ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  from6to8: [
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ],
  from2to5: [
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  ],
}

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex')
const hexes = (proof: readonly Buffer[]): string[] => proof.map((hash) => hash.toString('hex'))
const leaves = inputs.map((input) => leafHash(bytes(input), 'sha256'))

function growTo(some: readonly Buffer[], algorithm: Algorithm) {
  return some.reduce((edge, leaf) => grow(edge, leaf, algorithm), noLeaves)
}

/** The definition of RFC 6962, word for word: slow and obvious. */
function definedRoot(some: readonly Buffer[], algorithm: Algorithm): Buffer {
  if (some.length === 0) return createHash(algorithm).digest()
  if (some.length === 1) return some[0]!
  const half = 2 ** (Math.ceil(Math.log2(some.length)) - 1)
  return nodeHash(
    definedRoot(some.slice(0, half), algorithm),
    definedRoot(some.slice(half), algorithm),
    algorithm,
  )
}

const someLeaves = (algorithm: Algorithm) =>
  fc
    .integer({ min: 1, max: 70 })
    .map((n) => Array.from({ length: n }, (_, i) => leafHash(Buffer.of(i), algorithm)))

describe('published vectors', () => {
  it('gives the published roots of 0 to 8 leaves', () => {
    expect(
      roots.map((_, size) => rootOf(growTo(leaves.slice(0, size), 'sha256'), 'sha256').toString('hex')),
    ).toEqual(roots)
  })

  it('gives the published inclusion and consistency proofs', () => {
    expect(hexes(inclusionProof(leaves, 0, 'sha256'))).toEqual(published.leaf1of8)
    expect(hexes(inclusionProof(leaves, 5, 'sha256'))).toEqual(published.leaf6of8)
    expect(hexes(inclusionProof(leaves.slice(0, 3), 2, 'sha256'))).toEqual(published.leaf3of3)
    expect(hexes(consistencyProof(leaves, 1, 'sha256'))).toEqual(published.leaf1of8)
    expect(hexes(consistencyProof(leaves, 6, 'sha256'))).toEqual(published.from6to8)
    expect(hexes(consistencyProof(leaves.slice(0, 5), 2, 'sha256'))).toEqual(published.from2to5)
  })
})

describe.each(['sha256', 'sm3'] satisfies Algorithm[])('a tree with %s', (algorithm) => {
  it('grows by its right edge into the tree of the definition, with one peak for each bit of its size', () => {
    fc.assert(
      fc.property(someLeaves(algorithm), (some) => {
        const edge = growTo(some, algorithm)
        expect(edge.peaks).toHaveLength(peaksOf(some.length))
        expect(rootOf(edge, algorithm)).toEqual(definedRoot(some, algorithm))
      }),
    )
  })

  it('proves every leaf, and no other leaf, place or root', () => {
    fc.assert(
      fc.property(someLeaves(algorithm), fc.nat(), (some, n) => {
        const index = n % some.length
        const size = some.length
        const root = definedRoot(some, algorithm)
        const proof = inclusionProof(some, index, algorithm)
        const proves = (change: object) =>
          provesInclusion({ leaf: some[index]!, index, size, root, ...change }, proof, algorithm)
        expect(proves({})).toBe(true)
        expect(proves({ leaf: leafHash(Buffer.from('another'), algorithm) })).toBe(false)
        expect(proves({ index: index + 1 })).toBe(false)
        expect(proves({ index: -1 })).toBe(false)
        expect(proves({ root: Buffer.alloc(32) })).toBe(false)
        expect(proves({ size: 4 * size })).toBe(false)
        expect(provesInclusion({ leaf: some[index]!, index, size, root }, [...proof, root], algorithm)).toBe(
          false,
        )
        if (size > 1)
          expect(provesInclusion({ leaf: some[index]!, index, size, root }, proof.slice(1), algorithm)).toBe(
            false,
          )
      }),
    )
  })

  it('proves every older tree to be its beginning, and no other', () => {
    fc.assert(
      fc.property(someLeaves(algorithm), fc.nat(), (some, n) => {
        const size = 1 + (n % some.length)
        const older = { size, root: definedRoot(some.slice(0, size), algorithm) }
        const newer = { size: some.length, root: definedRoot(some, algorithm) }
        const proof = consistencyProof(some, older.size, algorithm)
        expect(provesConsistency(older, newer, proof, algorithm)).toBe(true)
        expect(provesConsistency({ ...older, root: Buffer.alloc(32) }, newer, proof, algorithm)).toBe(false)
        expect(provesConsistency(older, { ...newer, root: Buffer.alloc(32) }, proof, algorithm)).toBe(false)
        expect(provesConsistency(older, newer, [...proof, newer.root], algorithm)).toBe(false)
        expect(provesConsistency({ ...older, size: newer.size + 1 }, newer, proof, algorithm)).toBe(false)
        expect(provesConsistency({ ...older, size: 0 }, newer, proof, algorithm)).toBe(false)
        expect(provesConsistency(older, { ...newer, size: 4 * newer.size }, proof, algorithm)).toBe(false)
        expect(provesConsistency(older, { ...newer, size: newer.size + 1 }, [], algorithm)).toBe(false)
        if (proof.length > 0) expect(provesConsistency(older, newer, proof.slice(1), algorithm)).toBe(false)
      }),
    )
  })
})

it('refuses to prove what is not in the tree', () => {
  expect(() => inclusionProof(leaves, 8, 'sha256')).toThrow(RangeError)
  expect(() => inclusionProof(leaves, -1, 'sha256')).toThrow(RangeError)
  expect(() => consistencyProof(leaves, 9, 'sha256')).toThrow(RangeError)
  expect(() => consistencyProof(leaves, 0, 'sha256')).toThrow(RangeError)
})
