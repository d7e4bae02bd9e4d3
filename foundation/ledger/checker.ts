// The examiner of a ledger: takes its records one by one, in constant memory per stream, and tells what is wrong.
import { createPublicKey, type KeyObject } from 'node:crypto'
import { entryHash, genesis, isHashable } from './chain.ts'
import type { Finding } from './findings.ts'
import { grow, leafHash, noLeaves, rootOf, type Edge } from './merkle.ts'
import { openCheckpoint, originOf, rawKey, type Opened } from './note.ts'
import { exportFormat } from './records.ts'
import type {
  CheckpointRecord,
  EndRecord,
  EntryRecord,
  HeaderRecord,
  LeafRecord,
  LedgerRecord,
} from './records.ts'

export interface CheckOptions {
  /** The key that the examiner trusts; without it, the one that the ledger itself names. */
  readonly publicKey?: KeyObject | undefined
  /** An earlier checkpoint kept outside: the text of a note. Only this shows that a tail was cut off. */
  readonly anchor?: string | undefined
  /** Called for every finding as it is made. */
  readonly onFinding?: ((finding: Finding) => void) | undefined
}

export interface Verdict {
  readonly ok: boolean
  readonly entries: number
  readonly streams: number
  readonly leaves: number
  readonly checkpoints: number
  /** Entries too new for any checkpoint; their chains were checked where the database was read. */
  readonly waiting: number
  /** The first 1,000; `found` counts all. */
  readonly findings: readonly Finding[]
  readonly found: number
  /** The newest checkpoint, to be kept elsewhere as the next anchor. */
  readonly note: string | null
}

const mostKept = 1_000

interface Examination {
  readonly header: HeaderRecord
  readonly key: KeyObject | null
  readonly anchor: Opened | null
  anchorRoot: Buffer | null
  edge: Edge
  lastPosition: number
  covered: number
  note: string | null
  end: EndRecord | null
  readonly heads: Map<string, { version: number; hash: string }>
  /** Entries read whose leaf has not come yet; it comes soon, since leaves follow their entries. */
  readonly unnumbered: Map<number, { stream: string; version: number; hash: string }>
  readonly counts: { entries: number; leaves: number; checkpoints: number; waiting: number }
  readonly find: (finding: Finding) => void
}

export interface Checker {
  take(record: LedgerRecord): void
  /** An entry that no checkpoint can cover yet: its chain is checked, its place in the tree is not asked for. */
  takeWaiting(record: EntryRecord): void
  /** Something that is not a record stood at this line. */
  unreadable(line: number): void
  finish(): Verdict
}

/** Starts an examination under a header. Records must come as an export has them: each leaf after its entry, each checkpoint after its leaves. */
export function openChecker(header: HeaderRecord, options: CheckOptions = {}): Checker {
  const findings: Finding[] = []
  let found = 0
  const find = (finding: Finding) => {
    found++
    if (findings.length < mostKept) findings.push(finding)
    options.onFinding?.(finding)
  }
  const exam = begin(header, options, find)
  return {
    take: (record) => take(exam, record),
    takeWaiting: (record) => {
      exam.counts.waiting++
      checkEntry(exam, record)
    },
    unreadable: (line) => find({ code: 'file.line', line }),
    finish: () => {
      conclude(exam)
      const { counts, heads, note } = exam
      return { ok: found === 0, ...counts, streams: heads.size, findings, found, note }
    },
  }
}

function begin(header: HeaderRecord, options: CheckOptions, find: (finding: Finding) => void): Examination {
  if (header.format !== exportFormat || header.origin !== originOf(header.tenant, header.algorithm)) {
    find({ code: 'file.header' })
  }
  const key = options.publicKey ?? keyNamed(header)
  if (!key) find({ code: 'key.missing' })
  else if (header.publicKey !== null && header.publicKey !== rawKey(key).toString('base64'))
    find({ code: 'key.different' })
  return {
    header,
    key,
    anchor: openAnchor(header, key, options.anchor, find),
    anchorRoot: null,
    edge: noLeaves,
    lastPosition: 0,
    covered: 0,
    note: null,
    end: null,
    heads: new Map(),
    unnumbered: new Map(),
    counts: { entries: 0, leaves: 0, checkpoints: 0, waiting: 0 },
    find,
  }
}

function keyNamed(header: HeaderRecord): KeyObject | null {
  if (!/^[A-Za-z0-9+/]{43}=$/.test(header.publicKey ?? '')) return null
  const x = Buffer.from(header.publicKey!, 'base64').toString('base64url')
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
}

