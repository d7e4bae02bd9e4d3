// The deadlines of a matter as they are shown: each with its proof, counted again by the very calendar that gave it.
import { dayOf } from '#foundation/core/days.ts'
import { isRefusal } from '#foundation/core/refusal.ts'
import { fill, type Words } from '#foundation/core/words.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { deadlineOf } from '#foundation/time/deadline.ts'
import { proofInWords } from '#foundation/time/proof-words.ts'
import type { Proof } from '#foundation/time/proof.ts'
import { calendarAt } from '#capabilities/calendars/server/questions.ts'
import { mostDeadlines } from '../clocks/contract.ts'
import { sentenceMessages } from '../clocks/sentence-messages.ts'
import type { TimedClock } from '../clocks/timing.ts'
import type { matterDoors } from '../contract.ts'
import type { MatterClock, MattersPart } from '../rules.ts'
import type { Matter } from '../state.ts'

type Item = ReplyOf<typeof matterDoors.getDeadlines>['items'][number]

/** In the order in which they started; those that ended stay, with when and how. */
export function deadlinesOf(reader: Reader, { clocks }: Matter, part: MattersPart): Promise<Item[]> {
  const rules = new Map(part.clocks.map((rule) => [rule.key, rule]))
  return Promise.all(
    clocks.slice(-mostDeadlines).map((clock) => itemOf(reader, clock, rules.get(clock.key)!)),
  )
}

async function itemOf(reader: Reader, clock: TimedClock, rule: MatterClock): Promise<Item> {
  const { key, kind, from, standing, calendar, extended, ended } = clock
  const proof = await proofOf(reader, clock, rule)
  const due = clock.due ?? stoodUntilEnded(clock, proof)
  return {
    ...{ key, kind, words: rule.words, from, due, standing, calendar, extended },
    was: [...clock.was],
    pauses: [...clock.pauses],
    ended: ended && { ...ended, late: due !== null && ended.at > due },
    proof: proof && { ...proof },
    sentence: proof ? inBoth((lang) => proofInWords(proof, lang)) : givenWords(clock),
  }
}

/** Null for a day that a person gave. */
async function proofOf(reader: Reader, clock: TimedClock, rule: MatterClock): Promise<Proof | null> {
  if (clock.calendar === null) return null
  const pauses = clock.pauses.map(({ from, to, reason }) => ({
    from: Date.parse(from),
    to: to === null ? null : Date.parse(to),
    reason,
  }))
  const calendar = await calendarAt(reader, clock.calendar)
  const made = deadlineOf(calendar, rule, Date.parse(clock.from), pauses)
  if (isRefusal(made)) throw new Error(`clock ${rule.key} cannot run: ${made.refused}`)
  return made.proof
}

/** Answered during a hold, it was never given a new due; what it would have been is in the proof. */
function stoodUntilEnded({ ended }: TimedClock, proof: Proof | null): string | null {
  const due = ended && proof ? proof.due : null
  return due === null ? null : new Date(due).toISOString()
}

/** Only a unit's own date is ever given by hand; of others it means that the entry is older than the clocks. */
function givenWords({ given, extended, due, kind }: TimedClock): Words {
  const why = extended ? 'extension' : kind === 'close' ? 'dispatch' : 'before'
  const params = { day: dayOf(given!.due), reason: extended?.reason }
  return inBoth((lang) => {
    const words = fill(sentenceMessages[`given.${why}`][lang], params)
    if (due === given!.due) return words
    const then = due === null ? sentenceMessages['given.held'] : sentenceMessages['given.later']
    return words + fill(then[lang], { due: dayOf(due ?? given!.due) })
  })
}

function inBoth(words: (lang: 'zh' | 'en') => string): Words {
  return { zh: words('zh'), en: words('en') }
}
