// Whose opinion may still be given, as the screens ask it.
import { expect, test } from 'vitest'
import { openOpinions } from './open.ts'

const support = (unit: string, state: 'asked' | 'given' | 'silent' | 'dropped', more: object = {}) => ({
  ...{ unit, state, silence: null },
  ...more,
})
const shown = (supports: readonly ReturnType<typeof support>[], speaksFor = ['tax'], status = 'in-hand') =>
  openOpinions({ status, supports, speaksFor }).map(({ state }) => state)

test('an opinion that is awaited, of a unit for which one speaks', () => {
  expect(shown([support('tax', 'asked'), support('land', 'asked')])).toEqual(['asked'])
  expect(shown([support('land', 'asked')])).toEqual([])
})

test('also a late one, unless silence has counted as agreement', () => {
  expect(shown([support('tax', 'silent', { silence: 'counts-late' })])).toEqual(['silent'])
  expect(shown([support('tax', 'silent', { silence: 'agrees' })])).toEqual([])
})

test('nothing that is given, dropped, asked anew since, or of a closed matter', () => {
  expect(shown([support('tax', 'given'), support('tax', 'dropped')])).toEqual([])
  expect(shown([support('tax', 'silent', { silence: 'counts-late' }), support('tax', 'given')])).toEqual([])
  expect(shown([support('tax', 'asked')], ['tax'], 'closed')).toEqual([])
})
