// A checkpoint as a signed note (c2sp.org/signed-note, c2sp.org/tlog-checkpoint), which other people's tools can check.
import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import type { Algorithm } from './chain.ts'

interface Checkpoint {
  /** Which ledger: see originOf. Also the name of the signing key, as the specification asks. */
  readonly origin: string
  /** Number of leaves. */
  readonly size: number
  readonly root: Buffer
}

export interface Opened extends Checkpoint {
  /** Whether the key given signed it: 'bad' is a signature by its name and id that does not verify. */
  readonly signature: 'good' | 'bad' | 'missing'
}

const ed25519 = Buffer.of(1)
const signatureLine = /^— (\S+) ((?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)$/
const checkpointText = /^(\S+)\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n(?:[^\n]+\n)*$/

/** The name of a tenant's ledger. It holds the algorithm, so nobody can later claim that another one was meant. */
export function originOf(tenant: string, algorithm: Algorithm): string {
  return `yixian/${tenant}/${algorithm}`
}

export function signCheckpoint(checkpoint: Checkpoint, key: KeyObject): string {
  const text = `${checkpoint.origin}\n${checkpoint.size}\n${checkpoint.root.toString('base64')}\n`
  return signNote(text, checkpoint.origin, key)
}

/** The note: `text` (ends with a line end), an empty line, one Ed25519 signature line under `name`. */
export function signNote(text: string, name: string, key: KeyObject): string {
  const signed = Buffer.concat([keyId(name, createPublicKey(key)), sign(null, Buffer.from(text), key)])
  return `${text}\n— ${name} ${signed.toString('base64')}\n`
}

/** Reads a checkpoint and looks for the signature of `key`; null if it is not a checkpoint at all. */
export function openCheckpoint(note: string, key: KeyObject): Opened | null {
  const parts = splitNote(note)
  const match = parts && checkpointText.exec(parts.text)
  if (!match) return null
  const [, origin, size, root] = match as unknown as [string, string, string, string]
  const signature = signatureBy(note, origin, key)
  return { origin, size: Number(size), root: Buffer.from(root, 'base64'), signature }
}

/**
 * What the note says about a signature of `key` under `name`. Lines of other keys (witnesses, a device with SM2)
 * are passed over, as the specification requires; a malformed line makes the whole note bad.
 */
export function signatureBy(note: string, name: string, key: KeyObject): Opened['signature'] {
  const parts = splitNote(note)
  if (!parts) return 'bad'
  const id = keyId(name, key)
  let found: Opened['signature'] = 'missing'
  for (const line of parts.signatures) {
    const [, signer, text] = signatureLine.exec(line) ?? []
    const bytes = Buffer.from(text ?? '', 'base64')
    if (bytes.length < 5) return 'bad'
    if (signer !== name || !bytes.subarray(0, 4).equals(id)) continue
    if (!verify(null, Buffer.from(parts.text), key, bytes.subarray(4))) return 'bad'
    found = 'good'
  }
  return found
}

function splitNote(note: string): { text: string; signatures: string[] } | null {
  const cut = note.lastIndexOf('\n\n')
  if (cut < 1 || !note.endsWith('\n') || cut + 2 === note.length) return null
  return { text: note.slice(0, cut + 1), signatures: note.slice(cut + 2, -1).split('\n') }
}

function keyId(name: string, key: KeyObject): Buffer {
  const hash = createHash('sha256').update(`${name}\n`).update(ed25519).update(rawKey(key))
  return hash.digest().subarray(0, 4)
}

/** The 32 bytes of an Ed25519 public key. Throws if the key is of another kind. */
export function rawKey(key: KeyObject): Buffer {
  const raw = key.asymmetricKeyType === 'ed25519' ? key.export({ format: 'jwk' }).x : undefined
  if (!raw) throw new TypeError('checkpoint key is not Ed25519')
  return Buffer.from(raw, 'base64url')
}
