// A milestone as it was written in a form, made the same whether a field was left out or left empty.
import type { MilestoneGiven } from './commands.ts'
import type { Drawn } from './events.ts'

export function drawnOf(given: MilestoneGiven): Drawn {
  const { key, text, length, after, unit = null, notBefore = null, endBy = null } = given
  return { key, text: text.trim(), length, after: [...new Set(after)], unit, notBefore, endBy }
}

/** Without what happened to it. */
export function plainly({ key, text, length, after, unit, notBefore, endBy }: Drawn): Drawn {
  return { key, text, length, after, unit, notBefore, endBy }
}
