// By which day a promise is to be kept, and whether that day may still change with the calendar.
import { day } from '#foundation/ui/dates.ts'
import { say } from '#foundation/ui/words.ts'
import { messages } from './list-messages.ts'

export function dueWords(promise: { due: string; standing: string }, now: string): string {
  const key = promise.standing === 'provisional' ? 'promise.due-provisional' : 'promise.due-word'
  return say(messages, key, { day: day(promise.due, now) })
}
