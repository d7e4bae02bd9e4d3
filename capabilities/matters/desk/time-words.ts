// How long a unit has on a rung, in words: '7 个工作日'.
import { proofMessages } from '#foundation/time/proof-messages.ts'
import { say } from '#foundation/ui/words.ts'
import { clockFor, type MattersPart } from '../rules.ts'

/** Empty while the rules are still being fetched. */
export function timeWords(rules: MattersPart | null, rung: string, klass: string | null): string {
  const rule = rules && clockFor(rules, 'close', rung, klass)
  if (!rule) return ''
  const { limit: n, unit } = rule
  return n === 1 ? say(proofMessages, `unit-one.${unit}`) : say(proofMessages, `unit.${unit}`, { n })
}
