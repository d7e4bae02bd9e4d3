// The ruler beside one who walks day by day, on amounts by chance; the usual week lies on both sides.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rulerOf } from './ruler.ts'

const monday = 4
const amount = fc.integer({ min: 0, max: 3 })
const weeks = fc.array(amount, { minLength: 7, maxLength: 7 }).filter((week) => week.some((each) => each > 0))
const known = fc
  .integer({ min: 0, max: 4 })
  .chain((n) => fc.array(amount, { minLength: 7 * n, maxLength: 7 * n }))
const anyDay = fc.integer({ min: monday - 30, max: monday + 60 })

function amountOn(day: number, amounts: readonly number[], week: readonly number[]): number {
  const at = day - monday
  return at >= 0 && at < amounts.length ? amounts[at]! : week[((at % 7) + 7) % 7]!
}

it('has nothing before its first day, and each day adds its own amount', () => {
  fc.assert(
    fc.property(known, weeks, anyDay, (amounts, week, day) => {
      const ruler = rulerOf(monday, amounts, week)
      expect(ruler.before(monday)).toBe(0)
      expect(ruler.before(day + 1) - ruler.before(day)).toBe(amountOn(day, amounts, week))
    }),
  )
})

it('reaches an amount on the first day by whose end it has come together', () => {
  fc.assert(
    fc.property(known, weeks, fc.integer({ min: -40, max: 120 }), (amounts, week, wanted) => {
      const ruler = rulerOf(monday, amounts, week)
      const day = ruler.reaching(wanted)
      expect(ruler.before(day)).toBeLessThan(wanted)
      expect(ruler.before(day + 1)).toBeGreaterThanOrEqual(wanted)
    }),
  )
})

it.each([
  ['nothing yet: the last worked day before its first', 0, monday - 3],
  ['all that was known: the last day known to be worked, though the week would go on', 3, monday + 2],
  ['one more: the next Monday', 4, monday + 7],
])('reaches %s', (_, wanted, day) => {
  const ruler = rulerOf(monday, [1, 1, 1, 0, 0, 0, 0], [1, 1, 1, 1, 1, 0, 0])
  expect(ruler.reaching(wanted)).toBe(day)
})
