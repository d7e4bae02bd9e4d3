// What went wrong with a delivery, in the reader's language; what the other side said itself stays as it is.
import { say } from '#foundation/ui/words.ts'
import { messages } from './messages.ts'

/** The server notes it in few fixed words, such as 'answered 500: …'. */
export function troubleWords(trouble: string): string {
  const answered = /^answered (\d+)(.*)$/.exec(trouble)
  if (answered) return say(messages, 'trouble.answered', { status: answered[1]! }) + answered[2]!
  if (trouble === 'no answer in time') return say(messages, 'trouble.silent')
  const host = /^requests to (.+) are not allowed$/.exec(trouble)?.[1]
  return host ? say(messages, 'trouble.not-listed', { host }) : trouble
}
