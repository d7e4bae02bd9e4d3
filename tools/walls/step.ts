// The question that the import rules answer, and the form of their answer.
import type { Place } from './place.ts'

/** One import between two places of the tree. */
export interface Step<From extends Place = Place> {
  from: From
  to: Place
  toPath: string
  typeOnly: boolean
  test: boolean
  ranks: readonly string[]
}

/** What is wrong with a step, in words that name what to use instead. */
export interface Objection {
  rule: string
  say: string
}
