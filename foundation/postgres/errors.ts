// Tells PostgreSQL's errors apart by SQLSTATE, so that callers never read an English message.

interface DatabaseError {
  readonly code?: unknown
  readonly constraint?: unknown
}

const sqlState = /^[0-9A-Z]{5}$/
const socketErrors = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
])

/** A second row for one unique key; with `constraint`, of exactly that constraint or index. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return (
    codeOf(error) === '23505' &&
    (constraint === undefined || (error as DatabaseError).constraint === constraint)
  )
}

/** Two transactions stood in each other's way: serialisation failure or deadlock. */
export function isSerialization(error: unknown): boolean {
  const code = codeOf(error)
  return code === '40001' || code === '40P01'
}

/** Worth a fresh attempt: the other one has committed, and a new read will see what it wrote. */
export function isRetryable(error: unknown): boolean {
  return isSerialization(error) || isUniqueViolation(error) || codeOf(error) === '23P01'
}

/** A statement that only fell with one before it in the same transaction: not the cause of anything. */
export function isAftermath(error: unknown): boolean {
  return codeOf(error) === '25P02'
}

/** No room left, in the database or on our own disk; what was committed before stays. */
export function isDiskFull(error: unknown): boolean {
  const code = codeOf(error)
  if (code === '53100' || code === 'ENOSPC' || code === 'EDQUOT') return true
  return code === '58030' && /No space left/.test(String((error as Error).message))
}

/** The connection is gone or cannot be had: the server went away, is starting or stopping, or was never there. */
export function isConnectionError(error: unknown): boolean {
  const code = codeOf(error)
  if (code !== undefined && sqlState.test(code) && !socketErrors.has(code)) {
    return code.startsWith('08') || code.startsWith('57P')
  }
  if (code !== undefined && socketErrors.has(code)) return true
  return (
    error instanceof Error &&
    /^(Connection terminated|Client (was closed|has encountered))|timeout exceeded when trying to connect/.test(
      error.message,
    )
  )
}

function codeOf(error: unknown): string | undefined {
  const code = (error as DatabaseError | null)?.code
  return typeof code === 'string' ? code : undefined
}
