// The deadlines of a matter as they are shown: each with its proof, counted again by the very calendar that gave it.
import { dayOf } from '#foundation/core/days.ts'
import { isRefusal } from '#foundation/core/refusal.ts'
import { fill, type Words } from '#foundation/core/words.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { deadlineOf } from '#foundation/time/deadline.ts'
import { proofInWords } from '#foundation/time/proof-words.ts'
import type { Proof } from '#foundation/time/proof.ts'
import { calendarAt, calendarInForce } from '#capabilities/calendars/server/questions.ts'
import { mostDeadlines } from '../clocks/contract.ts'
import { sentenceMessages } from '../clocks/sentence-messages.ts'
import type { TimedClock } from '../clocks/timing.ts'
import type { matterDoors } from '../contract.ts'
import { reckon } from '../decide/reckon.ts'
import type { MatterClock, MattersPart } from '../rules.ts'
import type { Matter } from '../state.ts'
import { ruleOfKey } from '../supports/rules.ts'

type Item = ReplyOf<typeof matterDoors.getDeadlines>['items'][number]

/** In the order in which they started; those that ended stay, with when and how. */
export function deadlinesOf(reader: Reader, { clocks }: Matter, part: MattersPart): Promise<Item[]> {
  return Promise.all(
    clocks.slice(-mostDeadlines).map((clock) => itemOf(reader, clock, ruleOfKey(part, clock.key)!)),
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
    sentence: wordsOf(clock, proof),
  }
}

/** How the date of one clock came about. */
export async function sentenceOf(reader: Reader, clock: TimedClock, part: MattersPart): Promise<Words> {
  const rule = part.clocks.find(({ key }) => key === clock.key)!
  return wordsOf(clock, await proofOf(reader, clock, rule))
}

function wordsOf(clock: TimedClock, proof: Proof | null): Words {
  return proof ? inBoth((lang) => proofInWords(proof, lang)) : givenWords(clock)
}

type Reckoning = NonNullable<ReplyOf<typeof matterDoors.getReckoning>['reckoned']>

/** What handing it over now would give; null where the rule would refuse. */
export async function reckoningOf(
  reader: Reader,
  matter: Matter,
  { choice, part, at }: { choice: Parameters<typeof reckon>[0]; part: MattersPart; at: string },
): Promise<Reckoning | null> {
  const programme = { key: matter.programme, version: matter.programmeVersion, part }
  const reckoned = reckon(choice, matter, { programme, calendar: await calendarInForce(reader), at })
  if (isRefusal(reckoned)) return null
  const { rung, proof } = reckoned
  const sentence = inBoth((lang) => proofInWords(proof, lang))
  // Nothing stands still yet, so there is a due.
  const due = new Date(proof.due!).toISOString()
  return { rung, due, standing: proof.standing, proof: { ...proof }, sentence }
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
