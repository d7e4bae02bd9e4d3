// Where a promise's day comes from: the proof of one that was counted, and who named or moved the others.
import { dayOf } from '#foundation/core/days.ts'
import { isRefusal } from '#foundation/core/refusal.ts'
import { fill, type Lang, type Words } from '#foundation/core/words.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { dayInWords, proofInWords } from '#foundation/time/proof-words.ts'
import type { Proof } from '#foundation/time/proof.ts'
import { calendarAt } from '#capabilities/calendars/server/questions.ts'
import { messages } from '../messages.ts'
import { deadlineBy } from '../promises/counting.ts'
import type { Promised } from '../promises/state.ts'

interface Explained {
  readonly sentence: Words
  /** Null for a day that was named: that word is the proof. */
  readonly proof: Proof | null
}

/** Summed up by the calendar that the day was counted by, whatever is in force now. */
export async function explained(reader: Reader, promise: Promised): Promise<Explained> {
  const { counted, madeOn } = promise
  if (!counted) return { sentence: inBoth((lang) => named(promise, lang)), proof: null }
  const deadline = deadlineBy(await calendarAt(reader, counted.calendar), counted.within, madeOn)
  if (isRefusal(deadline)) throw new Error(`a promise that cannot be counted: ${deadline.refused}`)
  const { proof } = deadline
  return { sentence: inBoth((lang) => proofInWords(proof, lang)), proof }
}

function named({ madeOn, due, moves }: Promised, lang: Lang): string {
  const last = moves.at(-1)
  if (!last)
    return fill(messages['promise.named-day'][lang], {
      made: dayInWords(madeOn, lang),
      due: dayInWords(due, lang),
    })
  return fill(messages['promise.moved-day'][lang], {
    at: dayInWords(dayOf(last.at), lang),
    due: dayInWords(due, lang),
    reason: last.reason,
  })
}

function inBoth(tell: (lang: Lang) => string): Words {
  return { zh: tell('zh'), en: tell('en') }
}
