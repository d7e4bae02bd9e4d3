// Which address fits which pattern.
import { expect, test } from 'vitest'
import { findRoute, fit } from './where.ts'

test('a pattern gives its parameters in plain text', () => {
  expect(fit('/matters/:id', '/matters/42')).toEqual({ id: '42' })
  expect(fit('/m/subjects/:id', '/m/subjects/a%2Fb/')).toEqual({ id: 'a/b' })
  expect(fit('/q/:token', '/q/%E0%A4%A')).toEqual({ token: '%E0%A4%A' })
})

test('an address that is shorter, longer or other does not fit', () => {
  expect(fit('/matters/:id', '/matters')).toBeNull()
  expect(fit('/matters', '/matters/42')).toBeNull()
  expect(fit('/matters/:id', '/visits/42')).toBeNull()
  expect(fit('/', '/matters')).toBeNull()
  expect(fit('/m/', '/m')).toEqual({})
})

test('the first pattern that fits is taken', () => {
  const routed = [{ path: '/matters/new' }, { path: '/matters/:id' }]
  expect(findRoute(routed, '/matters/new')).toEqual({ route: routed[0], params: {} })
  expect(findRoute(routed, '/matters/7')).toEqual({ route: routed[1], params: { id: '7' } })
  expect(findRoute(routed, '/visits')).toBeNull()
})
