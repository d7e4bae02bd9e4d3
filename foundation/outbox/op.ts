// One intent of a person on its way to the server: what it holds, and what an answer to it means.
import type { Id } from '../core/ids.ts'

export interface Op {
  /** Given by the store: the order in which they were made. */
  readonly seq?: number
  /** The command's id, made once when it was saved and kept over every retry, so that it is decided once. */
  readonly id: Id
  readonly account: Id
  /** Name of the command's door: 'recordVisit'. */
  readonly name: string
  /** What it changes, 'visit/<id>': order is kept for each of them, and one that is stuck holds up no other. */
  readonly entity: string
  /** Path parameters and body of the door together. */
  readonly input: Readonly<Record<string, unknown>>
  /** By this device's clock, ISO. */
  readonly happenedAt: string
  /** What its owner calls it, in a list. */
  readonly title: string
  /** The form that it was made from, to be taken up again when the server refuses it. */
  readonly draft?: unknown
  readonly state: 'kept' | 'received' | 'needs-you'
  readonly tries: number
  /** Not before this moment, milliseconds since 1970. */
  readonly nextAt: number
  readonly receivedAt?: string
  readonly problem?: { readonly code: string; readonly words: string }
}

export interface Result {
  readonly id: Id
  readonly outcome: string
  readonly problem?: { readonly code: string; readonly title: string; readonly detail?: string }
}

export type Fate =
  | { readonly is: 'received' }
  | { readonly is: 'needs-you'; readonly problem: NonNullable<Op['problem']> }
  /** Nobody is signed in: all waits, nothing is lost. */
  | { readonly is: 'sign-in' }
  | { readonly is: 'later' }

/** What the server's answer to one command means for it. */
export function fateOf(result: Result | undefined): Fate {
  if (!result) return { is: 'later' }
  if (result.outcome === 'accepted') return { is: 'received' }
  if (result.outcome === 'unauthorised') return { is: 'sign-in' }
  const { code, detail, title } = result.problem ?? { code: result.outcome, title: result.outcome }
  return { is: 'needs-you', problem: { code, words: detail ?? title } }
}

/** What it means that the whole request failed. `status` 0: nothing came back. */
export function fateOfFailure({
  status,
  code,
  message,
}: {
  status: number
  code: string
  message: string
}): Fate {
  if (status === 401) return { is: 'sign-in' }
  const passing = status === 0 || status >= 500 || [408, 425, 429].includes(status)
  return passing ? { is: 'later' } : { is: 'needs-you', problem: { code, words: message } }
}

/** Milliseconds until the next try: doubling from one second to two minutes, spread so that a county does not knock at once. */
export function pause(tries: number, chance: number): number {
  return Math.min(120_000, 1000 * 2 ** Math.min(tries, 10)) * (0.5 + chance / 2)
}

/** Those that may be sent now: the first unfinished of each entity, if its time has come; `wake` is when the next will. */
export function ready(
  ops: readonly Op[],
  now: number,
): { readonly due: readonly Op[]; readonly wake: number | null } {
  const taken = new Set<string>()
  const due: Op[] = []
  let wake: number | null = null
  for (const op of ops) {
    if (op.state === 'received' || taken.has(op.entity)) continue
    taken.add(op.entity)
    if (op.state === 'needs-you') continue
    if (op.nextAt <= now) due.push(op)
    else wake = Math.min(wake ?? op.nextAt, op.nextAt)
  }
  return { due, wake }
}
