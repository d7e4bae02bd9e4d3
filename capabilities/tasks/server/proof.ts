// Where a task's day comes from: the proof of one that was counted, and who named or moved the others.
import { dayOf } from '#foundation/core/days.ts'
import { isRefusal } from '#foundation/core/refusal.ts'
import { fill, type Lang, type Words } from '#foundation/core/words.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { dayInWords, proofInWords } from '#foundation/time/proof-words.ts'
import type { Proof } from '#foundation/time/proof.ts'
import { calendarAt } from '#capabilities/calendars/server/questions.ts'
import { deadlineBy } from '../counting.ts'
import { messages } from '../messages.ts'
import type { Task } from '../state.ts'

interface Explained {
  readonly sentence: Words
  /** Null for a day that was named: that word is the proof. */
  readonly proof: Proof | null
}

/** Summed up by the calendar that the day was counted by, whatever is in force now. */
export async function explained(reader: Reader, task: Task): Promise<Explained> {
  const { counted, openedOn } = task
  if (!counted) return { sentence: { zh: named(task, 'zh'), en: named(task, 'en') }, proof: null }
  const deadline = deadlineBy(await calendarAt(reader, counted.calendar), counted.within, openedOn)
  if (isRefusal(deadline)) throw new Error(`a task that cannot be counted: ${deadline.refused}`)
  const { proof } = deadline
  return { sentence: { zh: proofInWords(proof, 'zh'), en: proofInWords(proof, 'en') }, proof }
}

function named({ openedOn, due, moves }: Task, lang: Lang): string {
  const last = moves.at(-1)
  const until = { due: dayInWords(due, lang) }
  if (!last) return fill(messages['task.named-day'][lang], { ...until, opened: dayInWords(openedOn, lang) })
  const reason = typeof last.reason === 'string' ? last.reason : last.reason[lang]
  return fill(messages['task.moved-day'][lang], { ...until, at: dayInWords(dayOf(last.at), lang), reason })
}