function openAnchor(
  header: HeaderRecord,
  key: KeyObject | null,
  text: string | undefined,
  find: Examination['find'],
) {
  if (text === undefined || !key) return null
  const anchor = openCheckpoint(text, key)
  if (!anchor) find({ code: 'anchor.note' })
  else if (anchor.origin !== header.origin) find({ code: 'anchor.origin' })
  else if (anchor.signature !== 'good') find({ code: 'anchor.signature', size: anchor.size })
  return anchor
}

function take(exam: Examination, record: LedgerRecord): void {
  if (exam.end || record.kind === 'ledger') return exam.find({ code: 'file.end' })
  if (record.kind === 'entry') takeEntry(exam, record)
  else if (record.kind === 'leaf') takeLeaf(exam, record)
  else if (record.kind === 'checkpoint') takeCheckpoint(exam, record)
  else exam.end = record
}

function takeEntry(exam: Examination, record: EntryRecord): void {
  exam.counts.entries++
  if (!checkEntry(exam, record)) return
  const { stream, version, hash } = record
  exam.unnumbered.set(record.position, { stream, version, hash })
}

/** The chain of the entry's stream. False if it stands out of order and so cannot be the one that was numbered. */
function checkEntry(exam: Examination, record: EntryRecord): boolean {
  const { stream, version, position, hash } = record
  const { header, heads } = exam
  const wrong = (code: Finding['code'], more = {}) => exam.find({ code, stream, version, position, ...more })
  const head = heads.get(stream) ?? { version: 0, hash: genesis.toString('hex') }
  if (version !== head.version + 1) wrong('entry.version', { expected: head.version + 1 })
  else if (record.prev !== head.hash) wrong('entry.prev')
  // Later entries are held against what is stored here, so that one alteration gives one finding.
  heads.set(stream, { version, hash })
  if (record.algorithm !== header.algorithm) wrong('entry.algorithm')
  const fields = { ...record, tenant: header.tenant }
  if (!isHashable(fields)) wrong('entry.field')
  else if (entryHash(fields, Buffer.from(record.prev, 'hex'), header.algorithm).toString('hex') !== hash)
    wrong('entry.hash')
  const ordered = position > exam.lastPosition
  if (ordered) exam.lastPosition = position
  else wrong('entry.position')
  return ordered
}

function takeLeaf(exam: Examination, { leaf, position, hash }: LeafRecord): void {
  exam.counts.leaves++
  const expected = exam.edge.size
  if (leaf !== expected) exam.find({ code: 'leaf.order', leaf, position, expected })
  const entry = exam.unnumbered.get(position)
  if (!entry) exam.find({ code: 'leaf.entry', leaf, position })
  else if (entry.hash !== hash) {
    exam.find({ code: 'leaf.hash', stream: entry.stream, version: entry.version, position, leaf })
  }
  exam.unnumbered.delete(position)
  const { algorithm } = exam.header
  exam.edge = grow(exam.edge, leafHash(Buffer.from(hash, 'hex'), algorithm), algorithm)
  if (exam.edge.size === exam.anchor?.size) exam.anchorRoot = rootOf(exam.edge, algorithm)
}

function takeCheckpoint(exam: Examination, record: CheckpointRecord): void {
  exam.counts.checkpoints++
  const { size } = record
  const { edge, header, key, find } = exam
  if (size !== edge.size || size <= exam.covered) find({ code: 'checkpoint.size', size, expected: edge.size })
  else if (rootOf(edge, header.algorithm).toString('hex') !== record.root)
    find({ code: 'checkpoint.root', size })
  exam.covered = size
  exam.note = record.note
  if (!key) return
  const opened = openCheckpoint(record.note, key)
  if (!opened || opened.size !== size || opened.root.toString('hex') !== record.root)
    find({ code: 'checkpoint.note', size })
  else if (opened.origin !== header.origin) find({ code: 'checkpoint.origin', size })
  else if (opened.signature !== 'good') find({ code: 'checkpoint.signature', size })
}

function conclude(exam: Examination): void {
  const { anchor, counts, covered, edge, end, find, header, unnumbered } = exam
  for (const [position, { stream, version }] of unnumbered)
    find({ code: 'entry.unnumbered', stream, version, position })
  if (covered < edge.size) find({ code: 'checkpoint.behind', size: covered })
  if (anchor && anchor.size > edge.size) find({ code: 'anchor.size', size: anchor.size, expected: edge.size })
  else if (anchor) {
    const root = anchor.size === 0 ? rootOf(noLeaves, header.algorithm) : exam.anchorRoot
    if (!root?.equals(anchor.root)) find({ code: 'anchor.root', size: anchor.size })
  }
  const told =
    end &&
    end.entries === counts.entries &&
    end.leaves === counts.leaves &&
    end.checkpoints === counts.checkpoints
  if (!told) find({ code: 'file.end' })
  if (end) counts.waiting += end.waiting
}
