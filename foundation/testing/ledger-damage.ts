// Ways to damage a ledger, each at a random place: what every verifier must notice.
import type { EntryRecord } from '../ledger/records.ts'
import { checkpointOf, keyPair, leafOf, sealed, type KeyPair, type Sample } from './ledger-sample.ts'
import { originOf, rawKey } from '../ledger/note.ts'

/** A number from 0 to n - 1: where the damage is done. */
export type Pick = (n: number) => number
export type Damage = (sample: Sample, pick: Pick, key: KeyPair) => void

/** Changes one entry in place and leaves everything else as it was. */
function altered(change: (entry: EntryRecord, pick: Pick) => Partial<EntryRecord>): Damage {
  return (sample, pick) => {
    const at = pick(sample.entries.length)
    sample.entries[at] = { ...sample.entries[at]!, ...change(sample.entries[at]!, pick) }
  }
}

const someone = '0198a000-0000-7000-8002-00000000ffff'

/** Noticed without help: nobody but the examiner's key, or the export's own, is needed. */
export const damages: Readonly<Record<string, Damage>> = {
  'alters the data': altered(({ data }) => ({ data: data.replace('不亮', '已修') })),
  'alters the spacing of the data': altered(({ data }) => ({ data: data.replace('{', '{ ') })),
  'alters the actor': altered(({ actor }) => ({ actor: actor === null ? someone : null })),
  'alters the unit': altered(() => ({ unit: someone })),
  'alters the time of deciding': altered((entry) => ({ decidedAt: entry.decidedAt.replace('2026', '2025') })),
  'alters the time of happening': altered(() => ({ happenedAt: '2025-12-31T00:00:00.000Z' })),
  'writes a time in another form': altered((entry) => ({
    decidedAt: entry.decidedAt.replace('Z', '+00:00'),
  })),
  'alters the type': altered((entry) => ({ type: `${entry.type}-not` })),
  'alters the version of the type': altered((entry) => ({ typeVersion: entry.typeVersion + 1 })),
  'alters the command': altered(() => ({ commandId: someone })),
  'alters the order within the command': altered((entry) => ({ ordinal: entry.ordinal + 1 })),
  'alters the version': altered((entry) => ({ version: entry.version + 1 })),
  'alters the link': altered(() => ({ prev: 'ab'.repeat(32) })),
  'alters the hash': altered(() => ({ hash: 'cd'.repeat(32) })),
  'changes the algorithm': altered((entry) => ({ algorithm: entry.algorithm === 'sm3' ? 'sha256' : 'sm3' })),
  'moves a line end from one field into another': altered((entry) => ({ type: `${entry.type}\n1` })),
  'changes the algorithm of the whole ledger': (sample) => {
    const algorithm = sample.header.algorithm === 'sm3' ? 'sha256' : 'sm3'
    sample.header = { ...sample.header, algorithm, origin: originOf(sample.header.tenant, algorithm) }
  },
  'deletes an entry': (sample, pick) => {
    sample.entries.splice(pick(sample.entries.length), 1)
  },
  'deletes an entry with its leaf': (sample, pick) => dropEntries(sample, [pick(sample.entries.length)]),
  'deletes the tail of a stream': (sample, pick) => {
    const { stream, version } = anyEntry(sample, pick)
    dropWhere(sample, (entry) => entry.stream === stream && entry.version >= version)
  },
  'deletes a whole stream': (sample, pick) => {
    const { stream } = anyEntry(sample, pick)
    dropWhere(sample, (entry) => entry.stream === stream)
  },
  'deletes a leaf': (sample, pick) => {
    sample.leaves.splice(pick(sample.leaves.length), 1)
    renumber(sample)
  },
  'inserts an entry': (sample, pick) => {
    insert(sample, pick)
  },
  'inserts an entry with a leaf': (sample, pick) => {
    const entry = insert(sample, pick)
    const after = sample.leaves.findIndex((leaf) => leaf.position > entry.position)
    sample.leaves.splice(after < 0 ? sample.leaves.length : after, 0, leafOf(entry, 0))
    renumber(sample)
  },
  'swaps two entries': (sample, pick) => {
    const [a, b] = twoPlaces(sample.entries.length, pick)
    const { entries } = sample
    const [first, second] = [entries[a]!, entries[b]!]
    entries[a] = { ...second, position: first.position }
    entries[b] = { ...first, position: second.position }
  },
  'swaps two lines': (sample, pick) => {
    const [a, b] = twoPlaces(sample.entries.length, pick)
    const { entries } = sample
    ;[entries[a], entries[b]] = [entries[b]!, entries[a]!]
  },
  'reorders leaves': (sample, pick) => {
    const [a, b] = twoPlaces(sample.leaves.length, pick)
    const { leaves } = sample
    ;[leaves[a], leaves[b]] = [leaves[b]!, leaves[a]!]
    renumber(sample)
  },
  'doubles an entry': (sample, pick) => {
    const at = pick(sample.entries.length)
    sample.entries.splice(at, 0, sample.entries[at]!)
  },
  'doubles an entry at the end': (sample, pick) => {
    const last = sample.entries.at(-1)!
    sample.entries.push({ ...anyEntry(sample, pick), position: last.position + 1 })
  },
  'forks a stream': (sample, pick) => {
    const entry = anyEntry(sample, pick)
    const other = sealed(sample.header, {
      ...entry,
      data: '{"text":"另一种说法"}',
      position: entry.position + 1,
    })
    sample.entries.splice(sample.entries.indexOf(entry) + 1, 0, other)
  },
  'recomputes the chain of a stream': (sample, pick) => rewriteStream(sample, pick),
  'recomputes the chain of a stream and its leaves': (sample, pick) => {
    rewriteStream(sample, pick)
    adoptHashes(sample)
  },
  'recomputes everything but the signatures': (sample, pick, key) => {
    rewriteStream(sample, pick)
    adoptHashes(sample)
    sample.checkpoints = sample.checkpoints.map(({ size, note }) => ({
      ...checkpointOf(sample, size, key),
      note,
    }))
  },
  'signs a checkpoint with another key': (sample, pick) => {
    const at = pick(sample.checkpoints.length)
    sample.checkpoints[at] = checkpointOf(sample, sample.checkpoints[at]!.size, keyPair())
  },
  'alters the root of a checkpoint': (sample, pick) => {
    const at = pick(sample.checkpoints.length)
    sample.checkpoints[at] = { ...sample.checkpoints[at]!, root: 'ef'.repeat(32) }
  },
  'drops the last checkpoint': (sample) => {
    sample.checkpoints.pop()
  },
}

