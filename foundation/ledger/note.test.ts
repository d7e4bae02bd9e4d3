// Signed notes: byte for byte those of Go's sumdb/note, and strict about everything else.
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openCheckpoint, originOf, rawKey, signatureBy, signCheckpoint, signNote } from './note.ts'

// The key and note of golang.org/x/mod/sumdb/note's own tests.
const peter = {
  seed: Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1),
  raw: Buffer.from('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'base64').subarray(1),
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  line: '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
}
const peterKey = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), peter.seed]),
  format: 'der',
  type: 'pkcs8',
})

const key = generateKeyPairSync('ed25519')
const other = generateKeyPairSync('ed25519')
const origin = originOf('0198a000-0000-7000-8000-000000000001', 'sha256')
const root = Buffer.alloc(32, 7)
const note = signCheckpoint({ origin, size: 12, root }, key.privateKey)

describe('the reference vector', () => {
  it('has the public key of its vkey', () => {
    expect(rawKey(createPublicKey(peterKey))).toEqual(peter.raw)
  })

  it('is signed to the same bytes', () => {
    expect(signNote(peter.text, 'PeterNeumann', peterKey)).toBe(`${peter.text}\n${peter.line}`)
  })

  it('verifies, and not after a change', () => {
    const signed = `${peter.text}\n${peter.line}`
    const publicKey = createPublicKey(peterKey)
    expect(signatureBy(signed, 'PeterNeumann', publicKey)).toBe('good')
    expect(signatureBy(signed.replace('answer', 'anwser'), 'PeterNeumann', publicKey)).toBe('bad')
    expect(signatureBy(signed, 'EnochRoot', publicKey)).toBe('missing')
    expect(signatureBy(peter.line, 'PeterNeumann', publicKey)).toBe('bad')
  })
})

describe('a checkpoint', () => {
  it('says origin, size and root, and is signed by its origin', () => {
    expect(note.split('\n').slice(0, 4)).toEqual([origin, '12', root.toString('base64'), ''])
    expect(openCheckpoint(note, key.publicKey)).toEqual({ origin, size: 12, root, signature: 'good' })
  })

  it('is not signed by another key', () => {
    expect(openCheckpoint(note, other.publicKey)).toMatchObject({ signature: 'missing' })
  })

  it('keeps its signature beside those of witnesses, and extension lines within', () => {
    const witness = '— witness.example/w AAAAAAECAwQF\n'
    expect(openCheckpoint(note.replace(/(— .*\n)/, `${witness}$1`), key.publicKey)).toMatchObject({
      signature: 'good',
    })
    const extended = signNote(
      `${origin}\n12\n${root.toString('base64')}\nextension\n`,
      origin,
      key.privateKey,
    )
    expect(openCheckpoint(extended, key.publicKey)).toEqual({ origin, size: 12, root, signature: 'good' })
  })

  it('passes over a line of another name that has its key id, and one of its name with another', async () => {
    const signature = note.split(' ').at(-1)!
    const damaged = signature.replace(/....\n$/, 'AAA=\n')
    const lines = [`— ${origin}x ${damaged}`, `— ${origin} AAAA${damaged.slice(4)}`]
    for (const line of lines)
      expect(openCheckpoint(note + line, key.publicKey)).toMatchObject({ signature: 'good' })
  })

  it('is bad when a signature by its name and key id does not verify, wherever it stands', () => {
    const forged = signCheckpoint({ origin, size: 13, root }, key.privateKey).split('\n').at(-2)
    expect(openCheckpoint(`${note}${forged}\n`, key.publicKey)).toMatchObject({ signature: 'bad' })
    expect(openCheckpoint(note.replace('12', '13'), key.publicKey)).toMatchObject({
      size: 13,
      signature: 'bad',
    })
    expect(openCheckpoint(`${note}— ${origin}\n`, key.publicKey)).toMatchObject({ signature: 'bad' })
    expect(openCheckpoint(`${note}— ${origin} AAAA\n`, key.publicKey)).toMatchObject({ signature: 'bad' })
  })

  it.each([
    ['nothing', ''],
    ['a note without signatures', note.slice(0, note.indexOf('—'))],
    ['a note cut in its last line', note.slice(0, -1)],
    ['a size with a leading zero', note.replace('\n12\n', '\n012\n')],
    ['a negative size', note.replace('\n12\n', '\n-1\n')],
    ['a root that is not 32 bytes', note.replace(root.toString('base64'), 'AAAA')],
    ['an origin with a space', note.replace(origin, 'a b')],
  ])('%s is no checkpoint', (_, text) => {
    expect(openCheckpoint(text, key.publicKey)).toBeNull()
  })

  it('cannot be signed or opened with a key of another kind', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 })
    expect(() => signCheckpoint({ origin, size: 1, root }, rsa.privateKey)).toThrow('not Ed25519')
    expect(() => openCheckpoint(note, rsa.publicKey)).toThrow('not Ed25519')
  })
})
