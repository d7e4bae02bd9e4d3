// Errors are told apart by their codes, whatever their message says.
import { expect, test } from 'vitest'
import { isConnectionError, isDiskFull, isRetryable, isSerialization, isUniqueViolation } from './errors.ts'

const kinds = { isConnectionError, isDiskFull, isRetryable, isSerialization, isUniqueViolation }
const error = (code: string, message = ''): Error => Object.assign(new Error(message), { code })

test.each([
  [error('23505'), ['isRetryable', 'isUniqueViolation']],
  [error('23P01'), ['isRetryable']],
  [error('40001'), ['isRetryable', 'isSerialization']],
  [error('40P01'), ['isRetryable', 'isSerialization']],
  [error('53100'), ['isDiskFull']],
  [error('ENOSPC'), ['isDiskFull']],
  [error('58030', 'could not write: No space left on device'), ['isDiskFull']],
  [error('58030', 'could not read'), []],
  [error('57P01'), ['isConnectionError']],
  [error('57P03'), ['isConnectionError']],
  [error('08006'), ['isConnectionError']],
  [error('EPIPE'), ['isConnectionError']],
  [error('ECONNREFUSED'), ['isConnectionError']],
  [new Error('Connection terminated unexpectedly'), ['isConnectionError']],
  [new Error('timeout exceeded when trying to connect'), ['isConnectionError']],
  [error('22012'), []],
  [new TypeError('ours'), []],
  [null, []],
])('%s', (thrown, wanted) => {
  const told = Object.entries(kinds)
    .filter(([, is]) => is(thrown))
    .map(([name]) => name)
  expect(told).toEqual(wanted)
})
