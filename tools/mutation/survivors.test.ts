// A mutant that lives must be found in the report and in the document alike.
import { expect, test } from 'vitest'
import { explainedIn, scoreOf, slowOf, survivorsOf, tallyOf, type Report } from './survivors.ts'

const source = 'const a =\n  b === 0 || {\n    c: 1,\n  }\n'
const mutant = (status: string, replacement: string, [l, c, toL, toC]: readonly number[]) => ({
  status,
  replacement,
  location: { start: { line: l!, column: c! }, end: { line: toL!, column: toC! } },
})
const report: Report = {
  files: {
    'foundation/time/due.ts': {
      source,
      mutants: [
        mutant('Killed', 'true', [2, 3, 2, 10]),
        mutant('Timeout', 'b', [2, 3, 2, 10]),
        mutant('Survived', 'false', [2, 3, 2, 10]),
        mutant('NoCoverage', '{}', [2, 14, 4, 4]),
        mutant('RuntimeError', '""', [1, 1, 1, 6]),
      ],
    },
  },
}

test('what was noticed is weighed against what was not, and what breaks the tests counts neither way', () => {
  expect(tallyOf(report)).toEqual({ noticed: 2, survived: 2, broken: 1 })
  expect(scoreOf(tallyOf(report))).toBe(50)
})

test('a survivor is told by its file, what stood there and what stands there now, on one line', () => {
  expect(survivorsOf(report)).toEqual(['due.ts: `b === 0` → `false`', 'due.ts: `{ c: 1, }` → `{}`'])
})

test('what took too long is told apart', () => {
  expect(slowOf(report)).toEqual(['due.ts: `b === 0` → `b`'])
})

test('the document explains a mutant under the heading of its file, and only with a reason', () => {
  const document =
    '### due.ts\n\n- `b === 0` → `false`: the same\n- `c` → `d`:\n\n### day.ts\n- `x` → ``: why\n'
  expect(explainedIn(document)).toEqual(['due.ts: `b === 0` → `false`', 'day.ts: `x` → ``'])
})
