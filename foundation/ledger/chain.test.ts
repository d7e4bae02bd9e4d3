// The hash of an entry: exactly the bytes that the design names, and every field in it.
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { entryHash, genesis, isHashable, type Algorithm, type HashedFields } from './chain.ts'

const fields: HashedFields = {
  tenant: '0198a000-0000-7000-8000-000000000001',
  stream: 'matter/0198a000-0000-7000-8000-000000000002',
  version: 3,
  type: 'dispatched',
  typeVersion: 1,
  commandId: '0198a000-0000-7000-8000-000000000003',
  ordinal: 2,
  actor: '0198a000-0000-7000-8000-000000000004',
  unit: null,
  decidedAt: '2026-11-21T08:00:00.123Z',
  happenedAt: null,
  data: '{"to":"水务局"}',
}

describe.each(['sha256', 'sm3'] satisfies Algorithm[])('with %s', (algorithm) => {
  it('hashes the fields as lines, the previous hash in hex and the data last', () => {
    const text = [
      'yx-entry-v1\n0198a000-0000-7000-8000-000000000001\nmatter/0198a000-0000-7000-8000-000000000002\n3\ndispatched\n1\n',
      '0198a000-0000-7000-8000-000000000003\n2\n0198a000-0000-7000-8000-000000000004\n\n2026-11-21T08:00:00.123Z\n\n',
      `${'00'.repeat(32)}\n{"to":"水务局"}`,
    ].join('')
    expect(entryHash(fields, genesis, algorithm)).toEqual(createHash(algorithm).update(text, 'utf8').digest())
  })

  it.each([
    { tenant: '0198a000-0000-7000-8000-000000000009' },
    { stream: 'matter/x' },
    { version: 4 },
    { type: 'acknowledged' },
    { typeVersion: 2 },
    { commandId: '0198a000-0000-7000-8000-000000000009' },
    { ordinal: 3 },
    { actor: null },
    { unit: '0198a000-0000-7000-8000-000000000004', actor: null },
    { decidedAt: '2026-11-21T08:00:00.124Z' },
    { happenedAt: '2026-11-21T08:00:00.123Z' },
    { data: '{"to":"水务局" }' },
  ])('gives another hash for %j', (change) => {
    expect(entryHash({ ...fields, ...change }, genesis, algorithm)).not.toEqual(
      entryHash(fields, genesis, algorithm),
    )
  })

  it('gives another hash after another entry', () => {
    const before = entryHash(fields, genesis, algorithm)
    expect(entryHash(fields, before, algorithm)).not.toEqual(before)
  })
})

it('reproduces the published test vector of SM3', () => {
  const vector = '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'
  expect(createHash('sm3').update('abc').digest('hex')).toBe(vector)
})

it.each([
  { stream: 'matter/a\n1' },
  { type: 'a\nb' },
  { actor: 'a\nb' },
  { decidedAt: '2026-11-21T08:00:00Z' },
  { decidedAt: '2026-11-21T16:00:00.123+08:00' },
  { happenedAt: 'infinity' },
])('refuses fields that could be read in two ways: %j', (change) => {
  expect(isHashable({ ...fields, ...change })).toBe(false)
  expect(() => entryHash({ ...fields, ...change }, genesis, 'sha256')).toThrow(TypeError)
})
