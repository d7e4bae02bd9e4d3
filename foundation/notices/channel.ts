// The way out: what an adapter is given, and a telephone number as it may be shown.
import type { Id } from '../core/ids.ts'

export interface Message {
  /** The same at every try, so that a receiver shows the notice once. */
  readonly id: Id
  readonly tenant: Id
  readonly kind: string
  readonly phone: string
  readonly text: string
  readonly at: string
}

export interface Channel {
  /** Resolves when the other side has it; throws otherwise, and is then tried again. */
  deliver(message: Message): Promise<void>
}

/** 138****1234: what a log or a file may say of a number. */
export function masked(phone: string): string {
  if (phone.length < 8) return `${'*'.repeat(Math.max(0, phone.length - 2))}${phone.slice(-2)}`
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`
}
