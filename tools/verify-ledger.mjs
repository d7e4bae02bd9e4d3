// Verifies an exported ledger without the system that wrote it: one file, Node 18 or later, nothing else. For auditors.
//
//   node verify-ledger.mjs EXPORT [--key PUBLIC.pem] [--anchor NOTE] [--json]
//
// --key     the public key (checkpoint.pub) that you were given; without it, the key that the export itself names
// --anchor  an earlier checkpoint that you kept: only with one can a cut-off tail be seen
// Ends with 0 if nothing is wrong, 1 if something is, 2 if it could not be read. What it knows:
//   hash of an entry  H('yx-entry-v1\n' tenant \n stream \n version \n type \n type version \n command id \n ordinal \n
//                       actor \n unit \n decided at \n happened at \n previous hash in hex \n data), H is SHA-256 or SM3;
//                     the first entry of a stream has 32 zero bytes for its previous hash
//   tree              leaf = H(0x00 hash), node = H(0x01 left right), as in RFC 6962, over all leaves in order
//   checkpoint        a note of c2sp.org/tlog-checkpoint: origin, size, root in base64; signed with Ed25519
//   order of lines    an entry, later its leaf; after the last leaf that it covers, a checkpoint; last an end with counts
import { createHash, createPublicKey, verify } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { isUtf8 } from 'node:buffer'

const KEPT = 1000
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const isCount = (x) => Number.isSafeInteger(x) && x >= 0
const isText = (x) => typeof x === 'string' && Buffer.from(x).toString() === x
const isHash = (x) => typeof x === 'string' && /^[0-9a-f]{64}$/.test(x)
const CHECKS = [isText, isCount, isHash, (x) => x === null || isText(x)]
// Fields that are text, counts, hashes, and text or null.
const LINES = {
  ledger: ['format origin tenant algorithm exportedAt', '', '', 'publicKey'],
  entry: [
    'stream type commandId decidedAt algorithm data',
    'position version typeVersion ordinal',
    'prev hash',
    'actor unit happenedAt',
  ],
  leaf: ['', 'leaf position', 'hash', ''],
  checkpoint: ['madeAt note', 'size', 'root', ''],
  end: ['', 'entries leaves checkpoints waiting', '', ''],
}

function readLine(bytes) {
  let line
  try {
    line = isUtf8(bytes) ? JSON.parse(bytes.toString()) : null
  } catch {
    return null
  }
  if (typeof line?.kind !== 'string' || !Object.hasOwn(LINES, line.kind)) return null
  const holds = (names, i) => (names.match(/\S+/g) ?? []).every((name) => CHECKS[i](line[name]))
  return LINES[line.kind].every(holds) ? line : null
}

async function* linesOf(path) {
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(path)) {
    const bytes = rest.length ? Buffer.concat([rest, chunk]) : chunk
    let [from, to] = [0, 0]
    for (; (to = bytes.indexOf(10, from)) >= 0; from = to + 1) yield bytes.subarray(from, to)
    rest = bytes.subarray(from)
  }
  if (rest.length) yield rest
}

/** Origin, size and root of a note, and what it says of a signature by the raw Ed25519 key: good, bad or missing. */
function openNote(note, rawKey) {
  const cut = note.lastIndexOf('\n\n')
  if (cut < 1 || !note.endsWith('\n') || cut + 2 === note.length) return null
  const text = note.slice(0, cut + 1)
  const head = /^(\S+)\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n(?:[^\n]+\n)*$/.exec(text)
  if (!head) return null
  const [, origin, size, root] = head
  const id = createHash('sha256').update(`${origin}\n\x01`).update(rawKey).digest('hex').slice(0, 8)
  let signature = 'missing'
  for (const line of note.slice(cut + 2, -1).split('\n')) {
    const parts = /^— (\S+) ((?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)$/.exec(line)
    const signed = Buffer.from(parts?.[2] ?? '', 'base64')
    if (signed.length < 5) signature = 'bad'
    if (signature === 'bad') break
    if (parts[1] !== origin || signed.toString('hex', 0, 4) !== id) continue
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: rawKey.toString('base64url') }
    const key = createPublicKey({ key: jwk, format: 'jwk' })
    signature = verify(null, Buffer.from(text), key, signed.subarray(4)) ? 'good' : 'bad'
  }
  return { origin, size: Number(size), root: Buffer.from(root, 'base64').toString('hex'), signature }
}

