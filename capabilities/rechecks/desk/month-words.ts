// A month as it is said: 2026年10月.
import { say } from '#foundation/ui/words.ts'
import { messages } from './messages.ts'

/** `month` is YYYY-MM. */
export function monthWords(month: string): string {
  const [year, of] = month.split('-')
  return say(messages, 'month.words', { year: year!, month: of!, n: Number(of) })
}
