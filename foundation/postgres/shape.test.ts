// A row is the same object whether its function was compiled or not.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compiledShapeOf, shapeOf, type Column } from './shape.ts'

const text = fc.option(fc.string())
const valueOf: Readonly<Record<number, fc.Arbitrary<string | null>>> = {
  16: fc.option(fc.constantFrom('t', 'f')),
  20: fc.option(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String)),
  23: fc.option(fc.integer().map(String)),
  25: text,
  114: fc.option(fc.json()),
  1184: fc.option(fc.constantFrom('2026-11-21 11:47:52.513+00', '2026-11-21 11:47:52.5+00', 'infinity')),
  2950: fc.option(fc.uuid()),
}

const fields = fc.array(
  fc
    .record({ name: fc.string(), dataTypeID: fc.constantFrom(...Object.keys(valueOf).map(Number)) })
    .chain((column) => valueOf[column.dataTypeID]!.map((value) => ({ column, value }))),
)

test('any columns, any values', () => {
  fc.assert(
    fc.property(fields, (given) => {
      const columns = given.map(({ column }) => column)
      const values = given.map(({ value }) => value)
      expect(compiledShapeOf(columns).rowOf(values)).toEqual(shapeOf(columns).rowOf(values))
    }),
  )
})

test('a name is never taken for more than a name', () => {
  const named = (name: string): Column[] => [{ name, dataTypeID: 25 }]
  for (const name of ['a"b', 'a`${1}', '\u2028', '__proto__', 'constructor', '', "'] }; throw 1 //"])
    expect(Object.entries(compiledShapeOf(named(name)).rowOf(['value']))).toEqual(
      Object.entries(shapeOf(named(name)).rowOf(['value'])),
    )
})