/** Noticed only by someone who kept an earlier checkpoint. */
export const damagesToTheTail: Readonly<Record<string, Damage>> = {
  'cuts off the tail together with its checkpoints': (sample, pick) => {
    const left = 1 + pick(sample.checkpoints.length - 1)
    sample.checkpoints.length = left
    const { size } = sample.checkpoints[left - 1]!
    const kept = new Set(sample.leaves.slice(0, size).map(({ position }) => position))
    dropWhere(sample, ({ position }) => !kept.has(position))
  },
  'cuts off everything': (sample) => {
    Object.assign(sample, { entries: [], leaves: [], checkpoints: [] })
  },
  'rewrites a stream and signs again with the stolen key': (sample, pick, key) => {
    rewriteStream(sample, pick)
    adoptHashes(sample)
    signAgain(sample, key)
  },
  'takes out a stream and signs again with the stolen key': (sample, pick, key) => {
    damages['deletes a whole stream']!(sample, pick, key)
    const size = sample.leaves.length
    sample.checkpoints = [checkpointOf(sample, size, key)]
  },
  'rewrites a stream and signs again under another key': (sample, pick) => {
    const other = keyPair()
    sample.header = { ...sample.header, publicKey: rawKey(other.publicKey).toString('base64') }
    rewriteStream(sample, pick)
    adoptHashes(sample)
    signAgain(sample, other)
  },
}

function anyEntry({ entries }: Sample, pick: Pick): EntryRecord {
  return entries[pick(entries.length)]!
}

function twoPlaces(n: number, pick: Pick): [number, number] {
  const a = pick(n)
  return [a, (a + 1 + pick(n - 1)) % n]
}

function dropEntries(sample: Sample, places: readonly number[]): void {
  const gone = new Set(places.map((place) => sample.entries[place]!.position))
  dropWhere(sample, ({ position }) => gone.has(position))
}

function dropWhere(sample: Sample, isGone: (entry: EntryRecord) => boolean): void {
  const gone = new Set(sample.entries.filter(isGone).map(({ position }) => position))
  sample.entries = sample.entries.filter(({ position }) => !gone.has(position))
  sample.leaves = sample.leaves.filter(({ position }) => !gone.has(position))
  renumber(sample)
}

function renumber(sample: Sample): void {
  sample.leaves = sample.leaves.map((each, leaf) => ({ ...each, leaf }))
}

/** A well-made entry at the end of a stream, dated and placed somewhere in the middle. */
function insert(sample: Sample, pick: Pick): EntryRecord {
  const near = anyEntry(sample, pick)
  const last = sample.entries.findLast(({ stream }) => stream === near.stream)!
  const made = { ...last, version: last.version + 1, prev: last.hash, position: last.position + 1 }
  const entry = sealed(sample.header, made)
  sample.entries.splice(sample.entries.indexOf(last) + 1, 0, entry)
  return entry
}

function rewriteStream(sample: Sample, pick: Pick): void {
  const from = anyEntry(sample, pick)
  let prev = from.prev
  sample.entries = sample.entries.map((entry) => {
    if (entry.stream !== from.stream || entry.version < from.version) return entry
    const data = entry === from ? '{"text":"本来就没有这回事"}' : entry.data
    const again = sealed(sample.header, { ...entry, data, prev })
    prev = again.hash
    return again
  })
}

function adoptHashes(sample: Sample): void {
  const hashes = new Map(sample.entries.map(({ position, hash }) => [position, hash]))
  sample.leaves = sample.leaves.map((leaf) => ({ ...leaf, hash: hashes.get(leaf.position)! }))
}

function signAgain(sample: Sample, key: KeyPair): void {
  sample.checkpoints = sample.checkpoints.map(({ size }) => checkpointOf(sample, size, key))
}