class Auditor {
  findings = []
  found = 0
  streams = new Map()
  open = new Map()
  counts = { entries: 0, leaves: 0, checkpoints: 0, waiting: 0 }
  tree = []
  size = 0
  lastPosition = 0
  covered = 0
  note = null
  end = null

  constructor(header, trusted, anchor) {
    this.header = header
    const { origin, tenant, algorithm, publicKey, format } = header
    if (format !== 'yixian-ledger-1' || origin !== `yixian/${tenant}/${algorithm}`) this.find('file.header')
    const named = /^[A-Za-z0-9+/]{43}=$/.test(publicKey ?? '') ? Buffer.from(publicKey, 'base64') : null
    this.key = trusted ?? named
    if (!this.key) this.find('key.missing')
    else if (publicKey !== null && publicKey !== this.key.toString('base64')) this.find('key.different')
    if (anchor === null || !this.key) return
    this.anchor = openNote(anchor, this.key)
    if (!this.anchor) this.find('anchor.note')
    else if (this.anchor.origin !== origin) this.find('anchor.origin')
    else if (this.anchor.signature !== 'good') this.find('anchor.signature', { size: this.anchor.size })
  }

  find(code, where = {}) {
    if (++this.found <= KEPT) this.findings.push({ code, ...where })
  }

  hash(...parts) {
    const hash = createHash(this.header.algorithm)
    for (const part of parts) hash.update(part)
    return hash.digest()
  }

  take(line) {
    if (this.end || line.kind === 'ledger') this.find('file.end')
    else if (line.kind === 'end') this.end = line
    else this[line.kind](line)
  }

  entry(e) {
    this.counts.entries++
    const { stream, version, position } = e
    const at = { stream, version, position }
    const last = this.streams.get(stream) ?? { version: 0, hash: '0'.repeat(64) }
    if (version !== last.version + 1) this.find('entry.version', { ...at, expected: last.version + 1 })
    else if (e.prev !== last.hash) this.find('entry.prev', at)
    this.streams.set(stream, { version, hash: e.hash })
    if (e.algorithm !== this.header.algorithm) this.find('entry.algorithm', at)
    const names = [this.header.tenant, stream, e.type, e.commandId, e.actor ?? '', e.unit ?? '']
    const times = [e.decidedAt, ...(e.happenedAt === null ? [] : [e.happenedAt])]
    if (names.some((name) => name.includes('\n')) || !times.every((time) => TIME.test(time)))
      this.find('entry.field', at)
    else if (this.entryHash(e) !== e.hash) this.find('entry.hash', at)
    if (position <= this.lastPosition) return this.find('entry.position', at)
    this.lastPosition = position
    this.open.set(position, e)
  }

  entryHash(e) {
    const who = `${e.commandId}\n${e.ordinal}\n${e.actor ?? ''}\n${e.unit ?? ''}`
    const what = `${this.header.tenant}\n${e.stream}\n${e.version}\n${e.type}\n${e.typeVersion}`
    const when = `${e.decidedAt}\n${e.happenedAt ?? ''}`
    return this.hash(`yx-entry-v1\n${what}\n${who}\n${when}\n${e.prev}\n${e.data}`).toString('hex')
  }

  leaf({ leaf, position, hash }) {
    this.counts.leaves++
    if (leaf !== this.size) this.find('leaf.order', { leaf, position, expected: this.size })
    const entry = this.open.get(position)
    this.open.delete(position)
    if (!entry) this.find('leaf.entry', { leaf, position })
    else if (entry.hash !== hash) {
      this.find('leaf.hash', { stream: entry.stream, version: entry.version, position, leaf })
    }
    let node = this.hash('\x00', Buffer.from(hash, 'hex'))
    let level = 0
    for (; this.tree[level]; level++) {
      node = this.hash('\x01', this.tree[level], node)
      this.tree[level] = null
    }
    this.tree[level] = node
    if (++this.size === this.anchor?.size) this.anchorRoot = this.root()
  }

