// How much of a stranger's file the server is willing to look at, and the exception by which a parser gives up.
import type { Refusal } from '#foundation/core/refusal.ts'
import { refuse } from '#foundation/core/refusal.ts'

const MB = 1024 * 1024

/** Sizes in bytes, times in milliseconds; text in UTF-16 characters. */
export const sheetLimits = {
  bytes: 64 * MB,
  parts: 2_000,
  unpacked: 100 * MB,
  /** A file may unpack to this much if it is itself at least a `paidRatio`-th of it: then it is data, not a bomb. */
  unpackedWhenPaid: 320 * MB,
  paidRatio: 40,
  /** Honest sheets were measured at 8 to 97; a bomb made of one repeated byte is near 1,000. */
  ratio: 200,
  ratioFrom: 10 * MB,
  rows: 200_000,
  columns: 200,
  cells: 5_000_000,
  cellChars: 32_767,
  /** All cells together; a shared string may be referred to a million times. */
  textChars: 64 * MB,
  workerMemoryMb: 256,
  workerMs: 20_000,
}

export type SheetLimits = typeof sheetLimits

/** Thrown inside the parsers, where a value could not climb out; it never leaves this room. */
export class GivenUp extends Error {
  readonly refusal: Refusal
  constructor(code: string, details?: Record<string, unknown>) {
    super(code)
    this.refusal = refuse(code, details)
  }
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / MB)} MB`
}
