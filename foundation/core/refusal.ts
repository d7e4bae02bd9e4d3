// A refusal: a rule does not allow what was asked. It is a value, never an exception, and knows no HTTP number.

export interface Refusal {
  /** `noun.reason`, worded in the capability's messages. */
  readonly refused: string
  readonly details?: Readonly<Record<string, unknown>>
}

export function refuse(code: string, details?: Record<string, unknown>): Refusal {
  return details ? { refused: code, details } : { refused: code }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && typeof (value as Refusal).refused === 'string'
}