  root() {
    const peaks = this.tree.filter(Boolean)
    if (peaks.length === 0) return this.hash().toString('hex')
    return peaks.reduce((right, left) => this.hash('\x01', left, right)).toString('hex')
  }

  checkpoint({ size, root, note }) {
    this.counts.checkpoints++
    if (size !== this.size || size <= this.covered)
      this.find('checkpoint.size', { size, expected: this.size })
    else if (this.root() !== root) this.find('checkpoint.root', { size })
    this.covered = size
    this.note = note
    if (!this.key) return
    const said = openNote(note, this.key)
    if (said?.size !== size || said.root !== root) this.find('checkpoint.note', { size })
    else if (said.origin !== this.header.origin) this.find('checkpoint.origin', { size })
    else if (said.signature !== 'good') this.find('checkpoint.signature', { size })
  }

  verdict() {
    const { anchor, counts, end } = this
    for (const [position, { stream, version }] of this.open)
      this.find('entry.unnumbered', { stream, version, position })
    if (this.covered < this.size) this.find('checkpoint.behind', { size: this.covered })
    if (anchor?.size > this.size) this.find('anchor.size', { size: anchor.size, expected: this.size })
    else if (anchor) {
      const root = anchor.size === 0 ? this.hash().toString('hex') : this.anchorRoot
      if (root !== anchor.root) this.find('anchor.root', { size: anchor.size })
    }
    if (!end || ['entries', 'leaves', 'checkpoints'].some((name) => end[name] !== counts[name]))
      this.find('file.end')
    counts.waiting = end?.waiting ?? 0
    const { found, findings, note } = this
    return { ok: found === 0, ...counts, streams: this.streams.size, findings, found, note }
  }
}

async function audit(path, trusted, anchor) {
  let [auditor, number] = [null, 0]
  for await (const bytes of linesOf(path)) {
    number++
    const line = readLine(bytes)
    const begins = line?.kind === 'ledger' && ['sha256', 'sm3'].includes(line.algorithm)
    if (!auditor && !begins) break
    if (!auditor) auditor = new Auditor(line, trusted, anchor)
    else if (line) auditor.take(line)
    else auditor.find('file.line', { line: number })
  }
  if (auditor) return auditor.verdict()
  const none = { entries: 0, leaves: 0, checkpoints: 0, waiting: 0, streams: 0, note: null }
  return { ok: false, ...none, findings: [{ code: 'file.header' }], found: 1 }
}

function tell({ entries, streams, checkpoints, waiting, found, findings }) {
  for (const { code, ...where } of findings) {
    console.log([code, ...Object.entries(where).map((pair) => pair.join('='))].join('  '))
  }
  console.log(`entries 记录 ${entries}, streams 链 ${streams}, checkpoints 检查点 ${checkpoints}`)
  console.log(`waiting 待编号 ${waiting}, ${found ? `faults 问题 ${found}` : 'nothing wrong 核对无误'}`)
}

const [path, ...rest] = process.argv.slice(2)
const fileOf = (name) => (rest.includes(name) ? readFileSync(rest[rest.indexOf(name) + 1], 'utf8') : null)
try {
  if (!path) throw new Error('verify-ledger.mjs EXPORT [--key PUBLIC.pem] [--anchor NOTE] [--json]')
  const pem = fileOf('--key')
  const trusted = pem && Buffer.from(createPublicKey(pem).export({ format: 'jwk' }).x, 'base64url')
  const verdict = await audit(path, trusted, fileOf('--anchor'))
  if (rest.includes('--json')) console.log(JSON.stringify(verdict))
  else tell(verdict)
  process.exitCode = verdict.ok ? 0 : 1
} catch (error) {
  console.error(error.message)
  process.exitCode = 2
}
