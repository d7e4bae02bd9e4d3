// The Merkle tree of RFC 6962 over all entries: growing it by its right edge, its root, and proofs about it.
import { hash } from 'node:crypto'
import type { Algorithm } from './chain.ts'

/** The roots of the full subtrees of a tree of `size` leaves, largest first: all that is needed to go on growing it. */
export interface Edge {
  readonly size: number
  readonly peaks: readonly Buffer[]
}

export const noLeaves: Edge = { size: 0, peaks: [] }

const leafMark = Buffer.of(0)
const nodeMark = Buffer.of(1)

export function leafHash(entry: Uint8Array, algorithm: Algorithm): Buffer {
  return hash(algorithm, Buffer.concat([leafMark, entry]), 'buffer')
}

export function nodeHash(left: Uint8Array, right: Uint8Array, algorithm: Algorithm): Buffer {
  return hash(algorithm, Buffer.concat([nodeMark, left, right]), 'buffer')
}

/** The edge of the tree with one more leaf; costs at most log2(size) hashes. `leaf` is a leafHash. */
export function grow(edge: Edge, leaf: Buffer, algorithm: Algorithm): Edge {
  const peaks = [...edge.peaks, leaf]
  for (let size = edge.size; size % 2 === 1; size = (size - 1) / 2) {
    const right = peaks.pop()!
    peaks.push(nodeHash(peaks.pop()!, right, algorithm))
  }
  return { size: edge.size + 1, peaks }
}

/** The root of the tree; of an empty tree, the hash of nothing. */
export function rootOf(edge: Edge, algorithm: Algorithm): Buffer {
  if (edge.peaks.length === 0) return hash(algorithm, '', 'buffer')
  return edge.peaks.reduceRight((right, left) => nodeHash(left, right, algorithm))
}

/** How many peaks a tree of `size` leaves has: one for each bit set. */
export function peaksOf(size: number): number {
  let bits = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) bits += rest % 2
  return bits
}
