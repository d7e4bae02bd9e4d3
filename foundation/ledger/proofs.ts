// Proofs about the tree (RFC 6962, 2.1): this entry is in it; this older tree is the beginning of that newer one.
import type { Algorithm } from './chain.ts'
import { grow, nodeHash, noLeaves, rootOf } from './merkle.ts'

/** Siblings from the leaf upwards that lead from leaf `index` to the root of `leaves` (leaf hashes). O(n) hashes. */
export function inclusionProof(leaves: readonly Buffer[], index: number, algorithm: Algorithm): Buffer[] {
  if (!(index >= 0 && index < leaves.length))
    throw new RangeError(`no leaf ${index} in a tree of ${leaves.length}`)
  if (leaves.length === 1) return []
  const half = splitOf(leaves.length)
  const left = leaves.slice(0, half)
  const right = leaves.slice(half)
  return index < half
    ? [...inclusionProof(left, index, algorithm), treeRoot(right, algorithm)]
    : [...inclusionProof(right, index - half, algorithm), treeRoot(left, algorithm)]
}

/** Whether `proof` shows that `leaf` (a leafHash) is leaf number `index` of the tree of `size` leaves with this root. */
export function provesInclusion(
  claim: { leaf: Buffer; index: number; size: number; root: Buffer },
  proof: readonly Buffer[],
  algorithm: Algorithm,
): boolean {
  let [place, last, node] = [claim.index, claim.size - 1, claim.leaf]
  if (place < 0 || place > last) return false
  for (const sibling of proof) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      node = nodeHash(sibling, node, algorithm)
      while (place % 2 === 0 && place !== 0) [place, last] = [halved(place), halved(last)]
    } else {
      node = nodeHash(node, sibling, algorithm)
    }
    ;[place, last] = [halved(place), halved(last)]
  }
  return last === 0 && node.equals(claim.root)
}

/** Hashes that show the tree of the first `oldSize` leaves to be the beginning of the tree of all `leaves`. */
export function consistencyProof(leaves: readonly Buffer[], oldSize: number, algorithm: Algorithm): Buffer[] {
  if (!(oldSize > 0 && oldSize <= leaves.length))
    throw new RangeError(`no tree of ${oldSize} in one of ${leaves.length}`)
  return subproof(leaves, oldSize, true, algorithm)
}

/** Whether `proof` shows that the newer root has the older tree as its beginning. */
export function provesConsistency(
  older: { size: number; root: Buffer },
  newer: { size: number; root: Buffer },
  proof: readonly Buffer[],
  algorithm: Algorithm,
): boolean {
  if (older.size < 1 || older.size > newer.size) return false
  if (older.size === newer.size) return proof.length === 0 && older.root.equals(newer.root)
  let [place, last] = [older.size - 1, newer.size - 1]
  while (place % 2 === 1) [place, last] = [halved(place), halved(last)]
  // A full older tree is itself a node of the newer one, so the proof leaves it out.
  const steps = place === 0 ? [older.root, ...proof] : proof
  let [oldNode, newNode] = [steps[0]!, steps[0]!]
  for (const step of steps.slice(1)) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      oldNode = nodeHash(step, oldNode, algorithm)
      newNode = nodeHash(step, newNode, algorithm)
      while (place % 2 === 0 && place !== 0) [place, last] = [halved(place), halved(last)]
    } else {
      newNode = nodeHash(newNode, step, algorithm)
    }
    ;[place, last] = [halved(place), halved(last)]
  }
  return last === 0 && oldNode.equals(older.root) && newNode.equals(newer.root)
}

function subproof(
  leaves: readonly Buffer[],
  oldSize: number,
  whole: boolean,
  algorithm: Algorithm,
): Buffer[] {
  if (oldSize === leaves.length) return whole ? [] : [treeRoot(leaves, algorithm)]
  const half = splitOf(leaves.length)
  const left = leaves.slice(0, half)
  const right = leaves.slice(half)
  return oldSize <= half
    ? [...subproof(left, oldSize, whole, algorithm), treeRoot(right, algorithm)]
    : [...subproof(right, oldSize - half, false, algorithm), treeRoot(left, algorithm)]
}

function treeRoot(leaves: readonly Buffer[], algorithm: Algorithm): Buffer {
  return rootOf(
    leaves.reduce((edge, leaf) => grow(edge, leaf, algorithm), noLeaves),
    algorithm,
  )
}

/** The largest power of two below `size`: where RFC 6962 cuts a tree in two. */
function splitOf(size: number): number {
  let half = 1
  while (half * 2 < size) half *= 2
  return half
}

function halved(n: number): number {
  return Math.floor(n / 2)
}
