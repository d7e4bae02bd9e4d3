// The last line of `npm test` counts everything that failed, also what never ran.
import { expect, test } from 'vitest'
import { countOf } from './test-count.ts'

const file = (status: string, ...statuses: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: statuses.map((each, i) => ({ status: each, fullName: `test ${i}` })),
})

test('passed and failed tests are counted, skipped ones are neither', () => {
  expect(
    countOf({ testResults: [file('failed', 'passed', 'failed', 'skipped'), file('passed', 'passed')] }),
  ).toEqual({
    passed: 2,
    failed: ['test 1'],
  })
})

test('a file that could not be loaded is one failure', () => {
  expect(countOf({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: ['a.test.ts'] })
})
