// The signing key: made once, private, the same for everyone who starts at once.
import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkpointKey, findCheckpointKey, publicKeyFrom } from './keys.ts'
import { rawKey } from './note.ts'

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yixian-keys-'))
})
afterEach(() => rm(dir, { recursive: true }))

it('makes a key that only its owner can read, with its public half beside it', async () => {
  const key = await checkpointKey(dir)
  const { mode } = await stat(join(dir, 'keys', 'checkpoint.key'))
  expect(mode & 0o777).toBe(0o600)
  const pub = publicKeyFrom(await readFile(join(dir, 'keys', 'checkpoint.pub'), 'utf8'))
  expect(rawKey(pub)).toEqual(rawKey(createPublicKey(key)))
})

it('gives the same key the next time, and to those who only look for one', async () => {
  expect(await findCheckpointKey(dir)).toBeNull()
  const first = await checkpointKey(dir)
  expect((await findCheckpointKey(dir))?.equals(first)).toBe(true)
  expect((await checkpointKey(dir)).equals(first)).toBe(true)
})

it('gives several that start at once one key, and leaves no drafts', async () => {
  const keys = await Promise.all(Array.from({ length: 8 }, () => checkpointKey(dir)))
  expect(keys.every((key) => key.equals(keys[0]!))).toBe(true)
  expect((await readdir(join(dir, 'keys'))).sort()).toEqual(['checkpoint.key', 'checkpoint.pub'])
})

it('does not make a new key over one that it cannot read', async () => {
  await checkpointKey(dir)
  await writeFile(join(dir, 'keys', 'checkpoint.key'), 'broken')
  await expect(checkpointKey(dir)).rejects.toThrow()
  expect(await readFile(join(dir, 'keys', 'checkpoint.key'), 'utf8')).toBe('broken')
})

it('takes no public key of another kind', () => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
  expect(() => publicKeyFrom(publicKey.export({ format: 'pem', type: 'spki' }).toString())).toThrow('Ed25519')
})
